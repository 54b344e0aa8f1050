"""The overview ruler: a whole article in one strip, its marks as ticks."""

from __future__ import annotations

from collections import deque
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent

from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.fonts import INTERFACE
from diptych.ui.reading.emphasis import Emphasis, Level, faded
from diptych.ui.reading.spoken import PaintedList, Spoken
from diptych.ui.reading.ticks import TOP, WIDTH, Ground, TickPainter, ticks_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from diptych.ui.palette import Tokens
    from diptych.ui.reading.page import Page
    from diptych.ui.reading.ticks import Tick

_BOTTOM: Final = 8
_KEPT: Final = 4
"""So many lenses are looked through lately that their ticks are still placed and drawn."""
_LEAST_THUMB: Final = 26.0
_STILL: Final = 3.0
"""A click may move by so many pixels and is still no drag."""


class Ruler(PaintedList):
    """Shows where marks stand in an article and which part is in view; click and drag scroll.

    `activated` carries the marked passage whose tick was clicked.
    """

    activated = Signal(str, object)

    def __init__(self, page: Page, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._tokens = tokens
        self._emphasis = Emphasis()
        self._painter = TickPainter(tokens)
        self._measured = (0.0, 0)
        self._grounds: deque[Ground] = deque(maxlen=_KEPT)
        self._picture: QPixmap | None = None
        self._grip: float | None = None
        self._pressed: tuple[float, Tick | None] = (0.0, None)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Overview of article {side}").format(side=page.side.value))
        page.verticalScrollBar().valueChanged.connect(self.update)
        page.verticalScrollBar().rangeChanged.connect(self.measure_again)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours."""
        self._tokens = tokens
        self._painter = TickPainter(tokens)
        self._grounds.clear()
        self._repaint()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Draw the selected and the hovered group stronger."""
        self._emphasis = emphasis
        self._repaint()

    def measure_again(self) -> None:
        """Place the ticks anew: marks or layout have changed."""
        count = self.spoken_count()
        self.setAccessibleDescription(
            ngettext("{number} mark", "{number} marks", count).format(number=count)
        )
        self._repaint()
        self.tell_changed()

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    # Geometry

    def _scale(self) -> float:
        """Return how many pixels of the ruler stand for one of the document."""
        bar = self._page.verticalScrollBar()
        return (self.height() - TOP - _BOTTOM) / max(1, bar.maximum() + bar.pageStep())

    def _ground(self) -> Ground:
        """Return what stays from place to place; lenses looked through before are still there."""
        page, measured = self._page, (self._scale(), self._page.places.layout)
        if measured != self._measured:
            self._measured = measured
            self._grounds.clear()
        known = next((one for one in self._grounds if one.marks == page.index.ground), None)
        if known is None:
            known = Ground(page.index.ground, ticks_of(page.index.ground, page, measured[0]))
            self._grounds.append(known)
        return known

    def _placed(self) -> list[Tick]:
        return [*self._ground().ticks, *ticks_of(self._page.index.here, self._page, self._scale())]

    def _thumb(self) -> QRectF:
        bar = self._page.verticalScrollBar()
        scale = self._scale()
        height = max(_LEAST_THUMB, bar.pageStep() * scale)
        room = self.height() - TOP - _BOTTOM - height
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        return QRectF(3, TOP + max(0.0, room) * share, WIDTH - 6, height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw thumb, ticks and the side's letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(self._tokens.muted, 0.3 if self._grip is not None else 0.2))
        if self._page.verticalScrollBar().maximum():
            painter.drawRoundedRect(self._thumb(), 6, 6)
        ground = self._ground()
        if self._picture is None or self._picture.size() != self._picture_size():
            self._picture = self._draw(ground)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _draw(self, ground: Ground) -> QPixmap:
        """Draw loud ticks, and those of this place, over the ground."""
        picture = QPixmap(self._drawn(ground))
        emphasis, fine = self._emphasis, self.devicePixelRatioF()
        groups = {emphasis.selected, emphasis.hovered}
        above = [tick for tick in ground.ticks if tick[0].group in groups]
        above += ticks_of(self._page.index.here, self._page, self._scale())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in Level:
            own = [tick for tick in above if emphasis.of(tick[0].group) is level]
            self._painter.draw(painter, own, level, fine)
        painter.end()
        return picture

    def _drawn(self, ground: Ground) -> QPixmap:
        """Return the letter and the ground, which takes longer than a frame where it is dense."""
        level, fine = self._emphasis.others, self.devicePixelRatioF()
        picture = ground.pictures.get(level)
        if picture is None or picture.size() != self._picture_size():
            picture = ground.pictures[level] = QPixmap(self._picture_size())
            picture.setDevicePixelRatio(fine)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_letter(painter)
            self._painter.draw(painter, ground.ticks, level, fine)
            painter.end()
        return picture

    def _picture_size(self) -> QSize:
        return self.size() * self.devicePixelRatioF()

    def _draw_letter(self, painter: QPainter) -> None:
        font = QFont(INTERFACE)
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.muted))
        box = QRectF(0, 4, WIDTH, TOP - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._page.side.value)

    # A screen reader

    def spoken_count(self) -> int:
        """Return how many marks there are."""
        return len(self._page.marks)

    def spoken(self, number: int) -> Spoken:
        """Return a mark: its words, and what it is."""
        mark, top, height = self._placed()[number]
        remarks = [mark.hint] if mark.hint else []
        remarks += [_("overruled")] if mark.struck else []
        remarks += [_("with a note")] if mark.noted else []
        box = QRectF(0, top, WIDTH, height).toAlignedRect()
        chosen = self._emphasis.selected == mark.group
        return Spoken(quoted(self._page.words(mark.span)), ", ".join(remarks), box, chosen)

    def spoken_at(self, point: QPoint) -> int:
        """Return the mark whose tick is at a point."""
        tick = self._tick_at(point.y())
        return -1 if tick is None else self._placed().index(tick)

    def press(self, number: int) -> None:
        """Activate a mark."""
        mark = self._page.marks[number]
        self.activated.emit(mark.group, mark.span)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the thumb, or bring the clicked height to the middle of the view."""
        y = event.position().y()
        thumb = self._thumb()
        self._pressed = (y, self._tick_at(y))
        inside = thumb.top() <= y <= thumb.bottom()
        self._grip = y - thumb.top() if inside else thumb.height() / 2
        if not inside and self._pressed[1] is None:
            self._drag_to(y)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the thumb."""
        if self._grip is not None and event.buttons() is Qt.MouseButton.LeftButton:
            self._drag_to(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go; a click on a tick activates its group."""
        y, tick = self._pressed
        self._grip = None
        self.update()
        if tick is not None and abs(event.position().y() - y) < _STILL:
            self.activated.emit(tick[0].group, tick[0].span)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page."""
        self._page.wheelEvent(event)

    def _tick_at(self, y: float) -> Tick | None:
        near = (t for t in self._placed() if t[1] - 2 <= y <= t[1] + t[2] + 2)
        return min(near, key=itemgetter(2), default=None)

    def _drag_to(self, y: float) -> None:
        bar = self._page.verticalScrollBar()
        room = self.height() - TOP - _BOTTOM - self._thumb().height()
        share = (y - (self._grip or 0.0) - TOP) / max(1.0, room)
        bar.setValue(round(min(1.0, max(0.0, share)) * bar.maximum()))
