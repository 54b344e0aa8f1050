"""The evidence in a narrow window: title and summary in a strip below the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.names import shortened
from diptych.ui.notebook.own_work import reader_button
from diptych.ui.plain import escaped

if TYPE_CHECKING:
    from diptych.ui.commands import Commands
    from diptych.ui.evidence.blocks import Sheet

_LONGEST = 260
"""Characters of a summary that the strip shows; the panel has the rest."""


class EvidenceStrip(QWidget):
    """One or two lines on what is selected."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._longest = _LONGEST
        self._sheet: Sheet | None = None
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAccessibleName(_("Evidence in short"))
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.addWidget(self._label, 1)
        for action in (commands.keep, commands.overrule, commands.note):
            layout.addWidget(reader_button(action, self, words=False))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show title and summary of `sheet`."""
        self._sheet = sheet
        summary = shortened(sheet.summary, self._longest)
        title = "" if sheet.summary.startswith(sheet.title) else f"<b>{escaped(sheet.title)}</b> · "
        self._label.setText(title + escaped(summary))

    def set_text_size(self, text_size: int) -> None:
        """Say less where the text, in per cent of its usual size, is large."""
        self._longest = round(_LONGEST * min(1.0, (100 / text_size) ** 2))
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def text(self) -> str:
        """Return what the strip says, with its markup."""
        return self._label.text()
