"""The keys of every command: listed, and changed by who uses them."""
