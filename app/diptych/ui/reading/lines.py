"""Where words of a document stand: boxes of lines, and the height a stretch reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextLine

from diptych.ui.reading.direction import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout


@dataclass(frozen=True, slots=True)
class Reach:
    """A stretch of height, in pixels downwards."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Halfway between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, top: float, bottom: float) -> bool:
        """Whether any of it lies between two heights."""
        return self.top < bottom and self.bottom > top

    def moved(self, by: float) -> Reach:
        """Return the same stretch, `by` pixels lower."""
        return Reach(self.top + by, self.bottom + by)


class LineBox(NamedTuple):
    """Words on one line, in document coordinates; `baseline` is their foot."""

    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def boxes_of(
    document: QTextDocument, block: QTextBlock, stretches: Sequence[tuple[int, int]]
) -> list[list[LineBox]]:
    """Return, for each stretch of a block, one box for each run of its words on a line.

    Stretches are positions `[start, end)` in the block.
    """
    # Asking for the rectangle makes Qt lay the block out; before that it has no lines.
    document.documentLayout().blockBoundingRect(block)
    text = block.text()
    mixed = has_right_to_left(text)
    return [_boxes(block.layout(), text, start, end, mixed=mixed) for start, end in stretches]


def _boxes(layout: QTextLayout, text: str, start: int, end: int, *, mixed: bool) -> list[LineBox]:
    left, top = layout.position().toTuple()
    boxes: list[LineBox] = []
    number = layout.lineForTextPosition(start).lineNumber()
    while start < end and (line := layout.lineAt(number)).isValid():
        stop = line.textStart() + line.textLength()
        first, last = _trimmed(text, start, min(end, stop))
        if first < last:
            upper = top + line.y()
            baseline = upper + line.ascent()
            lower = baseline + line.descent()
            boxes += [
                LineBox(left + x, upper, left + right, lower, baseline)
                for x, right in _runs(line, first, last, mixed=mixed)
            ]
        start, number = stop, number + 1
    return boxes


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Leave out the space around words."""
    while last > first and text[last - 1].isspace():
        last -= 1
    while first < last and text[first].isspace():
        first += 1
    return first, last


def _runs(line: QTextLine, first: int, last: int, *, mixed: bool) -> list[tuple[float, float]]:
    """Return left and right edges of the words, one pair for each unbroken run.

    Where directions mix, neighbours in the text need not be neighbours on the line, so each
    character is asked for.
    """
    if not mixed:
        return [_ordered(_x(line.cursorToX(first)), _x(line.cursorToX(last)))]
    trailing = QTextLine.Edge.Trailing
    edges = sorted(
        _ordered(_x(line.cursorToX(at)), _x(line.cursorToX(at, trailing)))
        for at in range(first, last)
    )
    runs = [edges[0]]
    for left, right in edges[1:]:
        if left <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(runs[-1][1], right))
        else:
            runs.append((left, right))
    return runs


def _ordered(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)


def _x(found: object) -> float:
    # PySide gives the position back too, because C++ takes it by pointer.
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, float)
    return x


def reach_of(document: QTextDocument, start: int, end: int) -> Reach:
    """Return the height that document positions `[start, end)` take, in document coordinates."""
    first = document.findBlock(start)
    last = document.findBlock(max(start, end - 1))
    if not (first.isValid() and last.isValid()):
        return Reach(0.0, 0.0)
    top = _line_reach(document, first, start - first.position())
    bottom = _line_reach(document, last, max(start, end - 1) - last.position())
    return Reach(top.top, max(bottom.bottom, top.bottom))


def _line_reach(document: QTextDocument, block: QTextBlock, at: int) -> Reach:
    rect = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(at)
    if not line.isValid():
        return Reach(rect.top(), rect.bottom())
    top = block.layout().position().y() + line.y()
    return Reach(top, top + line.ascent() + line.descent())
