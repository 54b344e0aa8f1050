"""Icons from the resources, drawn in a colour of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from diptych_resources import resource

SCALES = (1, 2, 3)


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return the icon of that file name in `colour`, `size` pixels wide at scale 1."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = svg.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    renderer = QSvgRenderer(QByteArray(drawn.encode("utf-8")))
    made = QIcon()
    for pixmap in map(partial(_pixmap, renderer, size), SCALES):
        made.addPixmap(pixmap)
    return made


def _pixmap(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
