"""A quote on its way from a page, the evidence or the matrix into the matrix."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from diptych.model.notebook import Anchor
from diptych.model.spoken import quoted
from diptych.model.text import Span
from diptych.ui.fonts import READING
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FORMAT = "application/x-diptych-quote"
_SHOWN = 48


@dataclass(frozen=True, slots=True)
class Dragged:
    """An anchored quote, and the id of the matrix cell it comes from (`""` for none)."""

    anchor: Anchor
    cell: str = ""


def attach(data: QMimeData, dragged: Dragged) -> None:
    """Put a quote into `data`, beside whatever text it holds."""
    span = dragged.anchor.span
    record = {
        "digest": dragged.anchor.digest,
        "start": span.start,
        "end": span.end,
        "quote": dragged.anchor.quote,
        "cell": dragged.cell,
    }
    data.setData(FORMAT, json.dumps(record).encode("utf-8"))


def dragged_in(data: QMimeData) -> Dragged | None:
    """Return the quote in `data`; none where there is none or it is malformed."""
    if not data.hasFormat(FORMAT):
        return None
    try:
        record = json.loads(bytes(data.data(FORMAT).data()))
        span = Span(int(record["start"]), int(record["end"]))
        anchor = Anchor(str(record["digest"]), span, str(record["quote"]))
        return Dragged(anchor, str(record["cell"]))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether a press at `start` has become a drag."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()


def drag(source: QWidget, dragged: Dragged, citation: str) -> None:
    """Let the person drag a quote; where only text is taken, that is `citation`.

    The source may be gone when this returns.
    """
    data = QMimeData()
    data.setText(citation)
    attach(data, dragged)
    # The window outlives whatever a drop rebuilds.
    moving = QDrag(source.window())
    moving.setMimeData(data)
    moving.setPixmap(_picture(source, dragged.anchor.quote))
    moving.setHotSpot(QPoint(-8, -6))
    moving.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


def _picture(source: QWidget, quote: str) -> QPixmap:
    words = quoted(shortened(quote, _SHOWN))
    font = QFont(READING)
    font.setPixelSize(15)
    metrics = QFontMetrics(font)
    picture = QPixmap(metrics.horizontalAdvance(words) + 20, metrics.height() + 12)
    picture.fill(source.palette().toolTipBase().color())
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(source.palette().toolTipText().color())
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
