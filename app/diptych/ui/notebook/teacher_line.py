"""What a teacher wrote, below what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TeacherLine(QLabel):
    """Away while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_comment(self, comment: str) -> None:
        """Show a comment, `""` for none."""
        self.setText(_("Your teacher: {comment}").format(comment=comment) if comment else "")
        self.setVisible(bool(comment))
