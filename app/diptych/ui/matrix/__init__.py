"""The evidence matrix: themes down, articles across, kept quotes in the cells."""
