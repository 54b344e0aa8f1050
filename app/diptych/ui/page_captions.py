"""The line above the pages: which article stands on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from diptych.model.text import Side
from diptych.ui.names import byline

if TYPE_CHECKING:
    from diptych.model.text import Article


class Caption(QWidget):
    """The letter of a side, and who published the article when."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._badge = QLabel(side.value, self)
        self._badge.setObjectName("badge")
        self._label = QLabel(self)
        self._label.setObjectName("muted")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(7)
        layout.addWidget(self._badge)
        layout.addWidget(self._label, 1)

    def show_article(self, article: Article) -> None:
        """Name `article`."""
        self._whole = byline(article)
        self._label.setToolTip(f"{article.title}\n{self._whole}")
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the line where it is too long."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self._label.font())
        room = self.width() - self._badge.sizeHint().width() - 14
        short = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, room))
        self._label.setText(short)


class PageCaptions(QWidget):
    """Both captions, each above its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions = {side: Caption(side, self) for side in Side}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for caption in self._captions.values():
            layout.addWidget(caption, 1)

    def show_articles(self, first: Article, second: Article) -> None:
        """Name both articles."""
        self._captions[Side.A].show_article(first)
        self._captions[Side.B].show_article(second)
