"""What the importer left out of an article, and the reader's say in it."""
