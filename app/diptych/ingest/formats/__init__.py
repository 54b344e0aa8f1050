"""One module a format: bytes in, source lines out."""
