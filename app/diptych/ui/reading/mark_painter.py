"""Marks under the words: a wash, and a line in the mark's pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from diptych.ui.marks import Pattern
from diptych.ui.reading.emphasis import Emphasis, Level, faded
from diptych.ui.reading.strokes import underline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from diptych.ui.palette import Tokens
    from diptych.ui.reading.mark_index import PlacedMark

_LANE_HEIGHT = 3.4
_FAINTEST, _FULLEST = 0.07, 0.42
"""Opacities of a wash for nearly none and for all of a class; words on it stay easy to read."""


@dataclass(frozen=True, slots=True)
class _Weight:
    """How one level is painted; `wash` is in parts of the tokens' own wash."""

    wash: float
    line: float
    width: float


_PASSAGES: Final = {
    Level.DIMMED: _Weight(0.0, 0.34, 1.2),
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
        self._emphasis = emphasis

    def paint(self, painter: QPainter, marks: Sequence[PlacedMark]) -> None:
        """Paint the marks of one block; the painter stands in document coordinates."""
        ordered = sorted(marks, key=self._loudness)
        for placed in ordered:
            self._wash(painter, placed)
        for placed in ordered:
            self._lines(painter, placed)

    def _loudness(self, placed: PlacedMark) -> tuple[int, bool]:
        return self._emphasis.of(placed.mark.group).value, placed.mark.word

    def _weight(self, placed: PlacedMark) -> _Weight:
        if placed.mark.share:
            return _shared(placed.mark.share, self._emphasis.of(placed.mark.group))
        if placed.mark.found:
            return _FOUND[self._emphasis.of(placed.mark.group)]
        if placed.mark.struck:
            return _STRUCK[self._emphasis.of(placed.mark.group)]
        table = _WORDS if placed.mark.word else _PASSAGES
        return table[self._emphasis.of(placed.mark.group)]

    def _hue(self, placed: PlacedMark) -> str:
        if placed.mark.struck:
            return self._tokens.muted
        return self._tokens.hues[placed.mark.style.hue % len(self._tokens.hues)]

    def _wash(self, painter: QPainter, placed: PlacedMark) -> None:
        strong = self._emphasis.of(placed.mark.group) is Level.STRONG
        # Washes of overlapping quiet passages would add up to mud: only the first gets one.
        if placed.lane and not strong:
            return
        base = self._tokens.strong_wash if strong else self._tokens.wash
        if placed.mark.share:
            base = 1.0
        opacity = base * self._weight(placed).wash
        if not opacity:
            return
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for line in placed.boxes:
            path.addRoundedRect(_washed(line.box, word=placed.mark.word), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(self._hue(placed), opacity))
        painter.drawPath(path)

    def _lines(self, painter: QPainter, placed: PlacedMark) -> None:
        weight = self._weight(placed)
        # A quiet line is thin, but never so faint that it cannot be told from the paper.
        colour = faded(self._hue(placed), max(weight.line, self._tokens.clear))
        pattern = Pattern.DOT if placed.mark.struck else placed.mark.style.pattern
        for line in placed.boxes:
            descent = line.box.bottom() - line.baseline
            drop = 0.62 * descent if placed.mark.word else descent + placed.lane * _LANE_HEIGHT
            left = QPointF(line.box.left(), line.baseline + drop + 0.5)
            underline(
                painter,
                left,
                line.box.width(),
                colour=colour,
                pattern=pattern,
                width=weight.width,
            )


def _shared(share: float, level: Level) -> _Weight:
    """Return the weight of words that a share of a class chose; the line says it without colour."""
    width = 0.8 + 3.2 * share + (1.2 if level in {Level.HOVERED, Level.STRONG} else 0.0)
    return _Weight(_FAINTEST + (_FULLEST - _FAINTEST) * share, 1.0, width)


def _washed(box: QRectF, *, word: bool) -> QRectF:
    if word:
        return box.adjusted(-2, 0.12 * box.height(), 2, 0)
    return box.adjusted(-3, -1, 3, 2.5)
