"""The line in which a reader writes what an actor is called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later

_TOLD = later("The names in the articles stay: they are listed with the actor.")


class NameEditor(QWidget):
    """Tells every change; what is written in one go is one step back."""

    written = Signal(str, str, int)
    """The id of the actor, the name, and the number of the stretch of writing."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawn")
        self.actor_id = ""
        self._stretch = 0
        self.name = QLineEdit(self)
        self.name.setObjectName("newrow")
        self.name.setAccessibleName(_("Name of the actor"))
        self.name.textEdited.connect(self._tell)
        self.name.returnPressed.connect(self.left)
        told = QLabel(_(_TOLD), self)
        told.setObjectName("muted")
        told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 8, 10)
        layout.setSpacing(5)
        layout.addWidget(self.name)
        layout.addWidget(told)
        layout.addStretch(1)

    def show_name(self, actor_id: str, name: str) -> None:
        """Show the name of an actor; what somebody types just now stays as it is typed."""
        self.actor_id = actor_id
        if _plain(self.name.text()) != name and (_plain(self.name.text()) or not self._writing()):
            self.name.setText(name)

    def ask(self) -> None:
        """Let the reader write."""
        self._stretch += 1
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _writing(self) -> bool:
        return self.name.hasFocus()

    def _tell(self, text: str) -> None:
        name = _plain(text)
        if name:
            self.written.emit(self.actor_id, name, self._stretch)


def _plain(text: str) -> str:
    return " ".join(text.split())
