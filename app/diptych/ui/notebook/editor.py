"""A few lines to write in, whose every change goes into the window's one history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent

_PAUSE = 1500
"""Milliseconds without typing after which more typing is another step of the history."""
_AROUND = 18


class Editor(QPlainTextEdit):
    """Grows with its text; undo and redo are the window's. Return ends what is but `one_line`."""

    written = Signal(str, int)
    """The whole text, and a number that is the same for typing without a pause."""
    left = Signal()
    """The focus went elsewhere."""
    clicked = Signal()
    """Somebody chose by the mouse where to write, be it still empty."""

    def __init__(
        self,
        name: str,
        hint: str,
        parent: QWidget,
        *,
        least: int = 1,
        most: int = 6,
        one_line: bool = False,
    ) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._lines = (least, most)
        self._stretch = 0
        self.setObjectName("writing")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._part)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show `text`; that is no writing."""
        if text == self.toPlainText():
            return
        with QSignalBlocker(self):
            self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                or event.matches(QKeySequence.StandardKey.Redo)
            )
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on to what follows where there is no other line to write."""
        if self._one_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words; files are meant for the window."""
        return source.hasText() and not source.hasUrls()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that somebody wants to write here."""
        super().mousePressEvent(event)
        self.clicked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """End a stretch of typing."""
        super().focusOutEvent(event)
        self._part()
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that another size of text needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that another width needs."""
        super().resizeEvent(event)
        self._fit()

    def _tell(self) -> None:
        self._pause.start()
        self.written.emit(self.toPlainText(), self._stretch)

    def _part(self) -> None:
        self._pause.stop()
        self._stretch += 1

    def _fit(self) -> None:
        least, most = self._lines
        # A plain document counts its height in lines.
        lines = max(least, min(most, round(self.document().size().height())))
        policy = Qt.ScrollBarPolicy
        more = self.document().size().height() > most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(round(lines * QFontMetricsF(self.font()).lineSpacing()) + _AROUND)
