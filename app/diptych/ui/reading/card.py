"""The sheet of paper that a page and its ruler lie on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ui.palette import Tokens

_CORNER = 9.0


class Card(QWidget):
    """A rounded sheet with a thin edge; its edge can show the keyboard's focus."""

    def __init__(self, tokens: Tokens, parts: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 4, 3, 4)
        row.setSpacing(0)
        for part in parts:
            row.addWidget(part)
        self._focused = False

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours."""
        self._tokens = tokens
        self.update()

    def show_focus(self, focused: bool) -> None:  # noqa: FBT001 - the switch itself
        """Draw the edge strong or thin."""
        self._focused = focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._focused else 1.0
        painter.setPen(
            QPen(QColor(self._tokens.accent if self._focused else self._tokens.line), width)
        )
        painter.setBrush(QColor(self._tokens.paper))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.end()
