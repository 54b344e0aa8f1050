"""The small shapes on ribbons: a circle where both sides are alike, a diamond where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen

from diptych.ui.fonts import INTERFACE
from diptych.ui.names import isolated
from diptych.ui.reading.emphasis import Level, faded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from diptych.ui.marks import Tie
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.ribbons import Ribbon

_RADIUS = 10.0
_STRONG_RADIUS = 12.0
_TARGET = 24.0
"""The least width and height of what can be hit, in pixels."""
_PLACES = (0.5, 0.34, 0.66, 0.2, 0.8)
"""Where along a ribbon its badge may stand, best first."""
_STUB_PLACES = (1.0, 0.7)


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge in its place; an arrow points `towards` an unseen partner (-1 up, 1 down)."""

    tie: Tie
    centre: QPointF
    radius: float
    towards: int

    @property
    def box(self) -> QRectF:
        """The square around it."""
        corner = QPointF(self.radius, self.radius)
        return QRectF(self.centre - corner, self.centre + corner)

    @property
    def target(self) -> QRectF:
        """What a click may hit: a small badge has a larger one than is painted."""
        reach = max(self.radius, _TARGET / 2)
        corner = QPointF(reach, reach)
        return QRectF(self.centre - corner, self.centre + corner)


def place_badge(
    ribbon: Ribbon, taken: Sequence[Badge], size: tuple[float, float], *, strong: bool
) -> Badge | None:
    """Return a badge on the ribbon that covers none of the others, if there is room.

    A strong one is placed in any case.
    """
    radius = _STRONG_RADIUS if strong else _RADIUS
    width, height = size
    margin = 12 if ribbon.towards else 2
    first: Badge | None = None
    for share in _STUB_PLACES if ribbon.towards else _PLACES:
        at = ribbon.centre(share)
        x = min(max(at.x(), radius + 1), width - radius - 1)
        y = min(max(at.y(), radius + margin), height - radius - margin)
        badge = Badge(ribbon.tie, QPointF(x, y), radius, ribbon.towards)
        first = first or badge
        if abs(y - at.y()) < radius and not any(badge.box.intersects(o.box) for o in taken):
            return badge
    return first if strong else None


def paint_badge(painter: QPainter, badge: Badge, tokens: Tokens, level: Level) -> None:
    """Paint a badge: filled when its ribbon is strong, an outline otherwise."""
    struck = badge.tie.struck
    hue = tokens.muted if struck else tokens.hues[badge.tie.style.hue % len(tokens.hues)]
    loud = level in {Level.STRONG, Level.HOVERED} and not struck
    shape = _shape(badge)
    painter.setPen(QPen(QColor(tokens.background), 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    opacity = tokens.clear if level is Level.DIMMED else 0.95
    painter.setPen(QPen(faded(hue, 1.0 if loud else opacity), 1.4))
    painter.setBrush(QColor(hue if loud else tokens.background))
    painter.drawPath(shape)
    painter.setPen(QColor(tokens.paper) if loud else QColor(hue))
    painter.setFont(_font(badge))
    painter.drawText(badge.box, Qt.AlignmentFlag.AlignCenter, isolated(badge.tie.label))
    if struck:
        corner = QPointF(badge.radius, -badge.radius) * 0.72
        painter.setPen(QPen(QColor(hue), 1.4))
        painter.drawLine(badge.centre - corner, badge.centre + corner)
    if badge.towards:
        painter.setPen(QPen(QColor(hue), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_arrow(badge))


def _shape(badge: Badge) -> QPainterPath:
    path = QPainterPath()
    if not badge.tie.contrast:
        path.addEllipse(badge.centre, badge.radius, badge.radius)
        return path
    reach = badge.radius * 1.16
    path.moveTo(badge.centre + QPointF(0, -reach))
    for x, y in ((reach, 0.0), (0.0, reach), (-reach, 0.0)):
        path.lineTo(badge.centre + QPointF(x, y))
    path.closeSubpath()
    return path


def _arrow(badge: Badge) -> list[QPointF]:
    """Return the points of a chevron above or below the badge."""
    away = badge.radius * 1.16 + 3.5
    tip, foot = (badge.centre.y() + badge.towards * by for by in (away + 4, away))
    x = badge.centre.x()
    return [QPointF(x - 4.5, foot), QPointF(x, tip), QPointF(x + 4.5, foot)]


def _font(badge: Badge) -> QFont:
    font = QFont(INTERFACE)
    font.setBold(True)
    font.setPixelSize(12 if badge.radius > _RADIUS else 11)
    wide = QFontMetricsF(font).horizontalAdvance(badge.tie.label)
    if wide > badge.radius * 1.6:
        font.setPixelSize(max(8, int(font.pixelSize() * badge.radius * 1.6 / wide)))
    return font
