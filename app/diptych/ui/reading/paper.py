"""What a page paints besides marks: rules beside quotations, and its soft edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QLinearGradient

from diptych.ui.reading.emphasis import faded
from diptych.ui.reading.typography import QUOTED

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

    from diptych.ui.palette import Tokens

SOFT_EDGE: Final = 14
"""The height in pixels over which lines fade at the top and the bottom of the view."""
_RULE = 3.0


def paint_quotation_rule(
    painter: QPainter, document: QTextDocument, block: QTextBlock, tokens: Tokens
) -> None:
    """Paint the rule beside a quotation; one that follows another continues its rule.

    The painter stands in document coordinates.
    """
    shape = block.blockFormat()
    box = document.documentLayout().blockBoundingRect(block)
    root = document.rootFrame().frameFormat()
    from_right = shape.layoutDirection() is Qt.LayoutDirection.RightToLeft
    right = document.textWidth() - root.rightMargin() - _RULE
    x = right if from_right else root.leftMargin()
    bottom = box.bottom()
    if block.next().isValid() and block.next().blockFormat().hasProperty(QUOTED):
        bottom = document.documentLayout().blockBoundingRect(block.next()).top()
    painter.fillRect(QRectF(x, box.top(), _RULE, bottom - box.top()), faded(tokens.muted, 0.3))


def paint_soft_edges(painter: QPainter, view: QRect, tokens: Tokens) -> None:
    """Let lines that run out of the view fade into the paper instead of being cut."""
    for edge, inwards in ((view.top(), 1), (view.bottom() + 1, -1)):
        paper = QLinearGradient(0, edge, 0, edge + inwards * SOFT_EDGE)
        paper.setColorAt(0, faded(tokens.paper, 1))
        paper.setColorAt(1, faded(tokens.paper, 0))
        top = edge if inwards > 0 else edge - SOFT_EDGE
        painter.fillRect(QRectF(0, top, view.width(), SOFT_EDGE), paper)
