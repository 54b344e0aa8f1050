"""One piece of a student's work, and a field for what the teacher writes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.names import shortened
from diptych.ui.notebook.editor import Editor
from diptych.ui.sharing.words import piece_title

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.pieces import Piece

_LONGEST, _SPOKEN = 600, 60


class WorkCard(QFrame):
    """The piece at the left, the comment at the right."""

    written = Signal(str, str)
    """What the comment is about, and its text."""
    left = Signal()

    def __init__(self, piece: Piece, comment: str, comparison: Comparison, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.about = piece.about
        title = piece_title(piece, comparison)
        name = _("Comment on: {piece}").format(piece=shortened(_spoken(piece, title), _SPOKEN))
        self.comment = Editor(name, _("Write a comment"), self, least=2, most=8)
        self.comment.set_text(comment)
        self.comment.written.connect(lambda text, _stretch: self.written.emit(self.about, text))
        self.comment.left.connect(self.left)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(_label(title, "heading", self))
        for anchor in piece.anchors:
            side = next((one for one in "AB" if _stands(comparison, one, anchor.digest)), "")
            quote = f"“{shortened(anchor.quote, _LONGEST)}”" if anchor.quote else _("(no words)")
            said.addWidget(_label(f"{side}  {quote}".strip(), "quoted", self))
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


def _stands(comparison: Comparison, side: str, digest: str) -> bool:
    return comparison.articles["AB".index(side)].digest == digest


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
