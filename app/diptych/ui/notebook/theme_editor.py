"""The name and the words of one theme, with how often they stand in either article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from diptych.model.notebook import ThemeWords
from diptych.model.translation import gettext as _
from diptych.model.translation import later, ngettext
from diptych.ui.notebook.editor import Editor

if TYPE_CHECKING:
    from diptych.model.comparison import Theme

_PAUSE = 120
"""Milliseconds without a key after which the hits of what was typed are looked for."""
_HELP = later(
    "One a line. Terms are found in any inflection; a + joins words of one "
    "sentence, a * at the end of a word stands for any ending. Phrases are "
    "found as they stand."
)


class ThemeEditor(QWidget):
    """Every change is asked for as it is typed, so that its hits show on the pages."""

    renamed = Signal(str, str, int)
    """The id of the theme, its name, and the stretch of typing."""
    reworded = Signal(str, object, int)
    """The id of the theme, its words, and the stretch of typing."""
    split_asked = Signal(str, tuple)
    """The id of the theme, and the terms that are to make another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("themeeditor")
        self.theme_id = ""
        self.name = Editor(_("Name of the theme"), _("A name, in a few words"), self, most=2)
        self.terms = Editor(_("Terms"), _("peace talks\nTaliban + talks\nnegotiat*"), self, least=3)
        self.phrases = Editor(_("Phrases"), _("time will tell"), self)
        self.examples = Editor(
            _("Example passages"), _("A sentence of such an article"), self, most=4
        )
        self.hits = QLabel(self)
        self.hits.setObjectName("rowname")
        self.hits.setWordWrap(True)
        self.split = QPushButton(_("Split off these terms"), self)
        self.split.setToolTip(_("The terms that are selected above make a theme of their own"))
        self.follows = False
        """Whether the name of a new theme is its term too: nobody has written others yet."""
        self._stretch, self._untold = 0, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.tell_now)
        self._lay_out()
        self.name.written.connect(self._tell_name)
        for editor in (self.terms, self.phrases, self.examples):
            editor.written.connect(lambda _text, stretch: self._tell_words(stretch))
            editor.left.connect(self.tell_now)
        self.split.clicked.connect(lambda _checked=False: self._split())
        self.terms.selectionChanged.connect(self._offer_split)
        self._offer_split()

    def show_theme(self, theme: Theme, words: ThemeWords, counts: tuple[int, int]) -> None:
        """Show a theme; what somebody types just now stays as it is typed."""
        fresh = theme.id != self.theme_id
        if fresh:
            self.follows = False
            self.tell_now()
        elif self._untold:
            words = self.words()
        self.theme_id = theme.id
        if fresh or " ".join(self.name.toPlainText().split()) != theme.name:
            self.name.set_text(theme.name)
        if fresh or self.words() != words:
            self.terms.set_text("\n".join(words.terms))
            self.phrases.set_text("\n".join(words.phrases))
            self.examples.set_text("\n".join(words.examples))
        if self.follows:
            # What is written there takes the place of the name.
            self.terms.selectAll()
        a, b = counts
        self.hits.setText(_("{a} in A, {b} in B").format(a=_hits(a), b=_hits(b)))

    def words(self) -> ThemeWords:
        """Return the words as they are typed, without empty lines."""
        editors = (self.terms, self.phrases, self.examples)
        terms, phrases, examples = (_lines(editor.toPlainText()) for editor in editors)
        return ThemeWords(terms, phrases, examples)

    def ask_name(self, *, as_term: bool) -> None:
        """Let the reader name a new theme; what has nothing else goes by its name `as_term`."""
        self.follows = as_term
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_words(self) -> None:
        """Let the reader write terms."""
        self.terms.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_terms(self) -> tuple[str, ...]:
        """Return the terms in the lines that the selection touches."""
        cursor = self.terms.textCursor()
        if not cursor.hasSelection():
            return ()
        text = self.terms.toPlainText()
        start = text.rfind("\n", 0, cursor.selectionStart()) + 1
        end = text.find("\n", cursor.selectionEnd())
        return _lines(text[start : end if end >= 0 else len(text)])

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 8, 10)
        layout.setSpacing(3)
        layout.addWidget(self.hits)
        for title, editor in (
            (_("Name"), self.name),
            (_("Terms"), self.terms),
            (_("Phrases"), self.phrases),
            (_("Example passages"), self.examples),
        ):
            label = QLabel(title, self)
            label.setObjectName("heading")
            label.setBuddy(editor)
            layout.addWidget(label)
            layout.addWidget(editor)
            if editor is self.terms:
                layout.addWidget(self.split)
        told = QLabel(_(_HELP), self)
        told.setObjectName("muted")
        told.setWordWrap(True)
        layout.addWidget(told)
        layout.addStretch(1)

    def _tell_name(self, text: str, stretch: int) -> None:
        self.renamed.emit(self.theme_id, " ".join(text.split()), stretch)

    def tell_now(self) -> None:
        """Ask for what was typed last, if that was not asked for yet."""
        if self._untold:
            self._untold = False
            self._pause.stop()
            self.reworded.emit(self.theme_id, self.words(), self._stretch)

    def _tell_words(self, stretch: int) -> None:
        self.follows = False
        self._stretch, self._untold = stretch, True
        self._pause.start()

    def _split(self) -> None:
        terms = self.selected_terms()
        self.tell_now()
        if terms:
            with QSignalBlocker(self.terms):
                cursor = self.terms.textCursor()
                cursor.clearSelection()
                self.terms.setTextCursor(cursor)
            self.split_asked.emit(self.theme_id, terms)

    def _offer_split(self) -> None:
        self.split.setEnabled(bool(self.selected_terms()) and not self.follows)


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))


def _hits(number: int) -> str:
    return ngettext("{number} hit", "{number} hits", number).format(number=number)
