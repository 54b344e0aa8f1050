"""Three steps on the first pair: choose a theme, keep a quote, export the report."""
