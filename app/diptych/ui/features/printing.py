"""Ctrl+P: the report on paper, through the printer that the person chooses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.commands import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from diptych.ui.errands import Errands
    from diptych.ui.stage import Stage

    ChoosePrinter = Callable[[QWidget], QPrinter | None]


_KEPT = Qt.AspectRatioMode.KeepAspectRatio


class Printing(QObject):
    """Asks for a printer, has the pages made by the errands, and draws them."""

    def __init__(self, stage: Stage, errands: Errands, choose: ChoosePrinter) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._choose = choose
        connect(stage.commands.print, self._print)

    def _print(self) -> None:
        now = self._stage.viewpoint
        if now is None or self._errands.jobs.busy:
            return
        printer = self._choose(self._stage.window)
        if printer is None:
            return
        letter = printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
        order = self._stage.state.order
        options = replace(order.options, paper="us-letter" if letter else "a4")
        printer.setDocName(self._stage.window.windowTitle())
        self._errands.print_report(
            now.base, replace(order, options=options), lambda pages: self._draw(pages, printer)
        )

    def _draw(self, pages: Sequence[bytes], printer: QPrinter) -> None:
        chosen = wanted(pages, printer.fromPage(), printer.toPage())
        if draw_pages(chosen, printer):
            told = _printed(len(chosen), printer.outputFileName())
        else:
            told = _(
                "The printer did not take the report; nothing was changed, so try another one."
            )
        self._stage.message.say(told)


def _printed(number: int, file: str) -> str:
    """Say where the pages are; printers that write a file have a name for it."""
    if file:
        return ngettext(
            "The report is printed to {file}: {number} page.",
            "The report is printed to {file}: {number} pages.",
            number,
        ).format(file=file, number=number)
    return ngettext(
        "The report went to the printer: {number} page.",
        "The report went to the printer: {number} pages.",
        number,
    ).format(number=number)


def wanted(pages: Sequence[bytes], first: int, last: int) -> Sequence[bytes]:
    """Return the pages from the first to the last, counted from 1; all for 0."""
    return pages[max(0, first - 1) : last or len(pages)]


def draw_pages(pages: Sequence[bytes], printer: QPrinter) -> bool:
    """Draw each page on a sheet, as large as it fits; return whether the printer took them."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    done = True
    for number, page in enumerate(pages):
        if number:
            done = printer.newPage() and done
        image = QImage.fromData(page)
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        size = QSizeF(image.size()).scaled(sheet.size(), _KEPT)
        place = QRectF(sheet.topLeft(), size)
        place.moveCenter(sheet.center())
        painter.drawImage(place, image)
    return painter.end() and done


def choose_printer(parent: QWidget) -> QPrinter | None:
    """Ask with the system's dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() else None
