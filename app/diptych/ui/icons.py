"""Icons from the resources, drawn in a colour of the window."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from diptych_resources import resource

SCALES = (1, 2)
"""Scales that every icon is drawn at; to those come the scales of the screens there are."""


def icon(name: str, colour: str, size: int = 20, *, disabled: str = "") -> QIcon:
    """Return the icon of that file name in `colour`, `size` pixels wide at scale 1.

    A button that is off shows it in `disabled`, or paler where no such colour is given.
    """
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for pixmap in _pixmaps(svg, colour, size):
        made.addPixmap(pixmap)
    for pixmap in _pixmaps(svg, disabled, size) if disabled else ():
        made.addPixmap(pixmap, QIcon.Mode.Disabled)
    return made


def _pixmaps(svg: str, colour: str, size: int) -> list[QPixmap]:
    drawn = svg.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    renderer = QSvgRenderer(QByteArray(drawn.encode("utf-8")))
    screens = {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
    return [_pixmap(renderer, size, scale) for scale in sorted(screens.union(SCALES))]


def _pixmap(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
