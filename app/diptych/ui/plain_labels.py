"""Labels show words as they stand: what looks like markup in them is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_plainly(root: QWidget) -> None:
    """Have all labels in `root` show their words as plain text that were not told otherwise."""
    for label in root.findChildren(QLabel):
        if label.textFormat() is Qt.TextFormat.AutoText:
            label.setTextFormat(Qt.TextFormat.PlainText)
