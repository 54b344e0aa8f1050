"""The preview: pages on one side, choices on the other, export and print above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.comfort.controls import Stepper
from diptych.ui.icons import icon
from diptych.ui.preview.choices import Choices
from diptych.ui.preview.sheets import PagesView

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from diptych.ui.palette import Tokens

ZOOMS: Final = (50, 75, 100, 125, 150, 200)
"""Per cent of the size on paper."""
_WIDE, _NARROW = 330, 270


class Preview(QWidget):
    """Hidden until it is asked for; asks for what a person wants."""

    left = Signal()
    export_asked = Signal()
    zoom_asked = Signal(int)

    def __init__(self, tokens: Tokens, printing: QAction, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("previewview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Preview"))
        self.pages = PagesView(tokens, self)
        self.choices = Choices(self)
        self.told = QLabel(self)
        self.told.setObjectName("muted")
        self.zoom = Stepper(_("Zoom"), (_("Smaller pages"), _("Larger pages")), ZOOMS, "%", self)
        self.zoom.chosen.connect(self.zoom_asked)
        self.export = QPushButton(_("Export…"), self)
        self.export.setObjectName("primary")
        self.export.clicked.connect(lambda _checked=False: self.export_asked.emit())
        self.print = QPushButton(_("Print…"), self)
        self.print.clicked.connect(lambda _checked=False: printing.trigger())
        self._close = QToolButton(self)
        self._close.setToolTip(_("Back to the articles (Esc)"))
        self._close.setAccessibleName(_("Back to the articles"))
        self._close.clicked.connect(lambda _checked=False: self.left.emit())
        self.pages.verticalScrollBar().valueChanged.connect(lambda _value: self.tell())
        self._lay_out()
        self.set_tokens(tokens)
        self.hide()

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages of what is wanted."""
        self.pages.show_pages(pdf)
        self.tell()

    def enlarge(self, zoom: int) -> None:
        """Show the pages `zoom` per cent as large as on paper."""
        self.zoom.show_number(zoom)
        self.pages.enlarge(zoom / 100)
        self.tell()

    def tell(self, sentence: str = "") -> None:
        """Say which page is in view, or something else."""
        told = _("Page {page} of {pages}").format(
            page=self.pages.current(), pages=self.pages.count()
        )
        self.told.setText(sentence or (told if self.pages.count() else ""))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._close.setIcon(icon("x", tokens.ink, 18))
        self.pages.set_tokens(tokens)

    def set_narrow(self, *, narrow: bool, text_size: int) -> None:
        """Give the choices the room that their words need."""
        self.choices.setFixedWidth(
            round((_NARROW if narrow else _WIDE) * max(100, text_size) / 100)
        )

    def _lay_out(self) -> None:
        heading = QLabel(_("Report and worksheets"), self)
        heading.setObjectName("rowname")
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 16, 10)
        top.setSpacing(10)
        top.addWidget(heading)
        top.addWidget(self.told, 1)
        for part in (self.zoom, self.print, self.export, self._close):
            top.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.pages, 1)
        below.addWidget(self.choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
