"""Two versions of one text: what was deleted, added, replaced and moved, word by word."""
