"""The class together: what its students did with one pair, in one view."""
