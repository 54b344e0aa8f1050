"""One piece of a student's work, and a field for what the teacher writes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.spoken import quoted
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.icons import icon
from diptych.ui.names import shortened
from diptych.ui.notebook.editor import Editor

if TYPE_CHECKING:
    from diptych.model.anchor import Anchor
    from diptych.model.comparison import Comparison
    from diptych.model.pieces import Piece
    from diptych.ui.palette import Tokens

_LONGEST, _SPOKEN, _ICON = 600, 60, 16


class WorkCard(QFrame):
    """The piece at the left, the comment at the right."""

    written = Signal(str, str)
    """What the comment is about, and its text."""
    left = Signal()
    place_chosen = Signal(object, object)
    """A side and a span of its article."""

    def __init__(  # noqa: PLR0917 - what is shown, and how
        self,
        piece: Piece,
        title: str,
        comment: str,
        comparison: Comparison,
        tokens: Tokens,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.about = piece.about
        name = _("Comment on: {piece}").format(piece=shortened(_spoken(piece, title), _SPOKEN))
        self.comment = Editor(name, _("Write a comment"), self, least=2, most=8)
        self.comment.set_text(comment)
        self.comment.written.connect(lambda text, _stretch: self.written.emit(self.about, text))
        self.comment.left.connect(self.left)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(_label(title, "heading", self))
        self.places: list[QToolButton] = []
        for anchor in piece.anchors:
            said.addLayout(self._quote(anchor, comparison, tokens))
        for words in piece.words:
            said.addWidget(_label(words, "", self))
        if not (piece.anchors or piece.words):
            said.addWidget(_label(_("Nothing was written."), "muted", self))
        said.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 9, 12, 9)
        grid.setHorizontalSpacing(14)
        grid.addLayout(said, 0, 0)
        grid.addWidget(self.comment, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _quote(self, anchor: Anchor, comparison: Comparison, tokens: Tokens) -> QHBoxLayout:
        """Return the words of an anchor, with a button that shows where they stand."""
        side = next((one for one in Side if anchor.fits(comparison.article(one))), None)
        quote = quoted(shortened(anchor.quote, _LONGEST)) if anchor.quote else _("(no words)")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(_label(f"{side}  {quote}" if side else quote, "quoted", self), 1)
        if side is None:
            row.addWidget(_label(_("not in this text"), "muted", self))
            return row
        show = QToolButton(self)
        show.setObjectName("cardbutton")
        show.setIcon(icon("search", tokens.ink, _ICON))
        show.setToolTip(_("Show in the article"))
        words = shortened(anchor.quote, _SPOKEN)
        show.setAccessibleName(_("Show: {words}").format(words=words))
        show.setMinimumSize(28, 26)
        show.clicked.connect(lambda _checked=False: self.place_chosen.emit(side, anchor.span))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        self.places.append(show)
        return row


def _spoken(piece: Piece, title: str) -> str:
    words = piece.anchors[0].quote if piece.anchors else " ".join(piece.words)
    return f"{title}, {words}" if words else title


def _label(words: str, name: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
