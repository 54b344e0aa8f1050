"""Which marks stand in which block of a page, and where on the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from diptych.ui.reading.in_order import InOrder, in_order
from diptych.ui.reading.lines import LineBox, boxes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument

    from diptych.model.text import Side
    from diptych.ui.marks import PageMark
    from diptych.ui.reading.places import Places


class PlacedMark(NamedTuple):
    """A mark's part in one block with the boxes of its words, in document coordinates.

    `begin` is where the lines of the block begin: their left end, or their right end where the
    block runs `from_right`; `room` is the white beside it, in pixels.
    """

    mark: PageMark
    lane: int
    boxes: tuple[LineBox, ...]
    begin: float = 0.0
    from_right: bool = False
    room: float = 20.0

    def covers(self, point: QPointF) -> bool:
        """Whether `point` lies on the marked words, underline included."""
        x, y = point.x(), point.y()
        return any(
            line.left - 3 <= x <= line.right + 3 and line.top - 2 <= y <= line.bottom + 6
            for line in self.boxes
        )


class MarkIndex:
    """The marks of one page by block; a block's marks are looked up and measured when it is seen.

    `document` is asked for the document whenever it is needed: the one that Qt handed out first
    may be taken for a deleted one after a while, though the page still has it.
    """

    def __init__(self, side: Side, document: Callable[[], QTextDocument], places: Places) -> None:
        self._side = side
        self._document = document
        self._places = places
        self.ground: tuple[PageMark, ...] = ()
        """The marks that stay from place to place; the same object while they do."""
        self.here: tuple[PageMark, ...] = ()
        """The marks of the place that is shown, over the others."""
        self._words, self._words_here = InOrder(()), InOrder(())
        self._passages, self._passages_here = InOrder(()), False
        self._placed: dict[int, tuple[PlacedMark, ...]] = {}

    def set_marks(self, ground: Sequence[PageMark], here: Sequence[PageMark]) -> None:
        """Take other marks of either side; those on the ground are sorted where they are others."""
        ground, here = self._own(ground), self._own(here)
        fresh = ground != self.ground
        passages_here = any(not mark.word for mark in here)
        if fresh:
            self.ground = ground
            self._words = InOrder([mark for mark in ground if mark.word])
        if fresh or passages_here or self._passages_here:
            # Passages of both make room for each other.
            self._passages = InOrder([mark for mark in (*ground, *here) if not mark.word])
        self._words_here = InOrder([mark for mark in here if mark.word])
        self.here, self._passages_here = here, passages_here
        self.forget_places()

    def _own(self, marks: Sequence[PageMark]) -> tuple[PageMark, ...]:
        side = self._side
        return tuple([mark for mark in marks if mark.side is side])

    def forget_places(self) -> None:
        """Measure again: the document has been laid out anew."""
        self._placed = {}

    def placed_in(self, block: QTextBlock) -> tuple[PlacedMark, ...]:
        """Return the marks of a block, passages first and words after them."""
        number = block.blockNumber()
        if number not in self._placed:
            self._placed[number] = tuple(self._place(block))
        return self._placed[number]

    def _place(self, block: QTextBlock) -> Iterator[PlacedMark]:
        position, length = block.position(), block.length() - 1
        paragraph = self._places.paragraph_at(position)
        if paragraph is None:
            return
        laned = self._passages.laned_between(*paragraph)
        words = in_order([*self._words.between(*paragraph), *self._words_here.between(*paragraph)])
        laned += [(word, 0) for word in words]
        if not laned:
            return
        whole = [self._places.offsets.stretch(mark.span) for mark, _ in laned]
        parts = [(max(0, a - position), min(b - position, length)) for a, b in whole]
        placed = boxes_of(self._document(), block, parts)
        side = _beginning(block, self._document().textWidth())
        for (mark, lane), boxes in zip(laned, placed, strict=True):
            if boxes:
                yield PlacedMark(mark, lane, tuple(boxes), *side)


def _beginning(block: QTextBlock, width: float) -> tuple[float, bool, float]:
    """Return where the lines of a block begin, whether on their right, and the room beside it."""
    layout = block.layout()
    left = layout.position().x()
    if not layout.lineCount():
        return left, False, left
    line = layout.lineAt(0)
    begin = left + line.x()
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        begin += line.width()
        return begin, True, max(0.0, width - begin)
    return begin, False, begin
