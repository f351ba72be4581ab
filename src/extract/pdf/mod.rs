//! PDF through hayro-interpret, with our own layout; pdf-extract as the second reader.
