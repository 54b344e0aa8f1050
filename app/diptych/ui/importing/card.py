"""The card that tells what became of every file, and offers what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.icons import icon
from diptych.ui.importing.words import Result, summary
from diptych.ui.overlay import Overlay
from diptych.ui.plain import plain_tip
from diptych.ui.quick.line_painter import NOTE, LinePainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from diptych.ui.palette import Tokens

_DEEDS = {
    "chapters": later("Choose chapters…"),
    "differences": later("Open the differences"),
    "both": later("Keep both"),
    "former": later("Keep only the former"),
    "review": later("Review lines"),
    "facts": later("Facts…"),
}


class ResultsCard(Overlay):
    """One line for each file; the buttons are for the current one."""

    asked = Signal(str, object)
    """What a person wants done, and the `Result` it is for."""
    stop_asked = Signal()
    """No more files are to be read."""

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("What was imported"), 720, 480)
        self._results: list[Result] = []
        self._coming = False
        self._title = QLabel(self)
        self._title.setObjectName("rowname")
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close (Esc)"))
        self._close.setAccessibleName(_("Close"))
        self._close.clicked.connect(lambda _checked=False: self.leave())
        self.stop = QPushButton(_("Stop"), self)
        self.stop.setToolTip(_("Read no more files (Esc); what is here is kept"))
        self.stop.clicked.connect(lambda _checked=False: self.stop_asked.emit())
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Files and what became of them"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = LinePainter(tokens, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told.setMinimumHeight(44)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.buttons = {name: QPushButton(_(words), self) for name, words in _DEEDS.items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self._ask(name))
        self._lay_out()
        self.set_tokens(tokens)

    def show_results(self, results: list[Result], *, stopped: bool) -> None:
        """Open the card on these results; what needs a person stands first."""
        self._begin(coming=False)
        self._add(sorted(results, key=_rank))
        self._title.setText(summary(results, stopped=stopped))
        self.list.setCurrentRow(0)
        self.appear(self.list)

    def show_more(self, results: list[Result]) -> None:
        """Show what has come in by now, below what had before; nothing can be done with it yet.

        The card opens with the first of them. Who puts it away finds it again at the end.
        """
        if not self._coming:
            self._begin(coming=True)
            self.appear(self.list)
        at_end = self.list.currentRow() < 0
        self._add(results)
        self._title.setText(_("So far: {told}").format(told=summary(self._results, stopped=False)))
        if at_end:
            self.list.scrollToBottom()

    def title(self) -> str:
        """Return the sentence on all of them."""
        return self._title.text()

    def texts(self) -> list[str]:
        """Return the lines as a screen reader reads them."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(self.list.item(row).data(role)) for row in range(self.list.count())]

    def settle(self, result: Result) -> None:
        """Take a line away, because the person decided about it; close after the last."""
        row = self._results.index(result)
        del self._results[row]
        self.list.takeItem(row)
        if not self._results:
            self.leave()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens
        self._close.setIcon(icon("x", tokens.ink, 18))

    def _begin(self, *, coming: bool) -> None:
        self._coming = coming
        self._results = []
        self.list.clear()
        self._show_current()
        self._close.setVisible(not coming)
        self.stop.setVisible(coming)

    def _add(self, results: list[Result]) -> None:
        self._results += results
        for result in results:
            item = QListWidgetItem(result.title, self.list)
            item.setData(NOTE, result.told)
            item.setToolTip(plain_tip(result.told))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{result.title}: {result.told}")

    def _current(self) -> Result | None:
        row = self.list.currentRow()
        return self._results[row] if 0 <= row < len(self._results) else None

    def _show_current(self) -> None:
        result = self._current()
        self._told.setText(result.told if result else "")
        offered = _offered(result) if result and not self._coming else set()
        for name, button in self.buttons.items():
            button.setVisible(name in offered)

    def _ask(self, name: str) -> None:
        result = self._current()
        if result is not None:
            self.asked.emit(name, result)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.stop)
        top.addWidget(self._close)
        below = QHBoxLayout()
        for button in self.buttons.values():
            below.addWidget(button)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._told)
        layout.addLayout(below)


def _rank(result: Result) -> int:
    """Books and versions are to be decided about; faults are to be read."""
    if result.chapters or result.revised:
        return 0
    return 1 if result.entry is None else 2


def _offered(result: Result) -> set[str]:
    if result.chapters:
        return {"chapters"}
    if result.entry is None:
        return set()
    if result.revised is not None and result.entry.new:
        return {"differences", "both", "former"}
    return {"review", "facts"}
