"""A button that says as much of a phrase as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from diptych.model.invisible import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_MARGINS = 34
"""Pixels of the frame and of the air within it, both sides together."""


class PhraseButton(QPushButton):
    """As wide as its column; its words are cut at the end, the tip has all of them."""

    def __init__(self, head: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = " ".join(f"{head} · {shown(words)}".split())
        self.setAccessibleName(self._whole)
        self.setToolTip(words)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)
        self.setStyleSheet("text-align: left")
        self._fill(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say more where there is more room."""
        super().resizeEvent(event)
        self._fill(event.size().width())

    def _fill(self, width: int) -> None:
        end = Qt.TextElideMode.ElideRight
        room = max(0, width - _MARGINS)
        words = self.fontMetrics().elidedText(self._whole, end, room)
        self.setText(words.replace("&", "&&"))
