"""Pages below each other, as they will be printed; only those in view are unpacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from diptych.ui.palette import Tokens

_GAP = 18
"""Pixels around a page."""
_UNPACKED = 6
"""Pages that are kept unpacked."""


class _Sheets(QWidget):
    """Paints pages given as PNG, `zoom` times as large as they would be on paper."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.pages: Sequence[bytes] = ()
        self.sizes: list[QSize] = []
        self._unpacked: dict[int, QImage] = {}

    def show_pages(self, pages: Sequence[bytes], resolution: int, zoom: float) -> None:
        self.pages = pages
        self._unpacked.clear()
        scale = self.logicalDpiX() * zoom / resolution
        self.sizes = [_size(page) * scale for page in pages]
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((size.width() for size in self.sizes), default=0)
        return QSize(widest + 2 * _GAP, sum(size.height() + _GAP for size in self.sizes) + _GAP)

    def place(self, number: int) -> QRect:
        """Return where a page stands, counted from 0."""
        top = _GAP + sum(size.height() + _GAP for size in self.sizes[:number])
        size = self.sizes[number]
        return QRect(QPoint((self.width() - size.width()) // 2, top), size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(len(self.pages)):
            place = self.place(number)
            if place.intersects(event.rect()):
                painter.drawImage(place, self._image(number))
                painter.setPen(QColor(self.tokens.line))
                painter.drawRect(place)

    def _image(self, number: int) -> QImage:
        if number not in self._unpacked:
            while len(self._unpacked) >= _UNPACKED:
                del self._unpacked[next(iter(self._unpacked))]
            self._unpacked[number] = QImage.fromData(self.pages[number])
        return self._unpacked[number]


class PagesView(QScrollArea):
    """Scrolls over the pages; a screen reader hears how many there are."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("previewpages")
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets = _Sheets(tokens, self)
        self.setWidget(self._sheets)
        self.setAccessibleName(_("Pages"))

    def show_pages(self, pages: Sequence[bytes], resolution: int, zoom: float) -> None:
        """Show these pages, keeping about the place that was in view."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._sheets.show_pages(pages, resolution, zoom)
        bar.setValue(round(share * bar.maximum()))
        told = ngettext("{number} page", "{number} pages", len(pages)).format(number=len(pages))
        self.setAccessibleDescription(told)

    def count(self) -> int:
        """Return how many pages are shown."""
        return len(self._sheets.pages)

    def current(self) -> int:
        """Return the page in the middle of the view, counted from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        above = [n for n in range(self.count()) if self._sheets.place(n).top() <= middle]
        return max(1, len(above)) if self.count() else 0

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._sheets.tokens = tokens
        self._sheets.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the pages in the middle."""
        super().resizeEvent(event)
        self._sheets.update()


def _size(page: bytes) -> QSize:
    """Return the size of a picture without unpacking it."""
    data = QByteArray(page)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).size()
