"""Every line of an article's source, kept or struck through; one key decides otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.announcing import announce
from diptych.ui.names import shortened
from diptych.ui.reviewing.painter import DOUBT, NOTE, NUMBER, ReviewPainter
from diptych.ui.reviewing.words import note_on, spoken_line, summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from diptych.model.text import Article, SourceLine
    from diptych.ui.palette import Tokens

_HINT = later(
    "Space restores or drops a line. Your changes are carried out together when you are done."
)
_LONGEST = 90


class Lines(QListWidget):
    """The lines; Space and a double click decide, Ctrl+Z takes the last decision back."""

    turned = Signal()
    taken_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Decide with Space."""
        if event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the key that undoes from the window while the lines are worked on."""
        if event.type() is QEvent.Type.ShortcutOverride and event.matches(  # type: ignore[attr-defined]  # such an event is of keys
            QKeySequence.StandardKey.Undo
        ):
            event.accept()
            return True
        return super().event(event)


class ReviewView(QWidget):
    """Shows an article and what was decided about it; asks for every other decision."""

    left = Signal()
    turned = Signal(int)
    """The number of a line that a person decides otherwise about."""
    taken_back = Signal()
    side_asked = Signal(object)
    """The side of the pair whose lines are wanted."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reviewview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._article: Article | None = None
        self._chosen: Mapping[int, bool] = {}
        self._title, self._told = QLabel(self), QLabel(self)
        self._title.setObjectName("rowname")
        self._told.setObjectName("muted")
        for label in (self._title, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.lines = Lines(self)
        self.lines.setObjectName("lines")
        self.lines.setAccessibleName(_("Lines of the source"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.lines.setResizeMode(QListView.ResizeMode.Adjust)
        self._painter = ReviewPainter(tokens, self.lines)
        self.lines.setItemDelegate(self._painter)
        self.sides = {side: self._side_button(side) for side in Side}
        self.few = QToolButton(self)
        self.few.setObjectName("reader")
        self.few.setText(_("Left out and unsure only"))
        self.few.setCheckable(True)
        self.few.toggled.connect(lambda _on: self._filter())
        self.done = QPushButton(_("Done"), self)
        self.done.setObjectName("primary")
        self.done.setToolTip(_("Carry the changes out and go back (Esc)"))
        self._connect()
        self._lay_out()
        self.hide()

    def show_article(self, article: Article, chosen: Mapping[int, bool], side: Side | None) -> None:
        """Show the lines of an article; `side` is where it stands in the open pair, if it does."""
        self._article, self._chosen = article, chosen
        self._title.setText(
            _("Lines of “{title}”").format(title=shortened(article.title, _LONGEST))
        )
        for one, button in self.sides.items():
            button.setVisible(side is not None)
            button.setChecked(one is side)
        with QSignalBlocker(self.lines):
            self.lines.clear()
            for line in article.lines:
                self.lines.addItem(self._item(line))
            first = next((at for at, line in enumerate(article.lines) if _few(line)), 0)
            self.lines.setCurrentRow(first)
        self._filter()
        self._tell()

    def show_chosen(self, chosen: Mapping[int, bool], number: int) -> None:
        """Show another decision about one line."""
        self._chosen = chosen
        row = self._row(number)
        self._dress(self.lines.item(row), self._line(row))
        self._tell()
        announce(self.lines, _("kept") if self._keeps(self._line(row)) else _("left out"))

    def step(self, step: int) -> None:
        """Go to the next or previous line that was left out or is unsure."""
        rows = [at for at, line in enumerate(self._all()) if self._is_few(line)]
        now = self.lines.currentRow()
        after = [row for row in rows if row > now] if step > 0 else []
        earlier = [row for row in rows if row < now] if step < 0 else []
        wanted = after[:1] or earlier[-1:] or (rows[:1] if step > 0 else rows[-1:])
        if wanted:
            self.lines.setCurrentRow(wanted[0])

    def place(self) -> str:
        """Return which line this is, as `4 of 46`."""
        return _("{place} of {number}").format(
            place=self.lines.currentRow() + 1, number=self.lines.count()
        )

    def told(self) -> str:
        """Return what is said of all lines."""
        return self._told.text()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens
        self.lines.viewport().update()

    def _all(self) -> tuple[SourceLine, ...]:
        return self._article.lines if self._article else ()

    def _line(self, row: int) -> SourceLine:
        return self._all()[row]

    def _row(self, number: int) -> int:
        return [line.number for line in self._all()].index(number)

    def _keeps(self, line: SourceLine) -> bool:
        return self._chosen.get(line.number, line.keep)

    def _is_few(self, line: SourceLine) -> bool:
        return _few(line) or line.number in self._chosen

    def _item(self, line: SourceLine) -> QListWidgetItem:
        item = QListWidgetItem(" ".join(line.text.split()))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(NUMBER, line.number)
        item.setData(DOUBT, not line.sure)
        self._dress(item, line)
        return item

    def _dress(self, item: QListWidgetItem, line: SourceLine) -> None:
        keep = self._keeps(line)
        item.setCheckState(Qt.CheckState.Checked if keep else Qt.CheckState.Unchecked)
        item.setData(NOTE, note_on(line, keep=keep))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_line(line, keep=keep))

    def _filter(self) -> None:
        few = self.few.isChecked()
        for row, line in enumerate(self._all()):
            self.lines.setRowHidden(row, few and not self._is_few(line))
        self.lines.scrollToItem(self.lines.currentItem())

    def _tell(self) -> None:
        self._told.setText(f"{summary(self._all(), self._chosen)} {_(_HINT)}")

    def _turn(self) -> None:
        row = self.lines.currentRow()
        if row >= 0:
            self.turned.emit(self._line(row).number)

    def _connect(self) -> None:
        self.lines.turned.connect(self._turn)
        self.lines.itemDoubleClicked.connect(lambda _item: self._turn())
        self.lines.taken_back.connect(self.taken_back)
        self.done.clicked.connect(lambda _checked=False: self.left.emit())

    def _side_button(self, side: Side) -> QToolButton:
        button = QToolButton(self)
        button.setText(_("Article {side}").format(side=side))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.side_asked.emit(side))
        return button

    def _lay_out(self) -> None:
        top = QWidget(self)
        top.setObjectName("find")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._told)
        row = QHBoxLayout(top)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(6)
        row.addLayout(words, 1)
        for part in (*self.sides.values(), self.few, self.done):
            row.addWidget(part)
        paper = QHBoxLayout()
        paper.setContentsMargins(16, 10, 16, 10)
        self.lines.setMaximumWidth(980)
        paper.addStretch(1)
        paper.addWidget(self.lines, 20)
        paper.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addLayout(paper, 1)


def _few(line: SourceLine) -> bool:
    """Whether a line is one of those that a person reviews: left out, unsure, or decided about."""
    return not line.keep or not line.sure or line.turned
