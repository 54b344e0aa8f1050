"""Books (EPUB): what their chapters are, what they are called and what stands in them."""
