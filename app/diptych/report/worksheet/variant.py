"""The variants of a worksheet."""

from __future__ import annotations

from enum import StrEnum


class Variant(StrEnum):
    """How much a worksheet gives away.

    A scaffolded one gives words to work on and sentences to begin with, a blank one only the
    frames, the key what the program found; the large one is scaffolded, in large print.
    """

    SCAFFOLDED = "scaffolded"
    BLANK = "blank"
    KEY = "key"
    LARGE = "large"

    @property
    def helps(self) -> bool:
        """Whether words to work on are given."""
        return self is not Variant.BLANK

    @property
    def answers(self) -> bool:
        """Whether answers are given."""
        return self is Variant.KEY
