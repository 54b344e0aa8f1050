"""Where paragraphs begin: by space, indentation, size of letters and lines that end early."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.ingest.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.ingest.sheets.rows import Row

BULLET = re.compile(r"(?:[•▪◦‣●■–—*·-]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_NUMBERED = re.compile(r"\[?(\d{1,3})\]?[.)]?\s?(?=[^\W\d_]|[“\"‘'«„])", re.ASCII)
_OTHER_SIZE = 0.12
_WIDE_GAP = 1.25
_USUAL_PITCH = 1.3
"""The distance between lines, in heights of their letters, where there is none to measure."""
_INDENT = 0.7
_NO_INDENT = 0.35
_DEEP = 1.6
"""No first line is indented by so many letter heights."""
_SPACE = 0.25
_SPARE = 0.6
_MOST_SPARE = 4.0
"""A line fills its column if it leaves less than so many letter heights free."""
_MOST_CELL = 15.0
_FLUSH = 0.3
_FEWEST_LINES = 5
_LEAST_FLUSH = 0.6
_EARLY = 0.6
"""A line that ends before this share of the column's width ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or as much of one as stands in a column; `page` counts from 0.

    `indented` says whether its first line is, `full` whether its last line fills the column, and
    `flush` whether it ends right where the lines of a justified column end.
    """

    rows: tuple[Row, ...]
    page: int
    indented: bool
    full: bool
    flush: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of its lines."""
        return tuple(row.text for row in self.rows)

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.rows[0].height

    @property
    def tabular(self) -> bool:
        """Whether it is a row with wide gaps, as tables have, between short pieces."""
        cells = [cell for row in self.rows for cell in row.fragments]
        short = all(cell.width < _MOST_CELL * cell.height for cell in cells)
        return short and all(len(row.fragments) > 1 for row in self.rows)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(row.bold for row in self.rows)


def pieces_of(rows: Sequence[Row], page: int) -> Iterator[Piece]:
    """Yield the paragraphs of one column."""
    if not rows:
        return
    column = _Column(rows)
    start = 0
    for at in range(1, len(rows)):
        if column.opens(start, at):
            yield column.piece(start, at, page)
            start = at
    yield column.piece(start, len(rows), page)


class _Column:
    """The lines of a column and the measures that they are judged by.

    Lines of one size have edges of their own, as a headline may reach over several columns.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._edges = {height: _edges(rows, height) for height in {row.height for row in rows}}
        pitches = [_pitch(one, other) for one, other in pairwise(rows) if _same_size(one, other)]
        usual = _commonest(pitches)
        flush = sum(self._is_flush(row) for row in rows)
        self._justified = len(rows) >= _FEWEST_LINES and flush > _LEAST_FLUSH * len(rows)
        # Where every line stands alone their usual distance says nothing.
        self._pitch = min(usual, 2 * _USUAL_PITCH)

    def opens(self, start: int, at: int) -> bool:
        """Whether the line at that index begins a paragraph, the last one beginning at `start`."""
        before, row = self._rows[at - 1], self._rows[at]
        if not _same_size(before, row) or before.bold is not row.bold:
            return True
        if _pitch(before, row) > _WIDE_GAP * self._pitch:
            return True
        if self._is_centred(row) and (self._is_centred(before) or self._leads_to(row, before)):
            return False
        if _is_next_note(self._rows[start].text, row.text):
            return True
        hanging = bool(BULLET.match(self._rows[start].text))
        if BULLET.match(row.text) and (hanging or ends_sentence(before.text)):
            return True
        indented = self._indent(row) > _INDENT and self._indent(before) < _NO_INDENT
        again = start == at - 1 and self._begins_alike(at)
        return ((indented or again) and not hanging) or self._ends_early(before, row)

    def piece(self, start: int, end: int, page: int) -> Piece:
        """Return the lines between two indexes as a paragraph."""
        last = self._rows[end - 1]
        return Piece(
            rows=tuple(self._rows[start:end]),
            page=page,
            indented=self._indent(self._rows[start]) > _INDENT,
            full=self._spare(last) < _MOST_SPARE * last.height,
            flush=self._justified and self._is_flush(last),
        )

    def _lead(self, row: Row) -> float:
        return row.left - self._edges[row.height][0]

    def _spare(self, row: Row) -> float:
        return self._edges[row.height][1] - row.right

    def _is_flush(self, row: Row) -> bool:
        return self._spare(row) < _FLUSH * row.height

    def _indent(self, row: Row) -> float:
        return self._lead(row) / max(1.0, row.height)

    def _is_centred(self, row: Row) -> bool:
        left, right = self._lead(row), self._spare(row)
        return min(left, right) > _INDENT * row.height and abs(left - right) < 2 * row.height

    def _leads_to(self, row: Row, before: Row) -> bool:
        """Whether a line fills the column and what it says is ended by a line centred below it."""
        filled = max(self._lead(before), self._spare(before)) < _MOST_SPARE * before.height
        return filled and self._indent(row) > _DEEP and not ends_sentence(before.text)

    def _begins_alike(self, at: int) -> bool:
        """Whether a line and the one before it are indented alike, as each opens a paragraph.

        The lines of a block that is indented as a whole are so too, but they leave no room.
        """
        before, row = self._rows[at - 1], self._rows[at]
        one, other = self._indent(before), self._indent(row)
        if other < _INDENT or abs(one - other) > _NO_INDENT:
            return False
        after = self._rows[at + 1] if at + 1 < len(self._rows) else None
        returns = after is not None and _same_size(row, after) and self._indent(after) < _NO_INDENT
        return returns or self._has_room(before, row)

    def _has_room(self, before: Row, row: Row) -> bool:
        """Whether a line had room for the word that the next line begins with."""
        return self._spare(before) > row.first_word + (_SPACE + _SPARE) * row.height

    def _ends_early(self, before: Row, row: Row) -> bool:
        """Whether a line ends before it is full, and what it says is at an end."""
        room = self._has_room(before, row)
        if room and ends_sentence(before.text):
            return True
        left, right = self._edges[before.height]
        early = before.right - left < _EARLY * (right - left)
        goes_on = row.text[0].islower() or before.text.endswith((",", "-", "–"))
        return early and room and not goes_on


def _commonest(pitches: Sequence[float]) -> float:
    """Return the commonest distance between lines, the smallest of those that are as common."""
    rounded = Counter(round(pitch, 1) for pitch in pitches if pitch > 0)
    return min(rounded, key=lambda pitch: (-rounded[pitch], pitch), default=_USUAL_PITCH)


def _is_next_note(first: str, text: str) -> bool:
    """Whether a line begins with the number that follows the one that a paragraph begins with."""
    one, other = _NUMBERED.match(first), _NUMBERED.match(text)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def _edges(rows: Sequence[Row], height: float) -> tuple[float, float]:
    """Return where the lines of that size begin and end."""
    there = [row for row in rows if _is_of_size(row, height)]
    return min(row.left for row in there), max(row.right for row in there)


def _is_of_size(row: Row, height: float) -> bool:
    return abs(row.height - height) <= _OTHER_SIZE * max(row.height, height)


def _same_size(one: Row, other: Row) -> bool:
    return _is_of_size(one, other.height)


def _pitch(upper: Row, lower: Row) -> float:
    """Return how far two lines stand apart, in heights of their letters."""
    return (upper.bottom - lower.bottom) / max(1.0, lower.height)
