"""The report and the worksheets as they will be, before they are written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest

from diptych.report.options import USUAL, Form, Part, ReportOptions
from diptych.report.order import Order
from diptych.report.worksheet.variant import Variant
from diptych.ui.preview.record import order_of, order_record
from diptych.ui.state import WindowState
from diptych.ui.state_record import state_of, state_record

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    Scene = Any


def pdf(*colours: str) -> bytes:
    """Return a PDF of A4 pages, one of each colour."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for number, colour in enumerate(colours):
        if number:
            writer.newPage()
        painter.fillRect(QRect(0, 0, writer.width(), writer.height()), QColor(colour))
    painter.end()
    return bytes(data.data())


@pytest.fixture
def previewed(qtbot: QtBot, opened: Scene) -> Scene:
    """A window with the preview of three pages."""
    opened.services.pdf = pdf("red", "green", "blue")
    opened.window.commands.export.trigger()
    view = opened.window.preview.view
    qtbot.waitUntil(lambda: view.pages.count() == 3)
    return opened


def test_pages_are_shown_and_counted(previewed: Scene) -> None:
    """Ctrl+E shows the pages in the place of the articles; Esc brings these back."""
    window = previewed.window
    view = window.preview.view
    assert view.isVisible()
    assert not window.body.isVisible()
    assert view.told.text() == "Page 1 of 3"
    assert view.pages.accessibleDescription() == "3 pages"
    colour = QColor(view.pages.viewport().grab().toImage().pixel(view.pages.width() // 2, 120))
    assert colour == QColor("red")
    bar = view.pages.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.told.text() == "Page 3 of 3"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.body.isVisible()
    assert not view.isVisible()


def test_a_choice_shows_at_once_and_is_remembered(qtbot: QtBot, previewed: Scene) -> None:
    """Each change sets the pages anew as chosen, and comes back with the next start."""
    choices = previewed.window.preview.view.choices
    choices.parts[Part.LINKS].setChecked(False)
    choices.large.setChecked(True)
    choices.name.setText("Ada")
    shown = previewed.services.shown
    qtbot.waitUntil(lambda: shown[-1].options.name == "Ada")
    options = shown[-1].options
    assert options.parts == USUAL - {Part.LINKS}
    assert options.large
    state = previewed.window.state()
    assert state_of(state_record(state), WindowState()).order == state.order
    assert state.order.options == options


def test_only_what_changes_the_pages_sets_them_anew(qtbot: QtBot, previewed: Scene) -> None:
    """Another kind of file has the same pages."""
    view = previewed.window.preview.view
    before = len(previewed.services.shown)
    view.choices.form.setCurrentIndex(view.choices.form.findData("docx"))
    assert previewed.window.stage.state.order.form is Form.DOCX
    qtbot.wait(400)
    assert len(previewed.services.shown) == before


def test_larger_pages_are_sharper_at_once(previewed: Scene) -> None:
    """Zooming takes more room and sets nothing anew."""
    view = previewed.window.preview.view
    before = view.pages.widget().size()
    view.zoom.more.click()
    assert view.zoom.findChildren(type(view.told))[0].text() == "125 %"
    assert view.pages.widget().height() > before.height()
    assert view.pages.widget().width() > before.width()
    assert view.told.text() == "Page 1 of 3"
    assert len(previewed.services.shown) == 1


def test_old_pages_stay_until_new_ones_are_there(qtbot: QtBot, previewed: Scene) -> None:
    """A change never empties the view, and the last of many is the one that is shown."""
    view = previewed.window.preview.view
    previewed.services.pdf = pdf("yellow", "white")
    for text in ("A", "Ad", "Ada"):
        view.choices.name.setText(text)
        assert view.pages.count() == 3
    qtbot.waitUntil(lambda: view.pages.count() == 2)
    assert previewed.services.shown[-1].options.name == "Ada"
    assert len(previewed.services.shown) == 2


def test_a_report_speaks_the_language_that_is_chosen(qtbot: QtBot, previewed: Scene) -> None:
    """It is the window's unless somebody says otherwise, and what is said is remembered."""
    choices = previewed.window.preview.view.choices
    names = [choices.language.itemText(n) for n in range(choices.language.count())]
    assert names[:1] == ["Language of the window"]
    assert {"English", "Deutsch"} <= set(names)
    assert previewed.services.shown[-1].options.language == ""
    choices.language.setCurrentIndex(choices.language.findData("de"))
    qtbot.waitUntil(lambda: previewed.services.shown[-1].options.language == "de")
    order = previewed.window.stage.state.order
    assert order_of(order_record(order)).options.language == "de"
    lost = {**order_record(order), "language": "tlh"}
    assert order_of(lost).options.language == ""


@pytest.mark.parametrize(
    ("document", "form"),
    [("", "docx"), ("", "html"), (Variant.KEY, "pdf"), (Variant.BLANK, "docx")],
)
def test_what_is_wanted_is_written(
    qtbot: QtBot, previewed: Scene, tmp_path: Path, document: str, form: str
) -> None:
    """The name that is offered ends as the file will, and the order goes to who writes it."""
    view = previewed.window.preview.view
    for box, value in ((view.choices.document, document), (view.choices.form, form)):
        box.setCurrentIndex(box.findData(str(value)))
    previewed.person.target = tmp_path / f"out.{form}"
    view.export.click()
    qtbot.waitUntil(lambda: previewed.services.reports == [tmp_path / f"out.{form}"])
    assert previewed.person.titles[-1].endswith(f".{form}")
    (order,) = previewed.services.orders
    assert (order.worksheet or "", order.form) == (document, Form(form))
    qtbot.waitUntil(lambda: "out" in previewed.window.message.text())


def test_a_worksheet_has_no_parts_to_choose(previewed: Scene) -> None:
    """What does not apply is switched off; only the kinds of files that there are are offered."""
    choices = previewed.window.preview.view.choices
    choices.document.setCurrentIndex(choices.document.findData(str(Variant.BLANK)))
    assert not any(check.isEnabled() for check in choices.parts.values())
    assert [choices.form.itemData(n) for n in range(choices.form.count())] == ["pdf", "docx"]


def test_a_date_is_printed_only_when_it_is_one(previewed: Scene) -> None:
    """Half a date is not wanted yet, and no date comes back on another day."""
    window = previewed.window
    choices = window.preview.view.choices
    choices.date.setText("2026-02-3")
    assert window.stage.state.order.options.date == ""
    choices.date.setText("2026-02-03")
    assert window.stage.state.order.options.date == "2026-02-03"
    assert order_of(order_record(window.stage.state.order)).options.date == ""


@pytest.mark.parametrize(
    "order",
    [
        Order(),
        Order(Form.CSV, ReportOptions(parts=frozenset(), grey=True, group="9b")),
        Order(Form.DOCX, ReportOptions(paper="us-letter", embed=True), Variant.LARGE),
    ],
)
def test_an_order_comes_back_as_it_was(order: Order) -> None:
    """What is kept of it is all of it, but the date."""
    assert order_of(order_record(order)) == order
    dated = replace(order, options=replace(order.options, date="2026-01-01"))
    assert order_of(order_record(dated)) == order


def test_a_box_of_choices_shows_that_it_opens(previewed: Scene) -> None:
    """An arrow stands where its lines end, on the other side where these run from the right."""
    box = previewed.window.preview.view.choices.paper

    def inked(left: int) -> int:
        shown = box.grab().toImage()
        ground = shown.pixel(shown.width() // 2, shown.height() // 2)
        places = [(x, y) for x in range(left, left + 16) for y in range(8, shown.height() - 8)]
        return sum(shown.pixel(x, y) != ground for x, y in places)

    end = box.grab().toImage().width() - 22
    assert inked(end) > 10
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked(end - 40) == 0
    assert inked(6) > 10
