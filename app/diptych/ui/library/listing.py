"""The list of the library: articles, pairs or the trash; what its keys ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.library.painter import MISSING, SIDE, SOURCE, TAGS, ShelfPainter
from diptych.ui.library.words import missing_words, source_of, spoken, title_of
from diptych.ui.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from diptych.ui.palette import Tokens
    from diptych.workflow.shelf import Hit
    from diptych_db.library import ArticleEntry

_ENTRIES: Final = int(Qt.ItemDataRole.UserRole) + 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Listing(QListWidget):
    """Lines of one entry (an article) or of two (a pair)."""

    taken = Signal(object)
    """The entries of a line: Enter, or a double click."""
    side_asked = Signal(object, object)
    """An entry, and the side on which a person wants it."""
    delete_asked = Signal(object)
    """The entries of a line that a person wants gone."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setAccessibleName(_("Library"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._painter = ShelfPainter(tokens, self)
        self.setItemDelegate(self._painter)
        self.itemDoubleClicked.connect(lambda item: self.taken.emit(item.data(_ENTRIES)))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens
        self.viewport().update()

    def show_articles(
        self, hits: Sequence[Hit], sides: Mapping[int, Side], tags_of: Callable[[ArticleEntry], str]
    ) -> None:
        """Show these articles, those that are chosen with their side; the current one stays."""
        self._fill([_article(hit, sides.get(hit.entry.id), tags_of(hit.entry)) for hit in hits])

    def show_pairs(self, pairs: Sequence[tuple[ArticleEntry, ArticleEntry]]) -> None:
        """Show these pairs."""
        self._fill([_pair(*pair) for pair in pairs])

    def current(self) -> tuple[ArticleEntry, ...]:
        """Return the entries of the current line, none where there is none."""
        index = self.currentIndex()
        return tuple(index.data(_ENTRIES)) if index.isValid() else ()

    def choose(self, entry_id: int) -> None:
        """Make the line of an article the current one, where it is there."""
        for row in range(self.count()):
            if _ids(self.item(row).data(_ENTRIES)) == [entry_id]:
                self.setCurrentRow(row)

    def texts(self) -> list[str]:
        """Return the lines as a screen reader reads them."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(self.item(row).data(role)) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take, choose for a side, or delete the current line."""
        entries = self.current()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if entries and plain and event.key() in _ENTER:
            self.taken.emit(entries)
        elif entries and plain and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(entries)
        elif len(entries) == 1 and event.text().upper() in tuple(Side) and plain:
            self.side_asked.emit(entries[0], Side(event.text().upper()))
        else:
            super().keyPressEvent(event)

    def _fill(self, items: Sequence[QListWidgetItem]) -> None:
        # What is known of an article may have changed; it is the same article all the same.
        kept, row = _ids(self.current()), max(0, self.currentRow())
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                self.addItem(item)
            same = [at for at, one in enumerate(items) if _ids(one.data(_ENTRIES)) == kept]
            self.setCurrentRow(same[0] if same else min(row, len(items) - 1))
        self.currentRowChanged.emit(self.currentRow())


def _ids(entries: Sequence[ArticleEntry]) -> list[int]:
    return [entry.id for entry in entries]


def _article(hit: Hit, side: Side | None, tags: str) -> QListWidgetItem:
    entry = hit.entry
    item = QListWidgetItem(title_of(entry))
    item.setData(SOURCE, hit.excerpt or source_of(entry))
    item.setData(MISSING, "" if hit.excerpt else missing_words(entry))
    item.setData(SIDE, side.value if side else "")
    item.setData(TAGS, tags)
    words = spoken(entry, side.value if side else "", hit.excerpt, tags)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    item.setToolTip(plain_tip(title_of(entry)))
    item.setData(_ENTRIES, (entry,))
    return item


def _pair(first: ArticleEntry, second: ArticleEntry) -> QListWidgetItem:
    item = QListWidgetItem(title_of(first))
    item.setData(SOURCE, _("with {title}").format(title=title_of(second)))
    words = _("{first}, with {second}").format(first=title_of(first), second=title_of(second))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    item.setToolTip(plain_tip(words))
    item.setData(_ENTRIES, (first, second))
    return item
