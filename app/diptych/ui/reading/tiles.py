"""Lines that repeat a pattern, drawn once and then laid side by side.

To stroke a wave or a row of dots across a page takes milliseconds a line, a tile some microseconds.
"""

from __future__ import annotations

from math import ceil, hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPen

TILE: Final = QSize(36, 8)
"""Pixels of a tile: a whole number of waves, and of a screen's pixels at usual scales."""


def tiled(
    painter: QPainter,
    left: QPointF,
    length: float,
    pen: QPen,
    draw: Callable[[QPainter, QPen], None],
) -> None:
    """Draw a line from `left` to the right, as `draw` does it on one tile at half its height."""
    # A line that was turned lies along the other axis.
    turned = painter.deviceTransform()
    scale = hypot(turned.m11(), turned.m12()) or 1.0
    tile = _tile(scale, pen, draw)
    # On whole pixels of the screen, or the pattern would blur.
    top = round((left.y() - TILE.height() / 2) * scale) / scale
    start = round(left.x() * scale) / scale
    painter.drawTiledPixmap(QRectF(start, top, length, TILE.height()), tile, QPointF())


def _tile(scale: float, pen: QPen, draw: Callable[[QPainter, QPen], None]) -> QPixmap:
    """Return the tile, from Qt's cache where it is there."""
    key = f"diptych {draw.__name__} {pen.color().rgba():x} {pen.widthF():.3f} {scale:.3f}"
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
    QPixmapCache.insert(key, tile)
    return tile
