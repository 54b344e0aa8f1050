"""Everything that can be done or gone to, found by typing a few letters."""
