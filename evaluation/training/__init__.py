"""Scripts that make what the program ships from data that may be used for it."""
