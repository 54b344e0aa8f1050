"""Articles found by their words."""
