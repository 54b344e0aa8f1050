"""A pair and what was done with it as files for other people and programs, and back."""
