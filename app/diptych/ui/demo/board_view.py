"""A step's board on the screen: as many words as there is room for, what is hidden announced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from diptych.classroom.boards import Board
from diptych.classroom.matter import Room
from diptych.model.lesson import StepKind
from diptych.ui.demo.edges import Edges
from diptych.ui.demo.parts import HEADLINES
from diptych.ui.demo.prose import Ink, Prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from diptych.ui.demo.looks import Look
    from diptych.ui.demo.parts import Parts

ROOMS: Final = (
    Room(3, 420),
    Room(3, 260),
    Room(3, 170),
    Room(2, 200),
    Room(3, 110),
    Room(2, 130),
    Room(2, 90),
    Room(1, 150),
    Room(1, 100),
)
"""How many words a board may have; the first that fits is taken, else the last scrolls."""
_STEP: Final = 2.5
"""What one scrolling key moves, in sizes of running text."""


class BoardView(QScrollArea):
    """Shows a board; up and down are moved in by `move_by`, no bar is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.viewport().setAutoFillBackground(False)
        self.pieces: list[Prose] = []
        """What the spotlight may fall on, in reading order."""
        self._look: Look | None = None
        self._at_end = False
        self._case: tuple[object, ...] = ()
        self._fitted: tuple[Board, float] = (Board(StepKind.TEXT, ""), 1.0)
        """The board that fits in the last case, and how large its headlines are."""
        self._edges = Edges(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._tell_edges)
        bar.rangeChanged.connect(self._tell_edges)
        # How high a board is turns out only when it has been laid out.
        bar.rangeChanged.connect(self._come_to_rest)

    def show_board(
        self, make: Callable[[Room], Board], revealed: int, parts: Parts, look: Look, asked: str
    ) -> Board:
        """Show what `make` returns for the most room that there is; `asked` says how to reveal.

        What was revealed last is brought into view.
        """
        self._look = look
        most = make(ROOMS[0])
        case = (most, self.viewport().size().toTuple(), look)
        if case != self._case:
            # While one thing after the other is revealed, the words stay as they were fitted.
            self._case, self._fitted = case, self._fitting(make, parts, look)
        board, parts.headline = self._fitted
        content = self._content(board, revealed, parts, look, asked)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.pieces = content.findChildren(Prose)
        self._at_end = revealed > 0
        self._come_to_rest()
        QTimer.singleShot(0, self, self._come_to_rest)
        return board

    def _fitting(
        self, make: Callable[[Room], Board], parts: Parts, look: Look
    ) -> tuple[Board, float]:
        """Return the board with the most words that are seen whole, and the size of headlines."""
        tried = make(ROOMS[0])
        for parts.headline in HEADLINES:
            if self._fits(tried, parts, look):
                return tried, parts.headline
        for room in ROOMS[1:]:
            tried = make(room)
            if self._fits(tried, parts, look):
                break
        return tried, parts.headline

    def _fits(self, board: Board, parts: Parts, look: Look) -> bool:
        whole = self._content(board, len(board.covered), parts, look, "")
        high = whole.heightForWidth(self.viewport().width())
        whole.deleteLater()
        return high <= self.viewport().height()

    def move_by(self, lines: int) -> None:
        """Move by lines, down where positive."""
        bar = self.verticalScrollBar()
        step = self._look.em(_STEP) if self._look else 60
        bar.setValue(bar.value() + lines * step)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the edges at the edges."""
        super().resizeEvent(event)
        self._edges.setGeometry(self.rect())

    def _tell_edges(self) -> None:
        bar = self.verticalScrollBar()
        if self._look is not None:
            self._edges.tell(self._look, bar.value() > 0, bar.value() < bar.maximum())
        self._edges.raise_()

    def _come_to_rest(self) -> None:
        """Show what was revealed last, else the beginning."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if self._at_end else 0)

    def _content(
        self, board: Board, revealed: int, parts: Parts, look: Look, asked: str
    ) -> QWidget:
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, look.em(0.2), 0, look.em(0.2))
        lines.setSpacing(look.em(0.5))
        for part in board.parts(revealed):
            lines.addWidget(parts.widget(part))
        waits = board.waits(revealed)
        if waits:
            lines.addWidget(Veil(f"{waits} · {asked}" if asked else waits, look))
        lines.addStretch(1)
        return content


class Veil(QFrame):
    """Stands where something is hidden, and says what and how it is shown."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        inside = QVBoxLayout(self)
        around = look.em(0.6)
        inside.setContentsMargins(around, around, around, around)
        inside.addWidget(Prose(((words, False),), look.words(strong=True), Ink(look.tokens.accent)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a dashed edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._look.tokens.paper))
        painter.setPen(QPen(QColor(self._look.tokens.accent), 2.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()
