"""One use case a file: import, compare, report."""
