"""Sharing by file: tasks, works and comments written as packs, and packs opened."""
