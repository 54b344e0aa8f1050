"""The library: one SQLite file behind one door."""
