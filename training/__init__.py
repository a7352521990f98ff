"""How the reader model is made: corpora in, an int8 ONNX reader and its word vectors out. Not part of the wheel."""
