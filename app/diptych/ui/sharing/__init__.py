"""Sharing by file in the window: tasks, works handed in, comments, and packs that are opened."""
