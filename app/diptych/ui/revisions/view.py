"""Two versions side by side, their edits marked and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.quoting import place
from diptych.ui.announcing import announce
from diptych.ui.covering_parts import back_button
from diptych.ui.icons import icon
from diptych.ui.plain import plain_tip
from diptych.ui.quick.line_painter import NOTE, LinePainter
from diptych.ui.reading.pair_view import PairView
from diptych.ui.revisions.edits import LEGEND, aligned, edit_marks, edit_ties, edits, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.revision import Change
    from diptych.model.text import Article
    from diptych.ui.commands import Commands
    from diptych.ui.palette import Tokens
    from diptych.ui.revisions.edits import Edit
    from diptych.ui.state import WindowState

_LIST, _NARROW = 300, 230
_LONGEST = 60


class RevisionView(QWidget):
    """Hidden until two articles are shown in it."""

    left = Signal()

    def __init__(self, tokens: Tokens, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits: tuple[Edit, ...] = ()
        self.pages = PairView(tokens, self)
        self.pages.mark_activated.connect(self.choose)
        self._side = QWidget(self)
        self._side.setObjectName("side")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget(self._side)
        self.list.setAccessibleName(_("Edits from A to B"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = LinePainter(tokens, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.currentRowChanged.connect(self._show_current)
        self._title, self._legend = QLabel(self), QLabel(_(LEGEND), self)
        self._legend.setObjectName("muted")
        self._title.setObjectName("rowname")
        for label in (self._title, self._legend):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = back_button(self, self.left.emit)
        self._lay_out(commands)
        self.set_tokens(tokens)
        self.hide()

    def show_changes(self, articles: Sequence[Article], changes: Sequence[Change]) -> None:
        """Show how the first article became the second."""
        old, new = articles
        self._edits = edits(changes, old.text, new.text)
        self._title.setText(
            _("From A to B, word by word: {summary}").format(summary=summary(self._edits))
        )
        self.pages.show_articles(old, new)
        self.pages.set_marks(
            edit_marks(self._edits, old.text, new.text),
            edit_ties(self._edits),
            alignment=aligned(changes),
        )
        with QSignalBlocker(self.list):
            self.list.clear()
            for edit in self._edits:
                self.list.addItem(_item(edit, old, new))
            self.list.setCurrentRow(-1)
        self.show()
        announce(self, self._title.text())

    def step(self, step: int) -> None:
        """Go `step` edits on; after the last comes the first."""
        if self._edits:
            now = self.list.currentRow()
            start = (-1 if step > 0 else 0) if now < 0 else now
            self.list.setCurrentRow((start + step) % len(self._edits))

    def choose(self, name: str) -> None:
        """Select the edit of that id."""
        self.list.setCurrentRow([edit.id for edit in self._edits].index(name))

    def place(self) -> str:
        """Return which edit is selected, as `4 of 8`."""
        now = self.list.currentRow()
        return _("{place} of {number}").format(
            place=now + 1 if now >= 0 else "–", number=len(self._edits)
        )

    def title(self) -> str:
        """Return what is said of all edits."""
        return self._title.text()

    def set_look(self, tokens: Tokens, state: WindowState, *, narrow: bool) -> None:
        """Wear other colours and sizes."""
        self.set_tokens(tokens)
        self._painter.tokens = tokens
        self.pages.set_tokens(tokens)
        self.pages.set_text_size(state.reading_pixels())
        self.pages.set_comfort(state.comfort())
        self.pages.set_linked(state.linked)
        self.pages.set_compact(narrow)
        wide = round((_NARROW if narrow else _LIST) * state.text_size / 100)
        self._side.setFixedWidth(min(wide, self.window().width() // 3))

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icon in other colours."""
        self._close.setIcon(icon("x", tokens.ink, 18))

    def _show_current(self, row: int) -> None:
        if 0 <= row < len(self._edits):
            self.pages.select(self._edits[row].id)
            announce(self.list, self.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))

    def _lay_out(self, commands: Commands) -> None:
        top = QWidget(self)
        top.setObjectName("find")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._legend)
        row = QHBoxLayout(top)
        row.setContentsMargins(14, 6, 8, 6)
        row.addLayout(words, 1)
        for action in (commands.previous, commands.next):
            button = QToolButton(top)
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addWidget(self._close)
        below = QHBoxLayout()
        below.setSpacing(0)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(6, 10, 4, 10)
        side.addWidget(self.list)
        below.addWidget(self._side)
        below.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addLayout(below, 1)


def _item(edit: Edit, old: Article, new: Article) -> QListWidgetItem:
    words = edit.told(old.text, new.text, _LONGEST)
    side, article, span = (Side.B, new, edit.new[0]) if edit.new else (Side.A, old, edit.old[0])
    item = QListWidgetItem(words)
    where = f"{side} {place(article, span)}"
    item.setData(NOTE, f"{edit.kind.words} · {where}")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{edit.kind.words}: {words}, {where}")
    told = f"{edit.kind.words} ({where}): {edit.told(old.text, new.text, 300)}"
    item.setToolTip(plain_tip(told))
    return item
