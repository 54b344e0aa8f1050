"""Other colours for a text that stays as it is set: to set a long one anew takes a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from diptych.ui.palette import Tokens


def recolour(document: QTextDocument, tokens: Tokens) -> None:
    """Give muted words the colour of other tokens; all others have that of the page."""
    muted = QTextCharFormat()
    muted.setForeground(QColor(tokens.muted))
    block = document.firstBlock()
    while block.isValid():
        # A block is muted as a whole, and each by itself: Qt lays out all between two changes.
        if block.charFormat().hasProperty(QTextFormat.Property.ForegroundBrush):
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(muted)
            cursor.mergeBlockCharFormat(muted)
        block = block.next()
