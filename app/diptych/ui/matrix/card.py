"""One kept quote in a cell: the words, a comment, and what can be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.dragging import Dragged, drag, far_enough
from diptych.ui.icons import icon
from diptych.ui.names import shortened
from diptych.ui.notebook.editor import Editor
from diptych.ui.notebook.teacher_line import TeacherLine

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QEnterEvent,
        QFocusEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from diptych.model.notebook import MatrixCell
    from diptych.ui.palette import Tokens

_SPOKEN: Final = 80

SHOW, COMMENT, CITE, UP, DOWN, REMOVE = "show", "comment", "cite", "up", "down", "remove"


@dataclass(frozen=True, slots=True)
class _Act:
    name: str
    words: str
    key: str
    image: str = ""


_ACTS: Final = (
    _Act(SHOW, later("Show in the article"), "Return"),
    _Act(COMMENT, later("Comment"), "F2", "notebook-pen"),
    _Act(CITE, later("Cite in the conclusion"), "Ctrl+I", "quote"),
    _Act(UP, later("Move up"), "Ctrl+Up", "chevron-up"),
    _Act(DOWN, later("Move down"), "Ctrl+Down", "chevron-down"),
    _Act(REMOVE, later("Take out of matrix"), "Del", "x"),
)


class Card(QFrame):
    """Shows a kept quote, at most `longest` characters of it.

    It can be dragged, and its buttons come with pointer or focus.
    """

    acted = Signal(str, str)
    """The id of the cell, and one of the acts (comment acts within the card)."""
    commented = Signal(str, str, int)
    """The id of the cell, the comment, and the stretch of typing."""

    def __init__(
        self, cell: MatrixCell, place: str, tokens: Tokens, parent: QWidget, *, longest: int
    ) -> None:
        super().__init__(parent)
        self.cell = cell
        self._place = place
        self._pressed: QPoint | None = None
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(
            _("Quote from {place}: {words}").format(
                place=place, words=shortened(cell.anchor.quote, _SPOKEN)
            )
        )
        self.setToolTip(_("{place}; click to show it in the article").format(place=place))
        self._words = QLabel(quoted(shortened(cell.anchor.quote, longest)), self)
        self._words.setObjectName("quoted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        where = QLabel(place, self)
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setObjectName("muted")
        self._comment = Editor(_("Comment on this quote"), _("What does it show?"), self, most=5)
        self._comment.set_text(cell.comment)
        self._comment.setVisible(bool(cell.comment))
        self._comment.written.connect(
            lambda text, stretch: self.commented.emit(self.cell.id, text, stretch)
        )
        self._comment.left.connect(self._put_comment_away)
        self.teacher = TeacherLine(self)
        self._buttons = self._make_buttons(tokens)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 6)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addWidget(where)
        layout.addWidget(self._comment)
        layout.addWidget(self.teacher)

    def set_comment(self, text: str) -> None:
        """Show a comment that was changed elsewhere."""
        self._comment.set_text(text)
        self._put_comment_away()

    def comment(self) -> None:
        """Let the reader comment."""
        self._comment.show()
        self._comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something else in the rest of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and self._act_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Act by key."""
        name = self._act_of(event)
        if name:
            self._do(name)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer every act with its key."""
        menu = QMenu(self)
        for act in _ACTS:
            action = menu.addAction(_(act.words))
            action.setShortcut(QKeySequence(act.key))
            action.triggered.connect(lambda _checked=False, name=act.name: self._do(name))
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a click or drag began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag."""
        point = event.position().toPoint()
        if self._pressed is not None and far_enough(self._pressed, point):
            self._pressed = None
            citation = f"“{self.cell.anchor.quote}” ({self._place})"
            drag(self, Dragged(self.cell.anchor, self.cell.id), citation)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click shows the words in their article."""
        clicked = self._pressed is not None and self.rect().contains(event.position().toPoint())
        self._pressed = None
        if clicked:
            self._do(SHOW)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show the buttons."""
        super().enterEvent(event)
        self._buttons.show()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Put the buttons away."""
        super().leaveEvent(event)
        self._buttons.setVisible(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the buttons."""
        super().focusInEvent(event)
        self._buttons.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Put the buttons away."""
        super().focusOutEvent(event)
        self._buttons.setVisible(self.underMouse())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the buttons in the lower corner."""
        super().resizeEvent(event)
        size = self._buttons.sizeHint()
        x = 4 if self.isRightToLeft() else self.width() - size.width() - 4
        bottom = self._words.geometry().bottom() + 24
        self._buttons.setGeometry(x, max(2, bottom - size.height()), size.width(), size.height())

    # behind the scenes

    @staticmethod
    def _act_of(event: QEvent) -> str:
        if not isinstance(event, QKeyEvent):
            return ""
        combination = QKeySequence(event.keyCombination())
        return next((act.name for act in _ACTS if QKeySequence(act.key) == combination), "")

    def _do(self, name: str) -> None:
        if name == COMMENT:
            self.comment()
        else:
            self.acted.emit(self.cell.id, name)

    def _put_comment_away(self) -> None:
        self._comment.setVisible(bool(self._comment.toPlainText()) or self._comment.hasFocus())

    def _make_buttons(self, tokens: Tokens) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("cardbuttons")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for act in _ACTS:
            if act.image:
                row.addWidget(self._button(act, tokens, bar))
        bar.hide()
        return bar

    def _button(self, act: _Act, tokens: Tokens, bar: QWidget) -> QToolButton:
        button = QToolButton(bar)
        button.setObjectName("cardbutton")
        button.setIcon(icon(act.image, tokens.ink, 15))
        button.setIconSize(QSize(15, 15))
        keys = QKeySequence(act.key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{_(act.words)} ({keys})")
        button.setAccessibleName(_(act.words))
        # The keys of the card do the same.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _checked=False, name=act.name: self._do(name))
        return button
