"""The lines below the list of keys: press new ones, use them, or take the usual ones back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Callable


class KeyField(QKeySequenceEdit):
    """Takes the keys that are pressed in it; Esc and Tab lead out of it as everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(_("New keys: press them here"))

    def event(self, event: QEvent) -> bool:
        """Leave Esc and Tab to the window."""
        taken = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if event.type() in taken and isinstance(event, QKeyEvent):
            free = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
            if event.key() in free and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                event.ignore()
                return QWidget.event(self, event)
        return super().event(event)


class KeyEditor(QWidget):
    """Asks `objection` about keys as they are pressed: a sentence, and whether they may be used."""

    used = Signal(str)
    """The keys in portable words."""
    usual_asked = Signal()
    all_usual_asked = Signal()

    def __init__(self, objection: Callable[[str], tuple[str, bool]], parent: QWidget) -> None:
        super().__init__(parent)
        self._objection = objection
        self.title = QLabel(self)
        self.title.setObjectName("rowname")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.field = KeyField(self)
        self.use = QPushButton(_("Use"), self)
        self.usual = QPushButton(_("Usual keys"), self)
        self.all_usual = QPushButton(_("All usual keys"), self)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(self.told.fontMetrics().lineSpacing() * 2)
        self.field.keySequenceChanged.connect(self._judge)
        self.use.clicked.connect(lambda _checked=False: self.used.emit(self.keys()))
        self.usual.clicked.connect(lambda _checked=False: self.usual_asked.emit())
        self.all_usual.clicked.connect(lambda _checked=False: self.all_usual_asked.emit())
        self._lay_out()

    def edit(self, words: str, *, changed: bool, any_changed: bool) -> None:
        """Begin with another command, or the same one anew."""
        self.title.setText(words)
        self.usual.setEnabled(changed)
        self.all_usual.setEnabled(any_changed)
        with QSignalBlocker(self.field):
            self.field.clear()
        self._judge()

    def keys(self) -> str:
        """Return what was pressed, `""` for nothing yet."""
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _judge(self) -> None:
        keys = self.keys()
        sentence, usable = self._objection(keys) if keys else ("", False)
        self.told.setText(sentence)
        self.use.setText(_("Take over") if sentence and usable else _("Use"))
        self.use.setEnabled(usable)
        if sentence:
            announce(self, sentence)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.use, self.usual, self.all_usual):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addLayout(row)
        layout.addWidget(self.told)
