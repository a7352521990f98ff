"""Reports in, whose words they are out: copies, excerpts and rewrites of one text have one origin."""
