"""How long Diptych takes, beside other programs on the same work: `make bench`."""
