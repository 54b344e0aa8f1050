"""A pair before a class: full screen, one step at a time, and the teacher's own view of it."""
