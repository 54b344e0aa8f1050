"""How articles come in: by file, by folder, by paste and by address."""
