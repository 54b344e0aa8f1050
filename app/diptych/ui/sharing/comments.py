"""What a teacher wrote to the reader's work: a card with all of it, and what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from diptych.model.pieces import commented
from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.report.comments import piece_titles
from diptych.ui.commands import connect
from diptych.ui.covering_parts import column_area
from diptych.ui.names import shortened
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.pieces import Piece
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

_LONGEST = 240


class CommentsCard(Overlay):
    """A list to read; Esc or a click beside it puts it away."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, _("Comments of your teacher"), 620, 460)
        heading = QLabel(_("Comments of your teacher"), self)
        heading.setObjectName("rowname")
        self._area = column_area(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_it = QPushButton(_("Close"), self)
        self.close_it.clicked.connect(lambda _checked=False: self.leave())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.addWidget(heading)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignRight)

    def show_comments(self, notebook: Notebook, comparison: Comparison) -> None:
        """Show the comments of a notebook, each below what it is about."""
        page = QWidget(self)
        page.setObjectName("drawn")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(3)
        title = piece_titles(comparison)
        for piece, comment in commented(notebook):
            named = title(piece) if piece else _("On something that you took out since")
            column.addWidget(_label(named, "heading", page))
            if words := _words(piece):
                column.addWidget(_label(words, "muted", page))
            column.addWidget(_label(comment.text, "quoted", page))
            column.addSpacing(10)
        if not notebook.comments:
            words = _("No comment came yet. Open the file that your teacher sends you.")
            column.addWidget(_label(words, "muted", page))
        column.addStretch(1)
        self._area.setWidget(page)


class Comments(QObject):
    """Shows the card when a person asks for it, or when comments have come."""

    def __init__(self, stage: Stage, own: ReadersWork) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self.card = CommentsCard(stage.window)
        connect(stage.commands.comments, self._toggle)
        stage.cards.append(self.card.leave)
        stage.opening.connect(self.card.leave)
        stage.dressed.connect(lambda state: self.card.set_text_size(state.text_size))
        self.card.set_text_size(stage.state.text_size)

    def show(self) -> None:
        """Show what was written to the open pair."""
        now = self._stage.viewpoint
        if now is not None:
            self.card.show_comments(self._own.history.notebook, now.comparison)
            self.card.appear(self.card.close_it)

    def _toggle(self) -> None:
        if not self.card.leave():
            self.show()


def _words(piece: Piece | None) -> str:
    if piece is None:
        return ""
    words = piece.anchors[0].quote if piece.anchors else " ".join(piece.words)
    return quoted(shortened(words, _LONGEST)) if words else ""


def _label(words: str, name: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made
