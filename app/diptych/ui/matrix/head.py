"""What stands above the columns of the matrix and stays there when the rows scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.names import side_name
from diptych.ui.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from diptych.model.comparison import Comparison

_AROUND = 14


class Head(QWidget):
    """One article above each column, and the way down to the conclusion."""

    conclusion_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrixhead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._titles: list[QLabel] = []
        self._places: list[tuple[int, int]] = []
        self._down = QToolButton(self)
        self._down.setObjectName("reader")
        self._down.setText(_("Conclusion"))
        self._down.setAccessibleName(_("Go to the conclusion"))
        self._down.setToolTip(_("Question, claim, evidence and reasoning stand below the rows"))
        self._down.clicked.connect(lambda _checked=False: self.conclusion_asked.emit())

    def show_pair(self, comparison: Comparison) -> None:
        """Name the articles."""
        for title in self._titles:
            title.deleteLater()
        self._titles = []
        for side, article in zip(Side, comparison.articles, strict=False):
            title = QLabel(self)
            title.setObjectName("heading")
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setAccessibleName(f"{side_name(comparison, side)} · {article.title}")
            title.setToolTip(plain_tip(article.title))
            title.show()
            self._titles.append(title)
        self._place()

    def place_columns(self, places: Sequence[tuple[int, int]]) -> None:
        """Take the beginning and the width of each column, in pixels of the head."""
        self._places = list(places)
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line and the button."""
        return QSize(200, self._down.sizeHint().height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place titles and button in the new size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        down = self._down.sizeHint()
        # Beside the pages no column is free for the button: it goes behind the last title.
        taken = bool(self._places) and min(x for x, _ in self._places) < _AROUND + down.width()
        last = self.width() - _AROUND - down.width()
        left = last if self.isRightToLeft() is not taken else _AROUND
        self._down.setGeometry(left, (self.height() - down.height()) // 2, *down.toTuple())
        for title in self._titles[len(self._places) :]:
            title.hide()
        for title, (x, width) in zip(self._titles, self._places, strict=False):
            title.show()
            room = min(width, max(0, left - x - _AROUND)) if taken and x < left else width
            title.setGeometry(x, 0, room, self.height())
            words, end = title.accessibleName(), Qt.TextElideMode.ElideRight
            title.setText(title.fontMetrics().elidedText(words, end, room))
