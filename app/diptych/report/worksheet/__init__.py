"""A worksheet on a pair: tasks for a class, with or without help, and the key to them."""
