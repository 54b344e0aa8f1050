"""A comparison and a notebook in, a report out."""
