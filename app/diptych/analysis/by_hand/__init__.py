"""The reader's own themes, names and links, carried out on a comparison by words alone."""
