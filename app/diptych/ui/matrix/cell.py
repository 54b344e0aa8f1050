"""One cell of the matrix: kept quotes, and a place to drop more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.dragging import Dragged, dragged_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from diptych.model.text import Article
    from diptych.ui.matrix.card import Card

NOTHING = later("nothing kept yet")


class Cell(QFrame):
    """Takes quotes of its own article only: a quote stays with the article it is from."""

    dropped = Signal(object, str, str)
    """What was dragged, the row, and the id of the cell it goes before (`""` for the end)."""

    def __init__(self, row: str, name: str, article: Article, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setAccessibleName(name)
        self.setAcceptDrops(True)
        self._row = row
        self._article = article
        self.cards: list[Card] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(3, 3, 3, 3)
        self._layout.setSpacing(1)

    def fill(self, cards: Sequence[Card]) -> None:
        """Show these quotes, or that there are none."""
        self.cards = list(cards)
        self.setProperty("empty", not cards)
        for card in cards:
            self._layout.addWidget(card)
        if not cards:
            nothing = QLabel(_(NOTHING), self)
            nothing.setObjectName("muted")
            nothing.setContentsMargins(8, 4, 8, 4)
            self._layout.addWidget(nothing)
        self._layout.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take quotes of this column's article."""
        if self._fitting(event) is not None:
            event.acceptProposedAction()
            self._light(on=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Go on taking it."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing will be dropped here."""
        super().dragLeaveEvent(event)
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Keep it here."""
        self._light(on=False)
        dragged = self._fitting(event)
        if dragged is None:
            return
        event.acceptProposedAction()
        y = event.position().y()
        after = (card for card in self.cards if card.geometry().center().y() > y)
        before = next(after, None)
        self.dropped.emit(dragged, self._row, before.cell.id if before else "")

    def _fitting(self, event: QDropEvent) -> Dragged | None:
        dragged = dragged_in(event.mimeData())
        return dragged if dragged and dragged.anchor.fits(self._article) else None

    def _light(self, *, on: bool) -> None:
        self.setProperty("waiting", on)
        self.style().unpolish(self)
        self.style().polish(self)
