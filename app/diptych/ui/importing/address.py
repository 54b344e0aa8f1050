"""The card on which a person names the page to fetch, and is asked before it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

OFF = later(
    "Fetching pages is switched off here. Save the page from the browser, "
    "and open or drop the file instead."
)
_NONE_YET = later(
    "Nothing is fetched before you say so. Type the whole address, beginning with https://."
)


class AddressCard(Overlay):
    """Asks `question` for the words of the question about an address, `""` for what is none."""

    agreed = Signal(str)
    """The address of a page that is to be fetched."""

    def __init__(self, question: Callable[[str], str], window: QMainWindow) -> None:
        super().__init__(window, _("Import a page by its address"), 560, 220)
        self._question = question
        heading = QLabel(_("Import a page by its address"), self)
        heading.setObjectName("rowname")
        self.field = QLineEdit(self)
        self.field.setObjectName("newrow")
        self.field.setAccessibleName(_("Address of the page"))
        self.field.setPlaceholderText("https://")
        self.field.textChanged.connect(lambda _text: self._show_question())
        self.field.returnPressed.connect(self._to_answer)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.fetch = QPushButton(_("Fetch this page"), self)
        self.fetch.setObjectName("primary")
        self.fetch.clicked.connect(lambda _checked=False: self._agree())
        self._no = QPushButton(_("No"), self)
        self._no.clicked.connect(lambda _checked=False: self.leave())
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._no)
        below.addWidget(self.fetch)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        for part in (heading, self.field, self.told):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(below)

    def offer(self, address: str, *, allowed: bool) -> None:
        """Open the card, with an address in it where one is known."""
        self.field.setVisible(allowed)
        self.fetch.setVisible(allowed)
        self._no.setText(_("No") if allowed else _("Close"))
        self.field.setText(address)
        if allowed:
            self._show_question()
        else:
            self.told.setText(_(OFF))
        self.appear(self.field if allowed else self._no)

    def place(self) -> None:
        """Be as high as the question needs."""
        super().place()
        needed = self._rows.totalHeightForWidth(self.width())
        room = self.geometry()
        self.setGeometry(QRect(room.left(), room.top(), room.width(), max(room.height(), needed)))

    def _show_question(self) -> None:
        asked = self._question(self.field.text())
        self.told.setText(asked or _(_NONE_YET))
        self.fetch.setEnabled(bool(asked))
        self.place()

    def _to_answer(self) -> None:
        """Enter leads to the question's answer, and is none."""
        if self.fetch.isEnabled():
            self.fetch.setFocus(Qt.FocusReason.TabFocusReason)

    def _agree(self) -> None:
        address = self.field.text().strip()
        self.leave()
        self.agreed.emit(address)
