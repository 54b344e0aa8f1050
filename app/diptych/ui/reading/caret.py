"""The caret of a page while its text is set anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


BY_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""Reasons for which somebody who uses the keys needs to see where they go."""

SELECTING: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys that select with Shift."""


class Caret:
    """Remembers where the caret stood until the text is laid out.

    Typesetting leaves it at the end, and to move it has the text laid out; done too early, that is
    done once more.
    """

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._position: int | None = None

    def keep(self) -> None:
        """Remember where it stands."""
        if self._position is None:
            self._position = self._editor.textCursor().position()

    def begin(self) -> None:
        """Have it stand at the beginning."""
        self._position = 0

    def put(self) -> None:
        """Put it where it is to stand."""
        if self._position is not None:
            cursor = self._editor.textCursor()
            last = self._editor.document().characterCount() - 1
            cursor.setPosition(min(self._position, last))
            self._position = None
            self._editor.setTextCursor(cursor)
