"""One sentence that seems to answer a question: its words, where it stands, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.report.quoting import place
from diptych.ui.icons import icon
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from diptych.model.text import Article, Side, Span
    from diptych.ui.palette import Tokens

_LONGEST, _SPOKEN, _ICON = 420, 80, 16


class AnswerCard(QFrame):
    """Shows where an answer stands when it is clicked or Return is pressed."""

    shown = Signal()
    kept = Signal()

    def __init__(
        self,
        side: Side,
        span: Span,
        article: Article,
        tokens: Tokens,
        parent: QWidget,
        *,
        kept: bool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        words = span.of(article.text)
        quote = QLabel(quoted(shortened(words, _LONGEST)), self)
        quote.setObjectName("quoted")
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        where = QLabel(f"{side} · {place(article, span)}", self)
        where.setObjectName("muted")
        where.setTextFormat(Qt.TextFormat.PlainText)
        spoken = shortened(words, _SPOKEN)
        self.show_it = self._button(
            "search", tokens, _("Show in the article"), _("Show: {words}").format(words=spoken)
        )
        self.show_it.clicked.connect(lambda _checked=False: self.shown.emit())
        name = _("Kept in the matrix") if kept else _("Keep in matrix")
        self.keep_it = self._button(
            "bookmark-plus", tokens, name, _("{act}: {words}").format(act=name, words=spoken)
        )
        self.keep_it.setEnabled(not kept)
        self.keep_it.clicked.connect(lambda _checked=False: self.kept.emit())
        below = QHBoxLayout()
        below.addWidget(where, 1)
        below.addWidget(self.show_it)
        below.addWidget(self.keep_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(quote)
        layout.addLayout(below)

    def _button(self, image: str, tokens: Tokens, tip: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("cardbutton")
        made.setIcon(icon(image, tokens.ink, _ICON))
        made.setIconSize(QSize(_ICON, _ICON))
        made.setMinimumSize(28, 26)
        made.setToolTip(tip)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made
