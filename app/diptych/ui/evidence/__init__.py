"""The panel on the right: what is selected, both quotes face to face, and why it is marked."""
