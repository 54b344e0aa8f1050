"""Two pages, the hinge between them and the rulers beside them."""
