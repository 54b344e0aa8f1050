"""Which marks stand in which block of a page, and where on the lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from diptych.ui.reading.lines import LineBox, boxes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument

    from diptych.ui.marks import PageMark
    from diptych.ui.reading.places import Places

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
    """A mark's part in one block with the boxes of its words, in document coordinates.

    `begin` is where the lines of the block begin: their left end, or their right end where the
    block runs `from_right`.
    """

    mark: PageMark
    lane: int
    boxes: tuple[LineBox, ...]
    begin: float = 0.0
    from_right: bool = False

    def covers(self, point: QPointF) -> bool:
        """Whether `point` lies on the marked words, underline included."""
        return any(line.box.adjusted(-3, -2, 3, 6).contains(point) for line in self.boxes)


class MarkIndex:
    """The marks of one page by block; a block's marks are looked up and measured when it is seen.

    `document` is asked for the document whenever it is needed: the one that Qt handed out first
    may be taken for a deleted one after a while, though the page still has it.
    """

    def __init__(self, document: Callable[[], QTextDocument], places: Places) -> None:
        self._document = document
        self._places = places
        self._laned: Sequence[tuple[PageMark, int]] = ()
        self._starts: list[int] = []
        self._furthest: list[int] = []
        self._placed: dict[int, tuple[PlacedMark, ...]] = {}

    def set_marks(self, marks: Iterable[PageMark]) -> None:
        """Take other marks."""
        self._laned = _with_lanes(marks)
        self._starts = [mark.span.start for mark, _ in self._laned]
        # The end that marks up to here reach: what begins early may be long.
        self._furthest = list(accumulate((mark.span.end for mark, _ in self._laned), max))
        self.forget_places()

    def forget_places(self) -> None:
        """Measure again: the document has been laid out anew."""
        self._placed = {}

    def placed_in(self, block: QTextBlock) -> tuple[PlacedMark, ...]:
        """Return the marks of a block, passages first and words after them."""
        number = block.blockNumber()
        if number not in self._placed:
            parts = sorted(self._parts(block), key=lambda part: part.mark.word)
            stretches = [(part.start, part.end) for part in parts]
            boxes = boxes_of(self._document(), block, stretches) if parts else ()
            side = _beginning(block)
            self._placed[number] = tuple(
                PlacedMark(part.mark, part.lane, tuple(own), *side)
                for part, own in zip(parts, boxes, strict=True)
            )
        return self._placed[number]

    def _parts(self, block: QTextBlock) -> Iterator[BlockMark]:
        position, length = block.position(), block.length() - 1
        paragraph = self._places.paragraph_at(position)
        if paragraph is None:
            return
        first = bisect_right(self._furthest, paragraph[0])
        last = bisect_left(self._starts, paragraph[1])
        for mark, lane in self._laned[first:last]:
            stretch = self._places.offsets.stretch(mark.span)
            start, end = max(0, stretch[0] - position), min(stretch[1] - position, length)
            if start < end:
                yield BlockMark(mark, start, end, lane)


def _beginning(block: QTextBlock) -> tuple[float, bool]:
    """Return where the lines of a block begin, and whether that is on their right."""
    layout = block.layout()
    left = layout.position().x()
    if not layout.lineCount():
        return left, False
    line = layout.lineAt(0)
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        return left + line.x() + line.width(), True
    return left + line.x(), False


def _with_lanes(marks: Iterable[PageMark]) -> Sequence[tuple[PageMark, int]]:
    """Give overlapping passages different lanes; words keep to the first."""
    # Two sorts by what C can read off take half as long as one by a pair.
    ordered = sorted(marks, key=attrgetter("span.end"), reverse=True)
    ordered.sort(key=attrgetter("span.start"))
    ends = [0] * LANES
    laned: list[tuple[PageMark, int]] = []
    for mark in ordered:
        lane = 0
        if not mark.word:
            start, end = mark.span.start, mark.span.end
            while lane < LANES - 1 and ends[lane] > start:
                lane += 1
            ends[lane] = max(ends[lane], end)
        laned.append((mark, lane))
    return laned
