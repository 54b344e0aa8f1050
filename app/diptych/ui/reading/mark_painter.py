"""Marks under the words: a wash, and a line in the mark's pattern."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from diptych.ui.marks import Pattern
from diptych.ui.reading.emphasis import Emphasis, Level, faded
from diptych.ui.reading.strokes import Stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from diptych.ui.palette import Tokens
    from diptych.ui.reading.lines import LineBox
    from diptych.ui.reading.mark_index import PlacedMark
    from diptych.ui.reading.strokes import Line

_LANE_HEIGHT = 3.4
_EDGE_AWAY, _EDGE_APART = 6.5, 4.5
"""Pixels from the beginning of the lines to the edge beside them, and from edge to edge."""
_LONG = 24
"""Characters from which a mark is a passage with an edge; shorter ones have their line below."""
_EDGE_WIDTH = 2.0
_EDGE_GAP = 1.5
_AT_ONCE = 2.0
"""Words that begin no further from the beginning of the line begin with it."""
_FAINTEST, _FULLEST = 0.07, 0.34
"""Opacities of a wash for nearly none and for all of a class; words on it stay easy to read."""


@dataclass(frozen=True, slots=True)
class _Weight:
    """How one level is painted; `wash` is in parts of the tokens' own wash."""

    wash: float
    line: float
    width: float


_PASSAGES: Final = {
    Level.DIMMED: _Weight(0.3, 0.34, 1.2),
    Level.QUIET: _Weight(0.62, 0.6, 1.3),
    Level.HOVERED: _Weight(1.0, 0.95, 1.7),
    Level.STRONG: _Weight(1.0, 1.0, 2.2),
}
_WORDS: Final = {
    Level.DIMMED: _Weight(0.5, 0.6, 1.6),
    Level.QUIET: _Weight(1.2, 1.0, 2.0),
    Level.HOVERED: _Weight(1.7, 1.0, 2.2),
    Level.STRONG: _Weight(1.25, 1.0, 2.4),
}
_STRUCK: Final = {
    Level.DIMMED: _Weight(0.0, 0.4, 1.0),
    Level.QUIET: _Weight(0.0, 0.5, 1.0),
    Level.HOVERED: _Weight(0.4, 0.9, 1.3),
    Level.STRONG: _Weight(0.35, 1.0, 1.6),
}
_FOUND: Final = {
    Level.DIMMED: _Weight(2.0, 0.7, 1.4),
    Level.QUIET: _Weight(2.0, 0.7, 1.4),
    Level.HOVERED: _Weight(2.4, 1.0, 1.6),
    Level.STRONG: _Weight(1.25, 1.0, 2.4),
}


class MarkPainter:
    """Paints placed marks in the order: washes, then lines, louder ones last."""

    def __init__(self, tokens: Tokens, emphasis: Emphasis) -> None:
        self._tokens = tokens
        self.emphasis = emphasis
        self._colours: dict[tuple[str, float], QColor] = {}
        self._strokes: dict[tuple[str, float, Pattern, float], Stroke] = {}

    def paint(self, painter: QPainter, marks: Sequence[PlacedMark]) -> None:
        """Paint marks; the painter stands in document coordinates."""
        of = self.emphasis.of
        ordered = [(of(placed.mark.group), placed) for placed in marks]
        ordered.sort(key=lambda one: (one[0], one[1].mark.word))
        # Smooth edges cost most of a frame, and cannot be seen on a faint ground.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for level, placed in ordered:
            if level > Level.QUIET:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._wash(painter, placed, level)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines: dict[tuple[Stroke, bool], list[Line]] = {}
        for level, placed in ordered:
            edge = _calm(placed, level)
            stroke = self._stroke(placed, level, edge=edge)
            found = [_edge(placed)] if edge else _lines(placed, level)
            lines.setdefault((stroke, edge), []).extend(found)
        for (stroke, upright), own in lines.items():
            stroke.draw(painter, own, upright=upright)

    @staticmethod
    def _weight(placed: PlacedMark, level: Level) -> _Weight:
        if placed.mark.share:
            return _shared(placed.mark.share, level)
        if placed.mark.found:
            return _FOUND[level]
        if placed.mark.struck:
            return _STRUCK[level]
        return (_WORDS if placed.mark.word else _PASSAGES)[level]

    def _hue(self, placed: PlacedMark) -> str:
        hues = self._tokens.hues
        struck = placed.mark.struck
        return self._tokens.muted if struck else hues[placed.mark.style.hue % len(hues)]

    def _colour(self, placed: PlacedMark, opacity: float) -> QColor:
        hue = self._hue(placed)
        found = self._colours.get((hue, opacity))
        if found is None:
            found = self._colours[hue, opacity] = faded(hue, opacity)
        return found

    def _stroke(self, placed: PlacedMark, level: Level, *, edge: bool) -> Stroke:
        weight = self._weight(placed, level)
        # A quiet line is thin, but never so faint that it cannot be told from the paper.
        opacity = max(weight.line, self._tokens.clear)
        width = _EDGE_WIDTH if edge else weight.width
        pattern = Pattern.DOT if placed.mark.struck else placed.mark.style.pattern
        key = (self._hue(placed), opacity, pattern, width)
        if key not in self._strokes:
            self._strokes[key] = Stroke(self._colour(placed, opacity), pattern, width)
        return self._strokes[key]

    def _wash(self, painter: QPainter, placed: PlacedMark, level: Level) -> None:
        strong = level is Level.STRONG
        # Washes of overlapping quiet passages would add up to mud: only the first gets one.
        if placed.lane and not strong:
            return
        base = self._tokens.strong_wash if strong else self._tokens.wash
        if placed.mark.share:
            base = 1.0
        opacity = base * self._weight(placed, level).wash
        if not opacity:
            return
        painter.setBrush(self._colour(placed, opacity))
        boxes, word = placed.boxes, placed.mark.word
        if len(boxes) == 1:
            painter.drawRoundedRect(_washed(boxes[0], word=word), 3, 3)
        elif level <= Level.QUIET:
            # Round corners of a large faint ground take longer than all else in a frame.
            painter.drawRects(_apart([_washed(line, word=word) for line in boxes]))
        else:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            for line in boxes:
                path.addRoundedRect(_washed(line, word=word), 3, 3)
            painter.drawPath(path)


def _edge(placed: PlacedMark) -> Line:
    """Return the line of a mark that stands beside the lines of text instead of below them."""
    top, bottom = _height(placed)
    away = min(_EDGE_AWAY, placed.room * 0.48)
    away += placed.lane * min(_EDGE_APART, (placed.room - away) * 0.45)
    x = placed.begin + away if placed.from_right else placed.begin - away
    # Where one of two thin lines fills a pixel instead of half of two.
    return floor(x) + 0.9, top, bottom - top


def _lines(placed: PlacedMark, level: Level) -> list[Line]:
    """Return the lines below the words of a mark."""
    word = placed.mark.word
    # What is asked for has its line where it belongs; others give way in lanes below.
    lower = 0.0 if level > Level.QUIET else placed.lane * _LANE_HEIGHT
    lines = []
    for left, _top, right, bottom, baseline in placed.boxes:
        descent = bottom - baseline
        drop = 0.62 * descent if word else descent + lower
        lines.append((left, baseline + drop + 0.5, right - left))
    return lines


def _shared(share: float, level: Level) -> _Weight:
    """Return the weight of words that a share of a class chose; the line says it without colour."""
    width = 0.8 + 3.2 * share + (1.2 if level in {Level.HOVERED, Level.STRONG} else 0.0)
    return _Weight(_FAINTEST + (_FULLEST - _FAINTEST) * share, 1.0, width)


def _calm(placed: PlacedMark, level: Level) -> bool:
    """Whether a mark is a whole passage that nobody asks for now: its words stay without lines."""
    mark = placed.mark
    if level > Level.QUIET or len(mark.span) < _LONG:
        return False
    return not (mark.word or mark.named or mark.share or mark.found or mark.struck)


def _height(placed: PlacedMark) -> tuple[float, float]:
    """Return top and bottom of a passage's edge.

    Where it begins or ends within a line, the edge does in the middle of its height: so two
    passages that follow each other are told apart.
    """
    first, last = placed.boxes[0], placed.boxes[-1]
    start = first.right if placed.from_right else first.left
    within = abs(start - placed.begin) > _AT_ONCE
    if first.top == last.top:
        return first.top + _EDGE_GAP, first.bottom - _EDGE_GAP
    top = (first.top + first.bottom) / 2 if within else first.top
    return top + _EDGE_GAP, last.bottom - _EDGE_GAP


def _washed(line: LineBox, *, word: bool) -> QRectF:
    left, top, right, bottom, _baseline = line
    if word:
        top += 0.12 * (bottom - top)
        return QRectF(left - 2, top, right - left + 4, bottom - top)
    return QRectF(left - 3, top - 1, right - left + 6, bottom - top + 3.5)


def _apart(boxes: list[QRectF]) -> list[QRectF]:
    """End each line's box where that of the next line begins: what overlaps would be darker."""
    for upper, lower in pairwise(boxes):
        if upper.top() < lower.top() < upper.bottom():
            upper.setBottom(lower.top())
    return boxes
