"""Every command with its keys, by menu; whichever line is current can be given others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from diptych.model.translation import gettext as _
from diptych.ui.icons import icon
from diptych.ui.overlay import Overlay
from diptych.ui.quick.line_painter import KEYS, LinePainter
from diptych.ui.shortcuts.editor import KeyEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from diptych.ui.palette import Tokens

_ID = int(Qt.ItemDataRole.UserRole) + 9


@dataclass(frozen=True, slots=True)
class Line:
    """One command: its id, words, menu and keys, and whether the keys are not the usual ones."""

    id: str
    words: str
    menu: str
    keys: str
    changed: bool = False

    @property
    def shown_keys(self) -> str:
        """The keys, or words for none."""
        return self.keys or _("no keys")

    @property
    def spoken(self) -> str:
        """How a screen reader reads it."""
        return ", ".join((self.words, self.shown_keys, *([_("changed")] if self.changed else [])))


class KeysPage(Overlay):
    """Shows the lines it is given; what a person wants changed is asked for by the editor."""

    def __init__(
        self,
        tokens: Tokens,
        objection: Callable[[str, str], tuple[str, bool]],
        window: QMainWindow,
    ) -> None:
        super().__init__(window, _("Keys"), 720, 620)
        self._lines: Sequence[Line] = ()
        heading = QLabel(_("Keys"), self)
        heading.setObjectName("large")
        self.words = QLineEdit(self)
        self.words.setObjectName("newrow")
        self.words.setPlaceholderText(_("Find a command or a key"))
        self.words.setAccessibleName(_("Find a command or a key"))
        self.words.textChanged.connect(self._fill)
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close this page (Esc)"))
        self._close.setAccessibleName(_("Close this page"))
        self._close.clicked.connect(lambda _checked=False: self.leave())
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Commands and their keys"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = LinePainter(tokens, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.currentItemChanged.connect(self._edit)
        self.editor = KeyEditor(lambda keys: objection(self.current(), keys), self)
        self.list.itemActivated.connect(lambda _item: self.editor.field.setFocus())
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addSpacing(16)
        top.addWidget(self.words, 1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.editor)
        self.set_tokens(tokens)

    def current(self) -> str:
        """Return the id of the command whose keys can be changed, `""` for none."""
        index = self.list.currentIndex()
        return str(index.data(_ID) or "") if index.isValid() else ""

    def choose(self, name: str) -> None:
        """Make the line of a command the current one."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == name:
                self.list.setCurrentRow(row)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines in the place of those before; the current one stays."""
        self._lines = lines
        self._fill()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens
        self._close.setIcon(icon("x", tokens.ink, 18))

    def texts(self) -> list[str]:
        """Return the lines as a screen reader reads them, headings included."""
        role = Qt.ItemDataRole.AccessibleTextRole
        items = map(self.list.item, range(self.list.count()))
        return [str(item.data(role) or item.text()) for item in items]

    def _fill(self) -> None:
        kept, typed = self.current(), self.words.text().casefold().split()
        with QSignalBlocker(self.list):
            self.list.clear()
            menu = ""
            for line in self._lines:
                if not all(part in f"{line.words} {line.keys}".casefold() for part in typed):
                    continue
                if line.menu != menu:
                    menu = line.menu
                    heading = QListWidgetItem(menu, self.list)
                    heading.setFlags(Qt.ItemFlag.NoItemFlags)
                _item(line, self.list)
            first = next((i for i in range(self.list.count()) if self.list.item(i).data(_ID)), -1)
            self.list.setCurrentRow(first)
            self.choose(kept)
        self._edit()

    def _edit(self) -> None:
        line = next((one for one in self._lines if one.id == self.current()), None)
        self.editor.setEnabled(line is not None)
        any_changed = any(one.changed for one in self._lines)
        title = f"{line.words}: {line.shown_keys}" if line else _("No command is chosen")
        self.editor.edit(title, changed=bool(line and line.changed), any_changed=any_changed)


def _item(line: Line, parent: QListWidget) -> None:
    item = QListWidgetItem(line.words, parent)
    item.setData(_ID, line.id)
    changed = _("changed")
    item.setData(KEYS, f"{line.shown_keys}  ({changed})" if line.changed else line.shown_keys)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
