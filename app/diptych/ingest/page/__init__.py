"""Web pages: what stands on them, which of it is the article, and what they say about it."""
