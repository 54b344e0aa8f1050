"""Which marks stand in which block of a page, and where on the lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ui.reading.lines import LineBox, line_boxes
from diptych.ui.reading.typography import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument

    from diptych.ui.marks import PageMark
    from diptych.ui.reading.offsets import PageOffsets

LANES = 3
"""So many overlapping passages get an underline at a height of its own."""


@dataclass(frozen=True, slots=True)
class BlockMark:
    """The part `[start, end)` of a mark that lies in one block; 0 is the uppermost lane."""

    mark: PageMark
    start: int
    end: int
    lane: int


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark's part in one block with the boxes of its words, in document coordinates."""

    mark: PageMark
    lane: int
    boxes: tuple[LineBox, ...]

    def covers(self, point: QPointF) -> bool:
        """Whether `point` lies on the marked words, underline included."""
        return any(line.box.adjusted(-3, -2, 3, 6).contains(point) for line in self.boxes)


class MarkIndex:
    """The marks of one page by block; the boxes are measured once for each layout.

    `document` is asked for the document whenever it is needed: the one that Qt handed out first
    may be taken for a deleted one after a while, though the page still has it.
    """

    def __init__(self, document: Callable[[], QTextDocument]) -> None:
        self._document = document
        self._parts: dict[int, list[BlockMark]] = {}
        self._placed: dict[int, tuple[PlacedMark, ...]] = {}
        self._offsets: PageOffsets | None = None
        self._starts: list[int] = []
        self._lengths: list[int] = []

    def set_marks(self, marks: Iterable[PageMark], offsets: PageOffsets) -> None:
        """Take other marks."""
        self._parts = {}
        if self._offsets is not offsets:  # the text has been set anew
            self._offsets = offsets
            self._measure_blocks()
        for mark, lane in _with_lanes(marks):
            start, end = offsets.stretch(mark.span)
            number = max(0, bisect_right(self._starts, start) - 1)
            while number < len(self._starts) and self._starts[number] < end:
                self._add(number, mark, lane, (start, end))
                number += 1
        self.forget_places()

    def _measure_blocks(self) -> None:
        """Note where each block starts and how long it is, since to ask Qt for it takes long."""
        self._starts, self._lengths = [], []
        block = self._document().firstBlock()
        while block.isValid():
            foreign = block.blockFormat().hasProperty(FOREIGN)
            self._starts.append(block.position())
            self._lengths.append(0 if foreign else block.length() - 1)
            block = block.next()

    def _add(self, number: int, mark: PageMark, lane: int, stretch: tuple[int, int]) -> None:
        start = max(0, stretch[0] - self._starts[number])
        end = min(stretch[1] - self._starts[number], self._lengths[number])
        if start < end:
            self._parts.setdefault(number, []).append(BlockMark(mark, start, end, lane))

    def forget_places(self) -> None:
        """Measure again: the document has been laid out anew."""
        self._placed = {}

    def placed_in(self, block: QTextBlock) -> tuple[PlacedMark, ...]:
        """Return the marks of a block, passages first and words after them."""
        number = block.blockNumber()
        if number not in self._parts:
            return ()
        if number not in self._placed:
            self._placed[number] = tuple(
                PlacedMark(
                    part.mark,
                    part.lane,
                    tuple(line_boxes(self._document(), block, part.start, part.end)),
                )
                for part in sorted(self._parts[number], key=lambda part: part.mark.word)
            )
        return self._placed[number]


def _with_lanes(marks: Iterable[PageMark]) -> Sequence[tuple[PageMark, int]]:
    """Give overlapping passages different lanes; words keep to the first."""
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    ends = [0] * LANES
    laned: list[tuple[PageMark, int]] = []
    for mark in ordered:
        lane = 0
        if not mark.word:
            free = (lane for lane in range(LANES) if ends[lane] <= mark.span.start)
            lane = next(free, LANES - 1)
            ends[lane] = max(ends[lane], mark.span.end)
        laned.append((mark, lane))
    return laned
