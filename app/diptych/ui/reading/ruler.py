"""The overview ruler: a whole article in one strip, its marks as ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent

from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.fonts import INTERFACE
from diptych.ui.reading.emphasis import Emphasis, Level, faded
from diptych.ui.reading.spoken import PaintedList, Spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from diptych.ui.marks import PageMark
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.page import Page

WIDTH: Final = 24
_TOP = 30
"""Room above the scale for the side's letter."""
_BOTTOM = 8
_LEAST_TICK = 3.0
_MANY = 400
_DENSE = 300
"""With more ticks than this none stands by itself."""
_MOST_KNOWN = 20_000
_ROUGH = 0.04
"""A scale at which a line of text is no higher than a pixel."""
_LEAST_THUMB = 26.0
_STILL = 3.0
"""A click may move by so many pixels and is still no drag."""
_OPACITY: Final = {
    Level.DIMMED: 0.3,
    Level.QUIET: 0.62,
    Level.HOVERED: 1.0,
    Level.STRONG: 1.0,
}


class _Tick(NamedTuple):
    mark: PageMark
    top: float
    height: float


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
        self._ticks: list[_Tick] | None = None
        self._known: dict[int, _Tick] = {}
        self._known_at: tuple[float, int] = (0.0, 0)
        self._picture: QPixmap | None = None
        self._colours: dict[tuple[str, Level], QColor] = {}
        self._grip: float | None = None
        self._pressed: tuple[float, _Tick | None] = (0.0, None)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Overview of article {side}").format(side=page.side.value))
        page.verticalScrollBar().valueChanged.connect(self.update)
        page.verticalScrollBar().rangeChanged.connect(self.measure_again)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours."""
        self._tokens = tokens
        self._repaint_all()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Draw the selected and the hovered group stronger."""
        self._emphasis = emphasis
        self._repaint_all()

    def measure_again(self) -> None:
        """Place the ticks anew: marks or layout have changed."""
        self._ticks = None
        count = len(self._page.marks)
        self.setAccessibleDescription(
            ngettext("{number} mark", "{number} marks", count).format(number=count)
        )
        self._repaint_all()
        self.tell_changed()

    def _repaint_all(self) -> None:
        self._picture = None
        self.update()

    # Geometry

    def _scale(self) -> float:
        """Return how many pixels of the ruler stand for one of the document."""
        bar = self._page.verticalScrollBar()
        return (self.height() - _TOP - _BOTTOM) / max(1, bar.maximum() + bar.pageStep())

    def _placed(self) -> list[_Tick]:
        if self._ticks is None:
            self._ticks = self._measured()
        return self._ticks

    def _measured(self) -> list[_Tick]:
        """Place the ticks; a lens that was looked through before has them still."""
        scale, places = self._scale(), self._page.places
        if self._known_at != (scale, places.layout):
            self._known_at = (scale, places.layout)
            self._known = {}
        marks, known = self._page.marks, self._known
        new = [mark for mark in marks if id(mark) not in known]
        if scale < _ROUGH or len(new) > _MANY:
            heights = places.rough(mark.span for mark in new)
        else:
            reaches = (self._page.reach(mark.span) for mark in new)
            heights = ((reach.top, reach.bottom) for reach in reaches)
        for mark, (top, bottom) in zip(new, heights, strict=True):
            height = max(_LEAST_TICK, (bottom - top) * scale)
            # The tick keeps the mark, so that no other one gets its id.
            known[id(mark)] = _Tick(mark, _TOP + top * scale, height)
        placed = [known[id(mark)] for mark in marks]
        if len(known) > _MOST_KNOWN:
            self._known = {id(tick.mark): tick for tick in placed}
        return placed

    def _thumb(self) -> QRectF:
        bar = self._page.verticalScrollBar()
        scale = self._scale()
        height = max(_LEAST_THUMB, bar.pageStep() * scale)
        room = self.height() - _TOP - _BOTTOM - height
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        return QRectF(3, _TOP + max(0.0, room) * share, WIDTH - 6, height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw thumb, ticks and the side's letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(self._tokens.muted, 0.3 if self._grip is not None else 0.2))
        if self._page.verticalScrollBar().maximum():
            painter.drawRoundedRect(self._thumb(), 6, 6)
        if self._picture is None or self._picture.size() != self._picture_size():
            self._picture = self._draw_ticks()
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _picture_size(self) -> QSize:
        return self.size() * self.devicePixelRatioF()

    def _draw_ticks(self) -> QPixmap:
        picture = QPixmap(self._picture_size())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_letter(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        self._colours = {}
        ticks = sorted(self._distinct(), key=self._loudness)
        if len(ticks) > _DENSE:
            ticks = self._draw_dense(painter, ticks)
        for tick in ticks:
            self._draw_tick(painter, tick)
        painter.end()
        return picture

    def _distinct(self) -> Iterable[_Tick]:
        """Return one tick of those that would cover each other, in a row of pixels."""
        fine, emphasis = self.devicePixelRatioF(), self._emphasis
        loud = (emphasis.selected, emphasis.hovered)
        rows: dict[tuple[object, ...], _Tick] = {}
        for tick in self._placed():
            mark, top, height = tick
            group = mark.group if mark.group in loud else None
            signs = (mark.word, mark.struck, mark.noted)
            rows[int(top * fine), int(height * fine), mark.style.hue, group, *signs] = tick
        return rows.values()

    def _draw_letter(self, painter: QPainter) -> None:
        font = QFont(INTERFACE)
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.muted))
        box = QRectF(0, 4, WIDTH, _TOP - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._page.side.value)

    def _loudness(self, tick: _Tick) -> tuple[int, bool]:
        return self._emphasis.of(tick.mark.group).value, tick.mark.word

    def _draw_dense(self, painter: QPainter, ticks: Iterable[_Tick]) -> list[_Tick]:
        """Draw what stands side by side with its neighbours all at once; return the rest."""
        boxes: dict[tuple[str, Level], list[QRectF]] = {}
        rest: list[_Tick] = []
        for tick in ticks:
            level = self._emphasis.of(tick.mark.group)
            if tick.mark.noted or level > Level.QUIET:
                rest.append(tick)
            else:
                boxes.setdefault((self._hue(tick), level), []).append(_box(tick, level))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for (hue, level), own in boxes.items():
            painter.setBrush(self._colour(hue, level))
            painter.drawRects(own)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return rest

    def _hue(self, tick: _Tick) -> str:
        hues = self._tokens.hues
        return self._tokens.muted if tick.mark.struck else hues[tick.mark.style.hue % len(hues)]

    def _colour(self, hue: str, level: Level) -> QColor:
        if (hue, level) not in self._colours:
            opacity = max(self._tokens.clear, _OPACITY[level])
            self._colours[hue, level] = faded(hue, opacity)
        return self._colours[hue, level]

    def _draw_tick(self, painter: QPainter, tick: _Tick) -> None:
        level = self._emphasis.of(tick.mark.group)
        painter.setBrush(self._colour(self._hue(tick), level))
        painter.drawRoundedRect(_box(tick, level), 1.5, 1.5)
        if tick.mark.noted:
            painter.setBrush(QColor(self._tokens.ink))
            painter.drawEllipse(QPointF(WIDTH - 3.5, tick.top + min(tick.height / 2, 5.0)), 2, 2)

    # A screen reader

    def spoken_count(self) -> int:
        """Return how many marks there are."""
        return len(self._page.marks)

    def spoken(self, number: int) -> Spoken:
        """Return a mark: its words, and what it is."""
        tick = self._placed()[number]
        mark = tick.mark
        remarks = [mark.hint] if mark.hint else []
        remarks += [_("overruled")] if mark.struck else []
        remarks += [_("with a note")] if mark.noted else []
        box = QRectF(0, tick.top, WIDTH, tick.height).toAlignedRect()
        chosen = self._emphasis.selected == mark.group
        return Spoken(f"“{self._page.words(mark.span)}”", ", ".join(remarks), box, chosen)

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
            self.activated.emit(tick.mark.group, tick.mark.span)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page."""
        self._page.wheelEvent(event)

    def _tick_at(self, y: float) -> _Tick | None:
        near = [tick for tick in self._placed() if tick.top - 2 <= y <= tick.top + tick.height + 2]
        return min(near, key=lambda tick: tick.height, default=None)

    def _drag_to(self, y: float) -> None:
        bar = self._page.verticalScrollBar()
        room = self.height() - _TOP - _BOTTOM - self._thumb().height()
        share = (y - (self._grip or 0.0) - _TOP) / max(1.0, room)
        bar.setValue(round(min(1.0, max(0.0, share)) * bar.maximum()))


def _box(tick: _Tick, level: Level) -> QRectF:
    half = (7.0 if level is Level.STRONG else 4.5) - (1.5 if tick.mark.word else 0.0)
    return QRectF(WIDTH / 2 - half, tick.top, 2 * half, tick.height)
