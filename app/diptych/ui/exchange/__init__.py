"""Marks that go to other programs and come from them."""
