"""Diptych: two articles side by side, what they share and how differently they tell it."""
