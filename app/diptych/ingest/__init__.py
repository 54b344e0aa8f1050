"""A foreign file in, a clean article out."""
