"""The ticks of a ruler: where they stand, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from diptych.ui.reading.emphasis import Level, faded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPixmap

    from diptych.ui.marks import PageMark
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.page import Page

WIDTH: Final = 24
TOP: Final = 30
"""Room above the scale for the side's letter."""
_LEAST: Final = 3.0
_MANY: Final = 400
_DENSE: Final = 300
"""With more ticks than this none stands by itself."""
_ROUGH: Final = 0.04
"""A scale at which a line of text is no higher than a pixel."""
_OPACITY: Final = {
    Level.DIMMED: 0.3,
    Level.QUIET: 0.62,
    Level.HOVERED: 1.0,
    Level.STRONG: 1.0,
}


Tick = tuple["PageMark", float, float]
"""A mark on the ruler, its top and its height; there are thousands of them."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The ticks of marks that stay from place to place, and what was drawn of them by level."""

    marks: tuple[PageMark, ...]
    ticks: list[Tick]
    pictures: dict[Level, QPixmap] = field(default_factory=dict)


def ticks_of(marks: Sequence[PageMark], page: Page, scale: float) -> list[Tick]:
    """Place marks of a page; `scale` is how many pixels stand for one of the document."""
    if scale < _ROUGH or len(marks) > _MANY:
        heights = page.places.rough(mark.span for mark in marks)
    else:
        reaches = (page.reach(mark.span) for mark in marks)
        heights = ((reach.top, reach.bottom) for reach in reaches)
    return [
        (mark, TOP + top * scale, max(_LEAST, (bottom - top) * scale))
        for mark, (top, bottom) in zip(marks, heights, strict=True)
    ]


class TickPainter:
    """Draws ticks in the colours of `tokens`."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._colours: dict[tuple[str, Level], QColor] = {}

    def draw(self, painter: QPainter, ticks: Iterable[Tick], level: Level, fine: float) -> None:
        """Draw ticks of one level, words over passages; `fine` pixels of the screen are one."""
        painter.setPen(Qt.PenStyle.NoPen)
        single = sorted(_distinct(ticks, fine), key=lambda tick: tick[0].word)
        if level <= Level.QUIET and len(single) > _DENSE:
            single = self._draw_dense(painter, single, level)
        for tick in single:
            mark, top, height = tick
            painter.setBrush(self._colour(self._hue(mark), level))
            painter.drawRoundedRect(_box(tick, level), 1.5, 1.5)
            if mark.noted:
                painter.setBrush(QColor(self._tokens.ink))
                painter.drawEllipse(QPointF(WIDTH - 3.5, top + min(height / 2, 5.0)), 2, 2)

    def _draw_dense(self, painter: QPainter, ticks: list[Tick], level: Level) -> list[Tick]:
        """Draw what stands side by side with its neighbours all at once; return the rest."""
        boxes: dict[str, list[QRectF]] = {}
        for tick in ticks:
            if not tick[0].noted:
                boxes.setdefault(self._hue(tick[0]), []).append(_box(tick, level))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for hue, own in boxes.items():
            painter.setBrush(self._colour(hue, level))
            painter.drawRects(own)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return [tick for tick in ticks if tick[0].noted]

    def _hue(self, mark: PageMark) -> str:
        hues = self._tokens.hues
        return self._tokens.muted if mark.struck else hues[mark.style.hue % len(hues)]

    def _colour(self, hue: str, level: Level) -> QColor:
        if (hue, level) not in self._colours:
            opacity = max(self._tokens.clear, _OPACITY[level])
            self._colours[hue, level] = faded(hue, opacity)
        return self._colours[hue, level]


def _distinct(ticks: Iterable[Tick], fine: float) -> Iterable[Tick]:
    """Return one tick of those that would cover each other, in a row of pixels."""
    rows: dict[tuple[object, ...], Tick] = {}
    for tick in ticks:
        mark, top, height = tick
        signs = (mark.style.hue, mark.word, mark.struck, mark.noted)
        rows[int(top * fine), int(height * fine), signs] = tick
    return rows.values()


def _box(tick: Tick, level: Level) -> QRectF:
    half = (7.0 if level is Level.STRONG else 4.5) - (1.5 if tick[0].word else 0.0)
    return QRectF(WIDTH / 2 - half, tick[1], 2 * half, tick[2])
