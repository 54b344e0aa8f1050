"""The reader's own work in the window: what is kept, overruled and noted, and its history."""
