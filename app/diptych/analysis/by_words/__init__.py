"""What words alone tell of articles in a language that has no parser and no encoder here."""
