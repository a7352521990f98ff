"""Reports in, the stories that they tell out, before anything is read."""
