"""What a class did together with one pair, from the notebooks of its students; pure functions."""
