"""Lines that repeat a pattern, drawn once and then laid side by side.

To stroke a wave or a row of dots across a page takes milliseconds a line, a tile some microseconds.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache, QTransform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPen

TILE: Final = QSize(36, 8)
"""Pixels of a tile: a whole number of waves, and of a screen's pixels at usual scales."""


class Tiles:
    """A line that `draw` draws on one tile at half its height."""

    def __init__(self, pen: QPen, draw: Callable[[QPainter, QPen], None]) -> None:
        self._pen = pen
        self._draw = draw
        self._made: dict[tuple[float, bool], QPixmap] = {}

    def draw(self, painter: QPainter, x: float, y: float, length: float, *, upright: bool) -> None:
        """Draw a line from a point to the right, or downwards where it stands `upright`."""
        scale = abs(painter.deviceTransform().m11()) or 1.0
        tile = self._made.get((scale, upright))
        if tile is None:
            tile = self._made[scale, upright] = _tile(scale, self._pen, self._draw, upright=upright)
        # On whole pixels of the screen, or the pattern would blur.
        half, high = TILE.height() / 2, TILE.height()
        left = round((x - half if upright else x) * scale) / scale
        top = round((y if upright else y - half) * scale) / scale
        area = (high, length) if upright else (length, high)
        painter.drawTiledPixmap(QRectF(left, top, *area), tile, QPointF())


def _tile(
    scale: float, pen: QPen, draw: Callable[[QPainter, QPen], None], *, upright: bool
) -> QPixmap:
    """Return the tile, from Qt's cache where it is there."""
    look = f"{pen.color().rgba():x} {pen.widthF():.3f} {scale:.3f} {upright}"
    key = f"diptych {draw.__name__} {look}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    size = QSizeF(TILE) * scale
    tile = QPixmap(ceil(size.width()), ceil(size.height()))
    tile.setDevicePixelRatio(scale)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, pen)
    painter.end()
    if upright:
        tile = tile.transformed(QTransform().rotate(90))
    QPixmapCache.insert(key, tile)
    return tile
