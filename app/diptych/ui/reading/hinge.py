"""The hinge between the pages: ribbons tie passages that stand in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.plain import plain_tip
from diptych.ui.reading.badges import Badge, paint_badge, place_badge
from diptych.ui.reading.emphasis import Emphasis, Level, faded
from diptych.ui.reading.ribbons import Ribbon, ribbon
from diptych.ui.reading.spoken import PaintedList, Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QEvent

    from diptych.ui.marks import PageMark, Tie
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.lines import Reach
    from diptych.ui.reading.page import Page

_FILL: Final = {Level.DIMMED: 0.05, Level.QUIET: 0.1, Level.HOVERED: 0.26, Level.STRONG: 0.36}
_EDGE: Final = {Level.DIMMED: 0.18, Level.QUIET: 0.38, Level.HOVERED: 0.85, Level.STRONG: 1.0}
_MOUTH = 3.0
"""The width of the bar at which a ribbon meets a page."""
_BADGES = 9
"""With more whole ribbons than this in view, only selected and hovered ones are numbered."""


class Hinge(PaintedList):
    """Draws the ties between two pages.

    Signals: `activated` carries the tie that was clicked, `pointed` the group under the pointer.
    """

    activated = Signal(object)
    pointed = Signal(str)

    def __init__(self, first: Page, second: Page, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = (first, second)
        self._tokens = tokens
        self._ties: tuple[Tie, ...] = ()
        self._marks: Sequence[PageMark] = ()
        self._hints: dict[str, str] | None = None
        self._emphasis = Emphasis()
        self._ribbons: list[Ribbon] = []
        self._badges: list[Badge] = []
        self._pointed = ""
        self.setMouseTracking(True)
        self.setAccessibleName(_("Links between the two articles"))
        for page in self._pages:
            page.verticalScrollBar().valueChanged.connect(self.update)

    def set_ties(self, ties: Sequence[Tie], marks: Sequence[PageMark]) -> None:
        """Draw these ties; the hints of `marks` are those of their groups."""
        self._ties = tuple(ties)
        self._marks, self._hints = marks, None
        count = len(self._ties)
        self.setAccessibleDescription(
            ngettext("{number} link", "{number} links", count).format(number=count)
        )
        self.measure_again()
        self.tell_changed()

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Draw the selected and the hovered group stronger."""
        self._emphasis = emphasis
        self.update()

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours."""
        self._tokens = tokens
        self.update()

    def measure_again(self) -> None:
        """Forget where passages stand: a page has been laid out anew."""
        self.update()

    # Geometry

    def _in_view(self, shifts: Sequence[float]) -> Iterator[tuple[Tie, Reach, Reach]]:
        """Yield what has an end in view, with the heights in the pages; only that is measured."""
        first, second = self._pages
        height = self.height()
        a_from, a_to = first.places.between(-shifts[0], height - shifts[0])
        b_from, b_to = second.places.between(-shifts[1], height - shifts[1])
        for tie in self._ties:
            a, b = tie.a, tie.b
            if (a.start < a_to and a.end > a_from) or (b.start < b_to and b.end > b_from):
                yield tie, first.reach(a), second.reach(b)

    def _shift(self, page: Page) -> float:
        """Return what leads from a page's document to the hinge's own height."""
        top = page.viewport().mapToGlobal(QPoint(0, 0)).y() - self.mapToGlobal(QPoint(0, 0)).y()
        return float(top - page.verticalScrollBar().value())

    def _gather(self) -> None:
        """Find the ribbons in view, quiet and steep ones first, and their badges."""
        size = (float(self.width()), float(self.height()))
        shifts = [self._shift(page) for page in self._pages]
        # An interface that runs from the right has the first page on the right.
        order = -1 if self.isRightToLeft() else 1
        left, right = shifts[::order]
        found = (
            ribbon(tie, a.moved(left), b.moved(right), size)
            for tie, (a, b) in ((tie, ends[::order]) for tie, *ends in self._in_view(shifts))
            if a.meets(-left, size[1] - left) or b.meets(-right, size[1] - right)
        )
        self._ribbons = sorted(
            (piece for piece in found if piece is not None),
            key=lambda piece: (self._level(piece).value, -piece.steepness),
        )
        self._badges = []
        whole = sum(piece.whole for piece in self._ribbons)
        for piece in reversed(self._ribbons):
            level = self._level(piece)
            loud = level in {Level.STRONG, Level.HOVERED}
            if loud or (piece.whole and whole <= _BADGES):
                badge = place_badge(piece, self._badges, size, strong=level is Level.STRONG)
                self._badges += [badge] if badge else []

    def _level(self, piece: Ribbon) -> Level:
        return self._emphasis.of(piece.tie.group)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw what is in view."""
        self._gather()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._tokens.background))
        for piece in self._ribbons:
            self._paint(painter, piece)
        for badge in reversed(self._badges):
            paint_badge(painter, badge, self._tokens, self._emphasis.of(badge.tie.group))
        painter.end()

    def _paint(self, painter: QPainter, piece: Ribbon) -> None:
        level = self._level(piece)
        hues = self._tokens.hues
        hue = self._tokens.muted if piece.tie.struck else hues[piece.tie.style.hue % len(hues)]
        # A ribbon that climbs far crosses others: unless it is wanted, it steps back.
        climb = piece.steepness / max(1.0, float(self.height()))
        calm = 1.0 if level in {Level.STRONG, Level.HOVERED} else 1.0 / (1.0 + 6.0 * climb * climb)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = 0.0 if piece.tie.struck else _FILL[level]
        painter.setBrush(self._fading(piece, hue, fill * calm))
        painter.drawPath(piece.body)
        pen = QPen(self._fading(piece, hue, _EDGE[level] * calm), self._edge_width(level))
        if piece.tie.contrast or piece.tie.struck:
            pen.setDashPattern([1.5, 4.0] if piece.tie.struck else [4.5, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(piece.edges)
        self._paint_mouths(painter, piece, faded(hue, max(_EDGE[level] * calm, self._tokens.clear)))

    @staticmethod
    def _edge_width(level: Level) -> float:
        return 1.8 if level is Level.STRONG else 1.1

    @staticmethod
    def _fading(piece: Ribbon, hue: str, opacity: float) -> QBrush:
        """Return an even brush, or for a stub one that fades towards the unseen partner."""
        if piece.whole:
            return QBrush(faded(hue, opacity))
        start, end = piece.middle
        gradient = QLinearGradient(QPointF(start.x(), 0), QPointF(end.x(), 0))
        gradient.setColorAt(0, faded(hue, opacity))
        gradient.setColorAt(1, faded(hue, 0))
        return QBrush(gradient)

    def _paint_mouths(self, painter: QPainter, piece: Ribbon, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for reach, x in ((piece.left, 0.0), (piece.right, self.width() - _MOUTH)):
            if reach is not None:
                box = QRectF(x, reach.top, _MOUTH, reach.height)
                painter.drawRoundedRect(box, _MOUTH / 2, _MOUTH / 2)

    # A screen reader

    def spoken_count(self) -> int:
        """Return how many links there are."""
        return len(self._ties)

    def spoken(self, number: int) -> Spoken:
        """Return a link: what it is called, and both its passages."""
        tie = self._ties[number]
        first, second = self._pages
        kind = _("told differently") if tie.contrast else _("alike")
        called = self._hint(tie) or _("Link {label}").format(label=tie.label)
        said = ", ".join((called, kind, *([_("overruled")] if tie.struck else [])))
        quotes = f"A: {quoted(first.words(tie.a))} B: {quoted(second.words(tie.b))}"
        chosen = self._emphasis.selected == tie.group
        return Spoken(said, quotes, self._box_of(tie), chosen)

    def spoken_at(self, point: QPoint) -> int:
        """Return the link that is painted at a point."""
        tie = self.tie_at(QPointF(point))
        return self._ties.index(tie) if tie in self._ties else -1

    def press(self, number: int) -> None:
        """Activate a link."""
        self.activated.emit(self._ties[number])

    def _box_of(self, tie: Tie) -> QRect:
        badge = next((badge.target for badge in self._badges if badge.tie == tie), QRectF())
        body = (piece.body.boundingRect() for piece in self._ribbons if piece.tie == tie)
        return (badge if not badge.isEmpty() else next(body, QRectF())).toAlignedRect()

    def _hint(self, tie: Tie) -> str:
        if self._hints is None:
            marks = reversed(self._marks)
            self._hints = {mark.group: mark.hint for mark in marks if mark.hint}
        return self._hints.get(tie.group, "")

    # The pointer

    def tie_at(self, point: QPointF) -> Tie | None:
        """Return the tie drawn at a point: badges first, then the ribbon painted last."""
        for badge in self._badges:
            if badge.target.contains(point):
                return badge.tie
        for piece in reversed(self._ribbons):
            if piece.body.contains(point):
                return piece.tie
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Activate the tie that is clicked."""
        tie = self.tie_at(event.position())
        if tie is not None and event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit(tie)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the pages: the first, and by the link the second."""
        self._pages[0].wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show that a ribbon can be clicked."""
        self._point_at(self.tie_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Nothing is under the pointer any more."""
        self._point_at(None)

    def _point_at(self, tie: Tie | None) -> None:
        shape = Qt.CursorShape.ArrowCursor if tie is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        group = "" if tie is None else tie.group
        if group != self._pointed:
            self._pointed = group
            self.pointed.emit(group)

    def event(self, event: QEvent) -> bool:
        """Answer a request for a tooltip with the hint of the group below."""
        if isinstance(event, QHelpEvent):
            tie = self.tie_at(QPointF(event.pos()))
            hint = self._hint(tie) if tie else ""
            QToolTip.showText(event.globalPos(), plain_tip(hint), self)
            return True
        return super().event(event)
