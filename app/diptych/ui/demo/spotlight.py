"""Everything dimmed but what the class shall look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from diptych.ui.reading.page import Page
    from diptych.ui.viewpoint import Viewpoint

_DIM = 0.8
_AROUND = 12


class Spotlight(QWidget):
    """Lies over its parent and lets pointer and clicks through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lit: list[QRect] = []
        self._ground = QColor("black")
        self.hide()

    def light(self, boxes: Sequence[QRect], ground: str) -> None:
        """Dim with the colour of the ground all but these boxes, given on the screen."""
        shade = QColor(ground)
        shade.setAlphaF(_DIM)
        origin = self.mapFromGlobal(QPoint(0, 0))
        lit = [box.translated(origin) for box in boxes]
        if (lit, shade) != (self._lit, self._ground):
            self._lit, self._ground = lit, shade
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dimmed ground with its holes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        holes = QPainterPath()
        for box in self._lit:
            around = QRectF(box).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            holes.addRoundedRect(around, _AROUND, _AROUND)
        painter.fillPath(shade.subtracted(holes), self._ground)
        painter.end()


def on_screen(widget: QWidget) -> QRect:
    """Return where a widget stands on the screen, as far as it is in view."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapToGlobal(QPoint(0, 0)))


def paragraph_at(page: Page, at: QPoint) -> list[QRect]:
    """Return the paragraph of a page at a point of the screen, if it is on that page."""
    view = page.viewport()
    point = view.mapFromGlobal(at)
    if not page.isVisible() or not view.rect().contains(point):
        return []
    block = page.cursorForPosition(point).block()
    layout = page.document().documentLayout()
    shift = page.verticalScrollBar().value()
    box = layout.blockBoundingRect(block).toAlignedRect().translated(0, -shift)
    return [box.intersected(view.rect()).translated(view.mapToGlobal(QPoint(0, 0)))]


def selected_on(page: Page, viewpoint: Viewpoint | None) -> list[QRect]:
    """Return the passages of a page that are selected and in view."""
    if viewpoint is None or viewpoint.stop is None or not page.isVisible():
        return []
    view = page.viewport()
    found = []
    for mark in page.marks:
        if mark.group == viewpoint.stop.id and not mark.word:
            reach = page.seen(mark.span)
            box = QRect(0, round(reach.top), view.width(), round(reach.bottom - reach.top))
            found.append(box.intersected(view.rect()).translated(view.mapToGlobal(QPoint(0, 0))))
    return [box for box in found if box.height() > 0]
