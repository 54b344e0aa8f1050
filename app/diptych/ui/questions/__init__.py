"""Questions to both articles, and the sentences of either side that seem to answer them."""
