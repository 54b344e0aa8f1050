"""The class together: the pages with what was chosen by how many, and the figures beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.classroom.figures.said import students_said
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.covering_parts import back_button, column_area
from diptych.ui.icons import icon
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.reading.pair_view import PairView
from diptych.ui.tick_box import TickBox
from diptych.ui.together.figures import FiguresPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.classroom.figures.together import Together
    from diptych.ui.palette import Tokens
    from diptych.ui.state import WindowState

_ICON = 18
_PANEL, _NARROW_PANEL = 380, 290
_HEAT = MarkStyle(1, Pattern.SOLID)


class TogetherView(QWidget):
    """Hidden until a class is shown; nothing is computed here."""

    folder_asked = Signal()
    export_asked = Signal(str)
    """The ending of the file that is wanted: of a PDF, or of a table."""
    names_changed = Signal()
    """Names were asked for, or not any more."""
    key_changed = Signal()
    """The key was asked for, or not any more."""
    erase_asked = Signal(str)
    """The key of a student."""
    left = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("The class together"))
        self.heading = QLabel(self)
        self.heading.setObjectName("rowname")
        self.names = TickBox(_("Names"), self)
        self.names.setToolTip(_("Show names in the place of numbers"))
        self.key = TickBox(_("Compare with my marks"), self)
        self.folder = QPushButton(_("Take in a folder…"), self)
        self.table = QPushButton(_("Table…"), self)
        self.table.setToolTip(_("All figures as a table (CSV)"))
        self.export = QPushButton(_("PDF…"), self)
        self.export.setObjectName("primary")
        self.export.setToolTip(_("What is shown here, to print or hand on"))
        self._close = back_button(self, self.left.emit)
        self.pages = PairView(tokens, self)
        self.figures = FiguresPage(self)
        self._area = column_area(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(self.figures)
        self._lay_out()
        self._connect()
        self._close.setIcon(icon("x", tokens.ink, _ICON))
        self.hide()

    def show_class(self, shown: Together) -> None:
        """Show what a class did."""
        count = len(shown.members)
        self.heading.setText(
            _("The class together · {students}").format(students=students_said(count))
        )
        for button in (self.table, self.export):
            button.setEnabled(bool(count))
        self.pages.show_articles(*shown.comparison.articles)
        self.pages.set_marks([*_marks(shown)], ())
        self.show_figures(shown)

    def show_figures(self, shown: Together) -> None:
        """Show the figures of a class whose marks are on the pages already."""
        self.figures.show_class(shown)

    def set_look(self, tokens: Tokens, state: WindowState, *, narrow: bool) -> None:
        """Wear other colours and sizes."""
        self._close.setIcon(icon("x", tokens.ink, _ICON))
        self.pages.set_tokens(tokens)
        self.pages.set_text_size(state.reading_pixels())
        self.pages.set_compact(narrow)
        self.pages.set_comfort(state.comfort())
        width = _NARROW_PANEL if narrow else _PANEL
        # The figures' letters grow with the text; the pages keep most of the window.
        most = max(width, self.width() // 2)
        self._area.setFixedWidth(min(most, round(width * max(100, state.text_size) / 100)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 8, 0)
        top.setSpacing(10)
        top.addWidget(self.heading, 1)
        parts = (self.key, self.names, self.folder, self.table, self.export, self._close)
        for part in parts:
            top.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(self._area)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 6)
        around.setSpacing(4)
        around.addLayout(top)
        around.addLayout(row, 1)

    def _connect(self) -> None:
        self.folder.clicked.connect(lambda _checked=False: self.folder_asked.emit())
        self.table.clicked.connect(lambda _checked=False: self.export_asked.emit("csv"))
        self.export.clicked.connect(lambda _checked=False: self.export_asked.emit("pdf"))
        self.names.toggled.connect(lambda _on: self.names_changed.emit())
        self.key.toggled.connect(lambda _on: self.key_changed.emit())
        self.figures.place_chosen.connect(self.pages.reveal)
        self.figures.erase_asked.connect(self.erase_asked)


def _marks(shown: Together) -> Iterator[PageMark]:
    count = len(shown.members)
    for side, runs in zip(Side, shown.heat, strict=True):
        for number, run in enumerate(runs):
            hint = _("Chosen by {count} of {students}").format(
                count=run.count, students=students_said(count)
            )
            share = run.count / count
            yield PageMark(f"{side}-{number}", side, run.span, _HEAT, hint, share=share)
