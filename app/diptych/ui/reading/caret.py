"""The caret of a page while its text is set anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


def pin_caret(editor: QTextEdit) -> int:
    """Keep the caret at the beginning while text comes in; return where it stood.

    To take it back from the end of a long text afterwards would have all of it laid out.
    """
    cursor = editor.textCursor()
    before = cursor.position()
    cursor.setPosition(0)
    cursor.setKeepPositionOnInsert(True)
    editor.setTextCursor(cursor)
    return before


def put_caret(editor: QTextEdit, position: int) -> None:
    """Put the caret where it stood, without scrolling to it."""
    cursor = editor.textCursor()
    cursor.setKeepPositionOnInsert(False)
    if position:
        cursor.setPosition(min(position, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)
