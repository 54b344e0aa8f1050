"""The report on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter

from diptych.report.worksheet.variant import Variant
from diptych.ui.features.printing import wanted

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    Scene = Any


def page(colour: str) -> bytes:
    """Return a page as PNG."""
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants a name
    return bytes(data.data())


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """Return a printer that writes to a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    return made


@pytest.mark.parametrize(("size", "letter"), [("Letter", True), ("A4", False)])
def test_every_page_goes_to_a_sheet_of_the_printers_size(
    qtbot: QtBot, opened: Scene, printer: QPrinter, size: str, *, letter: bool
) -> None:
    """The printer gets as many sheets as the report has pages; the window says where they are."""
    window = opened.window
    printer.setPageSize(QPageSize(QPageSize.PageSizeId[size]))
    opened.services.pages = (page("red"), page("green"), page("blue"))
    opened.person.printer = printer
    window.commands.print.trigger()
    qtbot.waitUntil(lambda: "3 pages" in window.message.text())
    assert printer.outputFileName() in window.message.text()
    (order,) = opened.services.shown
    assert (order.options.paper == "us-letter") is letter
    with pikepdf.open(printer.outputFileName()) as paper:
        assert len(paper.pages) == 3


def test_the_preview_prints_what_it_shows(qtbot: QtBot, opened: Scene, printer: QPrinter) -> None:
    """Its button sends the document that was chosen there to the printer."""
    window, services = opened.window, opened.services
    services.pages = (page("red"), page("green"))
    opened.person.printer = printer
    window.commands.export.trigger()
    choices = window.preview.view.choices
    choices.document.setCurrentIndex(choices.document.findData(str(Variant.KEY)))
    window.preview.view.print.click()
    qtbot.waitUntil(lambda: "2 pages" in window.message.text())
    assert services.shown[-1].worksheet is Variant.KEY
    assert window.preview.view.isVisible()


def test_whoever_changes_their_mind_prints_nothing(opened: Scene) -> None:
    """Without a printer no work is begun."""
    opened.window.commands.print.trigger()
    assert not opened.window.errands.jobs.busy
    assert opened.window.message.text() == ""


@pytest.mark.parametrize(
    ("first", "last", "pages"), [(0, 0, "abcd"), (2, 3, "bc"), (3, 9, "cd"), (1, 1, "a")]
)
def test_only_the_wanted_pages_are_printed(first: int, last: int, pages: str) -> None:
    """As the dialog says, counted from 1."""
    assert "".join(map(bytes.decode, wanted([b"a", b"b", b"c", b"d"], first, last))) == pages
