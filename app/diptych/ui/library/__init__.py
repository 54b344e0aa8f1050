"""The library in the window: a place to find articles and to choose a pair."""
