"""Signs that stand in a rich text for what would be lost when its words are taken out.

They are characters of private use, which no text of words has, each in a group of its own, so that
it ends whatever stood before it.
"""

from __future__ import annotations

from enum import Enum

from diptych.ingest.shapes import Shape


class Mark(Enum):
    """What a sign says."""

    NOTE = 0xE000
    BOX = 0xE001
    INSET_END = 0xE002
    CELL = 0xE003
    LINE = 0xE004

    @property
    def char(self) -> str:
        """The sign as a character."""
        return chr(self.value)

    @property
    def code(self) -> str:
        """The sign as it is written in rich text."""
        return _code(self.value)


_FIRST_SHAPE = 0xE010
_SHAPES = tuple(Shape)
SHAPE_CHARS = {chr(_FIRST_SHAPE + at): shape for at, shape in enumerate(_SHAPES)}
"""The signs for what a paragraph is."""


def code_of(shape: Shape) -> str:
    """Return the sign for a shape as it is written in rich text."""
    return _code(_FIRST_SHAPE + _SHAPES.index(shape))


def _code(value: int) -> str:
    return f"{{\\uc0\\u{value}}}"
