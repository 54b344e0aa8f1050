"""Lenses: each turns a comparison into what the list, the pages and the hinge show."""
