"""What the words are: sentences, parses, encodings, actors and their aliases."""
