"""What can be chosen about a report or a worksheet; every change is an order of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.report.options import Form
from diptych.report.order import Order
from diptych.report.worksheet.variant import Variant
from diptych.ui.choice_box import ChoiceBox
from diptych.ui.preview.words import document_names, form_names, language_names, part_names
from diptych.ui.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAPERS = {"a4": "A4", "us-letter": "Letter"}
_STYLES = {"apa": "APA", "mla": "MLA", "chicago-author-date": "Chicago"}


class Choices(QScrollArea):
    """Shows an order, and tells of the one that a person makes of it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("previewchoices")
        self.setWidgetResizable(True)
        self._order = Order()
        self._body = QWidget(self)
        self._body.setObjectName("previewbody")
        self.setWidget(self._body)
        self.document = self._one_of(document_names(), _("Document"))
        self.form = self._one_of(
            {str(form): form_names()[form] for form in Form}, _("Kind of file")
        )
        self.paper = self._one_of(_PAPERS, _("Paper"))
        self.style_box = self._one_of(_STYLES, _("Citations"))
        self.language = self._one_of(language_names(), _("Language"))
        self.large = self._check(_("Large print"))
        self.grey = self._check(_("Without colours"))
        self.embed = self._check(_("Comparison inside the PDF"))
        self.name = self._line(_("Name"))
        self.group = self._line(_("Class"))
        self.date = self._line(_("Date"))
        self.date.setPlaceholderText(_("year-month-day"))
        self.parts = {part: self._check(name) for part, name in part_names().items()}
        self._lay_out()

    def show_order(self, order: Order) -> None:
        """Show what is wanted now; what does not apply to it is switched off."""
        self._order = order
        options = order.options
        boxes = [self.document, self.form, self.paper, self.style_box, self.language]
        checks = [self.large, self.grey, self.embed, *self.parts.values()]
        blockers = [QSignalBlocker(one) for one in (*boxes, *checks)]
        self._show_forms(order)
        _choose(self.document, order.worksheet or "")
        _choose(self.paper, options.paper)
        _choose(self.style_box, options.style)
        _choose(self.language, options.language)
        for check, on in ((self.large, options.large), (self.grey, options.grey)):
            check.setChecked(on)
        self.embed.setChecked(options.embed)
        for part, check in self.parts.items():
            check.setChecked(part in options.parts)
        for line, text in ((self.name, options.name), (self.group, options.group)):
            if not line.hasFocus() and line.text() != text:
                with QSignalBlocker(line):
                    line.setText(text)
        del blockers
        is_report = order.worksheet is None
        of_report = (self.style_box, self.large, self.grey, self.name, self.group, self.date)
        for control in (*of_report, *self.parts.values()):
            control.setEnabled(is_report)
        self.embed.setEnabled(is_report and order.ending is Form.PDF)

    def order(self) -> Order:
        """Return what is chosen."""
        worksheet = str(self.document.currentData())
        typed = self.date.text().strip()
        options = replace(
            self._order.options,
            paper="us-letter" if self.paper.currentData() == "us-letter" else "a4",
            style=type(self._order.options.style)(str(self.style_box.currentData())),
            parts=frozenset(part for part, check in self.parts.items() if check.isChecked()),
            large=self.large.isChecked(),
            grey=self.grey.isChecked(),
            embed=self.embed.isChecked(),
            name=self.name.text().strip(),
            group=self.group.text().strip(),
            date=typed if _is_date(typed) else "",
            language=str(self.language.currentData()),
        )
        form = Form(str(self.form.currentData()))
        return Order(form, options, Variant(worksheet) if worksheet else None)

    def _show_forms(self, order: Order) -> None:
        """Offer the kinds of files that there are of the document."""
        self.form.clear()
        for form in order.forms:
            self.form.addItem(form_names()[form], str(form))
        _choose(self.form, order.ending)

    def _change(self) -> None:
        order = self.order()
        if order != self._order:
            self.chosen.emit(order)

    def _one_of(self, names: Mapping[str, str], told: str) -> QComboBox:
        made = ChoiceBox(self._body)
        made.setAccessibleName(told)
        for value, name in names.items():
            made.addItem(name, str(value))
        made.currentIndexChanged.connect(lambda _index: self._change())
        return made

    def _check(self, words: str) -> TickBox:
        made = TickBox(words, self._body)
        made.setMinimumHeight(26)
        made.toggled.connect(lambda _on: self._change())
        return made

    def _line(self, told: str) -> QLineEdit:
        made = QLineEdit(self._body)
        made.setObjectName("newrow")
        made.setAccessibleName(told)
        made.textChanged.connect(lambda _text: self._change())
        return made

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for control in (self.document, self.form, self.paper, self.style_box, self.language):
            rows.addRow(control.accessibleName(), control)
        for line in (self.name, self.group, self.date):
            rows.addRow(line.accessibleName(), line)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(rows)
        for check in (self.large, self.grey, self.embed):
            layout.addWidget(check)
        heading = QLabel(_("Parts of the report"), self._body)
        heading.setObjectName("rowname")
        layout.addSpacing(8)
        layout.addWidget(heading)
        for check in self.parts.values():
            layout.addWidget(check)
        layout.addStretch(1)


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(str(value))))


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
