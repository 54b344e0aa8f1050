"""What the pages paint: marks on either page and ties across the hinge.

A lens turns a comparison into these; the pages know nothing of themes or actors.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Side, Span


class Pattern(Enum):
    """How a mark is underlined, so that it survives a grey printer and colour-blindness."""

    SOLID = auto()
    DASH = auto()
    DOT = auto()
    WAVE = auto()
    DOUBLE = auto()
    DASH_DOT = auto()


def pattern_named(name: str) -> Pattern | None:
    """Return the pattern that a notebook calls `name` (`dash_dot`); none for any other name."""
    return next((pattern for pattern in Pattern if pattern.name.lower() == name), None)


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """`hue` is an index into the tokens' hues (taken modulo their number)."""

    hue: int
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class PageMark:
    """Words of one page that are marked.

    `group` names what the mark belongs to (one link, one theme, one actor): when it is selected,
    all marks and ties of the group are strong. `span` counts code points of the article's text;
    `hint` is the tooltip, one line in plain words. A `word` mark (a term, a label, one loaded
    word) is painted stronger and shorter than the passage around it. A `struck` one was overruled
    by the reader: it stays to be seen, faint and without colour. A `found` one is a search’s hit,
    a `noted` one has a note. A `named` one is somebody's name, and no passage however long. Where
    `share` (0-1) is not 0 the words are washed and underlined the stronger the more it is: so much
    of a class chose them.
    """

    group: str
    side: Side
    span: Span
    style: MarkStyle
    hint: str = ""
    word: bool = False
    struck: bool = False
    found: bool = False
    noted: bool = False
    named: bool = False
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Tie:
    """A ribbon across the hinge from a passage of A to one of B.

    `contrast` draws it dashed with a diamond, else solid with a circle; `label` is the few
    characters shown in the middle (a number). A `struck` one was overruled by the reader.
    """

    group: str
    a: Span
    b: Span
    style: MarkStyle
    contrast: bool
    label: str
    struck: bool = False
