"""Pages below each other, as they will be printed; only those in view are drawn."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from diptych.report.pictures import Pages
    from diptych.ui.palette import Tokens

_GAP = 18
"""Pixels around a page."""
_DRAWN = 8
"""Pages that are kept drawn."""


class _Sheets(QWidget):
    """Paints the pages of a PDF, `zoom` times as large as they would be on paper."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.zoom = 1.0
        self.sizes: list[QSize] = []
        self._pages: Pages | None = None
        self._drawn: dict[int, QImage] = {}

    def show_pages(self, pages: Pages) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self.lay_out(self.zoom)

    def lay_out(self, zoom: float) -> None:
        """Give each page its size; what is drawn is drawn anew when it comes into view."""
        self.zoom = zoom
        self._drawn.clear()
        dots = self.logicalDpiX() * zoom
        inches = self._pages.inches if self._pages is not None else None
        self.sizes = (
            [
                QSize(*(round(side * dots) for side in inches(number)))
                for number in range(self.count)
            ]
            if inches is not None
            else []
        )
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return 0 if self._pages is None else len(self._pages)

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
        for number in range(self.count):
            place = self.place(number)
            if place.intersects(event.rect()):
                painter.drawImage(place, self._image(number))
                painter.setPen(QColor(self.tokens.line))
                painter.drawRect(place)

    def _image(self, number: int) -> QImage:
        assert self._pages is not None
        if number not in self._drawn:
            while len(self._drawn) >= _DRAWN:
                del self._drawn[next(iter(self._drawn))]
            dots = self.logicalDpiX() * self.zoom * self.devicePixelRatioF()
            made = self._pages.picture(number, dots)
            shown = QImage(
                made.pixels, made.width, made.height, made.stride, QImage.Format.Format_RGB32
            )
            # Qt looks at the pixels without holding them.
            self._drawn[number] = shown.copy()
        return self._drawn[number]


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
        # Or a lighter ground would stand around the pages, within that of the view.
        self._sheets.setAutoFillBackground(False)
        self.setAccessibleName(_("Pages"))

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages of a PDF, keeping about the place that was in view."""
        # It is not needed before somebody looks at a report.
        from diptych.report.pictures import Pages

        with self._in_place():
            self._sheets.show_pages(Pages(pdf))
        number = self._sheets.count
        told = ngettext("{number} page", "{number} pages", number).format(number=number)
        self.setAccessibleDescription(told)

    def enlarge(self, zoom: float) -> None:
        """Show the pages `zoom` times as large as on paper."""
        with self._in_place():
            self._sheets.lay_out(zoom)

    def count(self) -> int:
        """Return how many pages are shown."""
        return self._sheets.count

    def current(self) -> int:
        """Return the page in the middle of the view, counted from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        above = [n for n in range(self.count()) if self._sheets.place(n).top() <= middle]
        return max(1, len(above)) if self.count() else 0

    @contextmanager
    def _in_place(self) -> Iterator[None]:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        yield
        bar.setValue(round(share * bar.maximum()))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._sheets.tokens = tokens
        self._sheets.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the pages in the middle."""
        super().resizeEvent(event)
        self._sheets.update()
