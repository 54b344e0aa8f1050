"""Documents of word processors: what their parts are and what stands in them."""
