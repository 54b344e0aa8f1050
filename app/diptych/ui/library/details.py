"""What is said of the article that is current in the library, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.library.words import missing_facts, missing_words, source_of, title_of
from diptych.ui.plain import plain_tip
from diptych.ui.quick.line_painter import NOTE, LinePainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ui.palette import Tokens
    from diptych_db.library import ArticleEntry

_ID = int(Qt.ItemDataRole.UserRole) + 9
_DEEDS = (
    ("A", later("Choose as A")),
    ("B", later("Choose as B")),
    ("review", later("Review lines")),
    ("facts", later("Facts…")),
    ("file", later("File under…")),
    ("trash", later("Delete")),
    ("back", later("Take back")),
)


class Details(QWidget):
    """Title, source, missing facts, buttons, and related articles."""

    asked = Signal(str)
    """The name of what a person wants done: one of the buttons'."""
    related_chosen = Signal(int)
    """The id of a related article."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._source = QLabel(self), QLabel(self)
        self._title.setObjectName("rowname")
        self._groups = QLabel(self)
        self._source.setObjectName("muted")
        for label in (self._title, self._source, self._groups):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons: dict[str, QPushButton] = {}
        for name, words in _DEEDS:
            button = QPushButton(_(words), self)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.buttons[name] = button
        self._heading = QLabel(_("Related articles"), self)
        self._heading.setObjectName("heading")
        self.related = QListWidget(self)
        self.related.setAccessibleName(_("Related articles"))
        self.related.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = LinePainter(tokens, self.related)
        self.related.setItemDelegate(self._painter)
        self.related.itemActivated.connect(lambda item: self.related_chosen.emit(item.data(_ID)))
        self._none = QLabel(_("Nothing else here speaks of the same things."), self)
        self._none.setObjectName("muted")
        self._none.setWordWrap(True)
        self._lay_out()
        self.show_article(None, "", trashed=False)

    def show_article(self, entry: ArticleEntry | None, groups: str, *, trashed: bool) -> None:
        """Show another article with its groups, or none; related ones come later."""
        self._title.setText(title_of(entry) if entry else "")
        lacking = missing_facts(entry) if entry else ""
        sentence = (
            _("Still missing for a citation: {facts}.").format(facts=lacking) if lacking else ""
        )
        source = source_of(entry) if entry else ""
        self._source.setText("\n".join(filter(None, (source, sentence))))
        self._groups.setText(groups)
        self._groups.setVisible(bool(groups))
        for name, button in self.buttons.items():
            button.setVisible(entry is not None and (name == "back") is trashed)
        self.show_related(())
        self._none.hide()
        self._heading.hide()

    def show_related(self, entries: Sequence[ArticleEntry]) -> None:
        """Show what else is about the same."""
        self.related.clear()
        for entry in entries:
            item = QListWidgetItem(title_of(entry), self.related)
            item.setData(NOTE, source_of(entry) or missing_words(entry))
            item.setData(_ID, entry.id)
            item.setToolTip(plain_tip(title_of(entry)))
            words = f"{title_of(entry)}, {source_of(entry)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self._heading.show()
        self._none.setVisible(not entries)
        self.related.setVisible(bool(entries))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, button in enumerate(self.buttons.values()):
            grid.addWidget(button, at // 2, at % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._source)
        layout.addWidget(self._groups)
        layout.addLayout(grid)
        layout.addSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._none)
        layout.addWidget(self.related, 1)
        layout.addStretch(0)
