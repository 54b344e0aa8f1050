"""Below the evidence: keep, overrule, note, and what the reader wrote on what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.notebook.editor import Editor
from diptych.ui.notebook.mark_look import MarkLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from diptych.model.notebook import Mark
    from diptych.ui.commands import Commands
    from diptych.ui.palette import Tokens

_ICON = 17
_START, _END = 8, 12


class OwnWork(QWidget):
    """A field for a reason while something is overruled, one for a note, and the buttons."""

    reason_written = Signal(str, int)
    note_written = Signal(str, int)
    theme_written = Signal(str, int)

    def __init__(self, tokens: Tokens, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("own")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ruled = QLabel(_("You overruled this. Why?"), self)
        self._ruled.setObjectName("heading")
        self.reason = Editor(_("Reason for overruling"), _("A reason, if you like"), self, most=4)
        self._themed = QLabel(_("Your mark’s theme"), self)
        self._themed.setObjectName("heading")
        hint = _("A theme, in a word or two")
        self.theme = Editor(_("Theme of your mark"), hint, self, most=2, one_line=True)
        self.theme.written.connect(self.theme_written)
        self.look = MarkLook(tokens, self)
        self._noted = QLabel(_("Your note"), self)
        self._noted.setObjectName("heading")
        self.note = Editor(_("Your note"), _("Write what you think of it"), self, least=2)
        self._answered = QLabel(_("Your teacher"), self)
        self._answered.setObjectName("heading")
        self.comments = QLabel(self)
        self.comments.setObjectName("quoted")
        self.comments.setTextFormat(Qt.TextFormat.PlainText)
        self.comments.setWordWrap(True)
        self._asked = False
        self.reason.written.connect(self.reason_written)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self._leave_note)
        layout = self._parts = QVBoxLayout(self)
        layout.setSpacing(5)
        self.end_before_edge(right_to_left=False)
        fields = (self._ruled, self.reason, self._themed, self.theme, self.look)
        for part in (*fields, self._noted, self.note, self._answered, self.comments):
            layout.addWidget(part)
        layout.addWidget(_Buttons(commands, self))

    def end_before_edge(self, *, right_to_left: bool) -> None:
        """Leave some room at the edge where lines end, and begin where the evidence does."""
        left, right = (_END, _START) if right_to_left else (_START, _END)
        self._parts.setContentsMargins(left, 8, right, 10)

    def show_work(
        self,
        *,
        overruled: bool,
        reason: str,
        note: str,
        mark: Mark | None = None,
        comments: Sequence[str] = (),
    ) -> None:
        """Show what the reader wrote; empty fields that nobody asked for stay away.

        `mark` is none for whatever is no mark of the reader's own; `comments` are a teacher's.
        """
        for part in (self._themed, self.theme, self.look):
            part.setVisible(mark is not None)
        self.theme.set_text(mark.theme if mark else "")
        if mark is not None:
            self.look.show_look(mark.hue, mark.pattern)
        self._ruled.setVisible(overruled)
        self.reason.setVisible(overruled)
        self.reason.set_text(reason)
        self.note.set_text(note)
        self.comments.setText("\n".join(comments))
        for part in (self._answered, self.comments):
            part.setVisible(bool(comments))
        self._show_note()

    def forget_note(self) -> None:
        """Put an empty field away: something else is selected."""
        self._asked = False

    def ask_note(self) -> None:
        """Let the reader write."""
        self._asked = True
        self._show_note()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_theme(self) -> None:
        """Let the reader name the theme of a mark."""
        self.theme.selectAll()
        self.theme.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_note(self) -> None:
        self._asked = False
        self._show_note()

    def _show_note(self) -> None:
        shown = self._asked or self.note.hasFocus() or bool(self.note.toPlainText())
        self._noted.setVisible(shown)
        self.note.setVisible(shown)


class _Buttons(QWidget):
    """The reader's commands in words, or as icons where words lack the room."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        actions = (commands.keep, commands.overrule, commands.note)
        self._buttons = [reader_button(action, self) for action in actions]
        for action, button in zip(actions, self._buttons, strict=True):
            self._row.addWidget(button)
            action.changed.connect(self._fit)
        self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width: there are always the icons."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._show(Qt.ToolButtonStyle.ToolButtonTextOnly)
        if (
            sum(one.sizeHint().width() + self._row.spacing() for one in self._buttons)
            > self.width()
        ):
            self._show(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _show(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._buttons:
            button.setToolButtonStyle(style)
            button.ensurePolished()


def reader_button(action: QAction, parent: QWidget, *, words: bool = True) -> QToolButton:
    """Return a button for one of the reader's commands."""
    button = QToolButton(parent)
    button.setObjectName("reader")
    button.setDefaultAction(action)
    button.setIconSize(QSize(_ICON, _ICON))
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextOnly if words else style.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    action.changed.connect(lambda: button.setAccessibleName(action.text()))
    button.setAccessibleName(action.text())
    return button
