"""Letters on a page, and the unbroken pieces of a line that they make up.

All places are in points from the page's lower left corner, as the page is shown.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from statistics import mode
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BREAK = "\n"
"""Stands among the letters where a line seems to end; what touches behind it goes on with it."""
SOFT_BREAK = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""
HYPHEN = "-"
_GAP = 0.9
"""A gap of so many letter heights in a line may part two columns."""
_TOUCHING = 0.12
_OVERLAP = 0.5
_SMALL = 0.82
_RAISED = 0.12
MARKS = frozenset("0123456789†‡")
"""What a sign that points to a note is made of; an asterisk stands high wherever it stands."""
_LONGEST_MARK = 3
_LONGEST_UNIT = 2
_PRESENTED = ((0xFB00, 0xFDFF), (0xFE70, 0xFEFE))
"""Ligatures and the joined shapes of Arabic letters, which stand for plain letters."""


class Glyph(NamedTuple):
    """A letter and the box around it, as high as its font is."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False

    @property
    def height(self) -> float:
        """How high the box is."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words on one line without a wide gap among them.

    `height` is that of its letters' font, `first_word` the width of its first word. `noted` is
    true where signs that point to notes were taken out.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    height: float
    bold: bool
    first_word: float
    noted: bool = False

    @property
    def middle(self) -> float:
        """How high its middle stands."""
        return (self.bottom + self.top) / 2

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    def mirrored(self, width: float) -> Fragment:
        """Return it as a mirror beside a page of that width shows it."""
        return replace(self, left=width - self.right, right=width - self.left)


def shares_line(one: Fragment | Glyph, other: Fragment | Glyph) -> bool:
    """Whether two boxes overlap in height by half of the lower one."""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > _OVERLAP * min(one.top - one.bottom, other.top - other.bottom)


def fragments_of(glyphs: Iterable[Glyph]) -> Iterator[Fragment]:
    """Yield the pieces of lines that letters make up, in the order of the letters."""
    run: list[Glyph] = []
    last: Glyph | None = None
    ended = False
    for glyph in glyphs:
        if glyph.char == BREAK:
            ended = True
            continue
        seen = not glyph.char.isspace()
        if seen and last is not None and _parted(last, glyph, _TOUCHING if ended else _GAP):
            yield from _fragment(run)
            run = []
        run.append(glyph)
        if seen:
            last, ended = glyph, False
    yield from _fragment(run)


def plain(char: str) -> str:
    """Return a letter as it is typed: ligatures and joined shapes become plain letters."""
    if char.isascii() and char != SOFT_BREAK:
        return char
    if len(char) == 1 and any(first <= ord(char) <= last for first, last in _PRESENTED):
        return unicodedata.normalize("NFKC", char)
    return HYPHEN if char in {SOFT_BREAK, "\ufffe", "\u2010", "\u00ad"} else char


def _parted(before: Glyph, after: Glyph, widest: float) -> bool:
    gap = max(after.left - before.right, before.left - after.right)
    return not shares_line(before, after) or gap > widest * max(before.height, after.height)


def _fragment(run: Sequence[Glyph]) -> Iterator[Fragment]:
    shown = [glyph for glyph in run if not glyph.char.isspace()]
    if not shown:
        return
    height = mode(round(glyph.height, 1) for glyph in shown)
    full = [glyph for glyph in shown if glyph.height >= _SMALL * height] or shown
    bottom, top = min(one.bottom for one in full), max(one.top for one in full)
    kept = list(_without_marks_of_notes(run, height, bottom))
    text = " ".join("".join(plain(glyph.char) for glyph in kept).split())
    if text:
        yield Fragment(
            text=text,
            left=min(glyph.left for glyph in shown),
            right=max(glyph.right for glyph in shown),
            bottom=bottom,
            top=top,
            height=height,
            bold=2 * sum(glyph.bold for glyph in shown) > len(shown),
            first_word=_first_word(shown, run),
            noted=len(kept) < len(run),
        )


def _first_word(shown: Sequence[Glyph], run: Sequence[Glyph]) -> float:
    start = run.index(shown[0])
    space = next((at for at in range(start, len(run)) if run[at].char.isspace()), len(run))
    word = run[start:space]
    return max(one.right for one in word) - min(one.left for one in word)


def _without_marks_of_notes(run: Sequence[Glyph], height: float, bottom: float) -> Iterator[Glyph]:
    """Yield the letters without the small raised figures that a word or a sentence ends in.

    A figure behind a figure is a power, and one behind a letter or two is a unit's.
    """
    at = 0
    word = 0
    while at < len(run):
        end = at
        while end < len(run) and _is_mark(run[end], height, bottom):
            end += 1
        before = run[at - 1].char if at else " "
        if 0 < end - at <= _LONGEST_MARK and _can_bear_mark(before, word):
            at = end
            continue
        glyph = run[at]
        word = word + 1 if glyph.char.isalpha() else 0
        yield glyph
        at += 1


def _is_mark(glyph: Glyph, height: float, bottom: float) -> bool:
    small = glyph.height < _SMALL * height and glyph.bottom > bottom + _RAISED * height
    return small and glyph.char in MARKS


def _can_bear_mark(before: str, letters: int) -> bool:
    if before.isalpha():
        return letters > _LONGEST_UNIT
    return not before.isspace() and not before.isdigit()
