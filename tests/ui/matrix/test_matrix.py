"""The matrix: rows, cells, drops, comments, order, own rows, conclusion, and what is orphaned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from diptych.model.notebook import Anchor, Notebook
from diptych.model.text import Side, Span
from diptych.ui.dragging import FORMAT, Dragged, attach, dragged_in
from diptych.ui.lenses.names import LensName
from diptych.ui.matrix.card import Card
from diptych.ui.matrix.table import table
from diptych.ui.notebook import changes
from diptych.ui.notebook.subject import anchor_at
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.matrix.cell import Cell
    from diptych.ui.window import MainWindow

    Scene = Any

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(opened: Scene) -> MainWindow:
    """Return a window with the matrix below the pages and one link kept."""
    made: MainWindow = opened.window
    made.commands.matrix.trigger()
    made.go(LensName.SHARED, "rescue-boat")
    made.commands.keep.trigger()
    return made


def notebook(window: MainWindow) -> Notebook:
    """Return the notebook as it is now."""
    return window.own.history.notebook


def cell(window: MainWindow, row: str, side: Side) -> Cell:
    """Return a cell of the matrix."""
    grid = window.body.matrix.grid
    assert grid is not None
    return grid.cells[row, list(Side).index(side)]


def card(window: MainWindow, place: int) -> Card:
    """Return the card of the quote that was kept at `place`."""
    grid = window.body.matrix.grid
    assert grid is not None
    return grid.cards[notebook(window).cells[place].id]


def drop(target: QWidget, dragged: Dragged, y: int = 500) -> bool:
    """Drop a quote as a person does; return whether it was taken."""
    data = QMimeData()
    attach(data, dragged)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, y), action, data, button, held)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDropEvent(QPointF(5, y), action, data, button, held))
    return True


def quote(pair: Comparison, side: Side, number: int) -> Anchor:
    """Return an anchor on a sentence."""
    return anchor_at(pair, side, pair.sentences_on(side)[number])


def test_every_shared_theme_has_a_row_and_a_column_for_each_article(ferry: Comparison) -> None:
    """Empty cells are there to be seen."""
    rows = table(ferry, Notebook()).rows
    assert [row.name for row in rows][:2] == ["The night ferry", "Passenger figures"]
    assert "A boat on batteries" not in [row.name for row in rows]
    assert all(row.empty and len(row.cells) == len(ferry.articles) for row in rows)


def test_an_overruled_theme_has_no_empty_row(ferry: Comparison) -> None:
    """What the reader does not accept asks for no evidence; what is kept in it stays."""
    without = changes.overruled(Notebook(), "money")
    assert "money" not in [row.id for row in table(ferry, without).rows]
    kept = changes.kept(without, "money", (quote(ferry, Side.A, 1),))
    assert "money" in [row.id for row in table(ferry, kept).rows]


def test_kept_quotes_stand_in_their_cells(window: MainWindow) -> None:
    """A's passage stands left and B's right, and the empty ones say so."""
    assert len(cell(window, "rescue-boat", Side.A).cards) == 1
    assert "rescue boat for emergencies" in card(window, 1).accessibleName()
    assert cell(window, "money", Side.B).cards == []
    assert cell(window, "money", Side.B).accessibleName().endswith("nothing kept")


def test_a_quote_is_dropped_into_the_column_of_its_article(
    window: MainWindow, ferry: Comparison
) -> None:
    """A quote of B never stands under A."""
    anchor = quote(ferry, Side.B, 3)
    assert not drop(cell(window, "money", Side.A), Dragged(anchor))
    assert drop(cell(window, "money", Side.B), Dragged(anchor))
    assert notebook(window).cells[-1].anchor == anchor
    assert window.commands.undo.text() == "Undo Keep in matrix"


def test_words_that_an_article_does_not_say_cannot_be_dropped(
    window: MainWindow, ferry: Comparison
) -> None:
    """Neither made-up words nor broken data get into the matrix."""
    real = quote(ferry, Side.A, 1)
    assert not drop(cell(window, "money", Side.A), Dragged(replace(real, quote="made up")))
    endless = b'{"start": Infinity, "end": NaN}'
    deep = b"[" * 100_000
    for broken in (b"", b"[]", b"{}", b'{"digest": 1, "start": -1}', b"\xff", endless, deep):
        data = QMimeData()
        data.setData(FORMAT, broken)
        assert dragged_in(data) is None


def test_a_kept_quote_is_dragged_to_another_row_and_order(
    window: MainWindow, ferry: Comparison
) -> None:
    """Dropped above another quote it stands before it, comment and all."""
    drop(cell(window, "money", Side.A), Dragged(quote(ferry, Side.A, 1)))
    first = notebook(window).cells[0]
    drop(cell(window, "money", Side.A), Dragged(first.anchor, first.id), y=0)
    kept = cell(window, "money", Side.A).cards
    assert [one.cell.id for one in kept] == [first.id, "cell-3"]
    assert cell(window, "rescue-boat", Side.A).cards == []


def test_a_selection_of_a_page_can_be_dragged(window: MainWindow) -> None:
    """What is selected on a page carries its place along, and copies as plain words."""
    page = window.body.pair.pages[0]
    cursor = page.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(28, cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    data = page.createMimeDataFromSelection()
    dragged = dragged_in(data)
    assert dragged is not None
    assert dragged.anchor.quote == data.text().strip()
    assert drop(cell(window, "money", Side.A), dragged)


def test_a_quote_is_moved_commented_and_taken_out_by_key(
    qtbot: QtBot, window: MainWindow, ferry: Comparison
) -> None:
    """Everything a card can do needs no mouse."""
    window.activateWindow()
    drop(cell(window, "rescue-boat", Side.A), Dragged(quote(ferry, Side.A, 1)))
    card(window, 2).setFocus()
    QTest.keyClick(card(window, 2), Qt.Key.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: notebook(window).cells[0].id == "cell-3")
    assert card(window, 0).hasFocus()
    QTest.keyClick(card(window, 0), Qt.Key.Key_F2)
    editor = window.focusWidget()
    QTest.keyClicks(editor, "why now?")
    assert notebook(window).cells[0].comment == "why now?"
    card(window, 0).setFocus()
    QTest.keyClick(card(window, 0), Qt.Key.Key_Delete)
    assert [one.id for one in notebook(window).cells] == ["cell-1", "cell-2"]
    window.commands.undo.trigger()
    assert notebook(window).cells[0].comment == "why now?"


def test_a_click_on_a_quote_leads_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    """Also from the matrix alone, which makes room for the pages."""
    window.commands.matrix_alone.trigger()
    assert not window.body.pair.isVisible()
    window.body.pair.restore_position((0, 0))
    QTest.mouseClick(card(window, 1), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    assert window.state().matrix is MatrixPlace.BELOW
    page = window.body.pair.pages[1]
    span = notebook(window).cells[1].anchor.span
    qtbot.waitUntil(lambda: 0 <= page.seen(span).top <= page.viewport().height())


def test_a_row_of_ones_own(window: MainWindow, ferry: Comparison) -> None:
    """It is there when it is empty, takes quotes, and goes with one step that can be undone."""
    matrix = window.body.matrix
    fields = {one.accessibleName(): one for one in matrix.findChildren(QLineEdit)}
    field = fields["Name of a new row"]
    assert matrix.grid is not None
    QTest.keyClicks(field, "Who  pays?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    drop(cell(window, "Who pays?", Side.A), Dragged(quote(ferry, Side.A, 1)))
    assert len(notebook(window).cells) == 3
    matrix.grid.row_removed.emit("Who pays?")
    assert matrix.grid is not None
    assert len(notebook(window).cells) == 2
    assert "Who pays?" not in matrix.grid.headings
    window.commands.undo.trigger()
    assert len(cell(window, "Who pays?", Side.A).cards) == 1


def test_the_conclusion_is_written_and_undone(window: MainWindow) -> None:
    """Each field is a stretch of typing in the one history."""
    editors = window.body.matrix.conclusion.editors
    QTest.keyClicks(editors["claim"], "A counts money")
    QTest.keyClicks(editors["reasoning"], "it says so")
    said = notebook(window).conclusion
    assert (said.claim, said.reasoning) == ("A counts money", "it says so")
    assert window.commands.undo.text() == "Undo Write the reasoning"
    window.commands.undo.trigger()
    assert editors["reasoning"].toPlainText() == ""
    assert editors["claim"].toPlainText() == "A counts money"


def test_a_quote_that_no_longer_fits_is_listed_and_stays(
    window: MainWindow, ferry: Comparison
) -> None:
    """It is never moved to other words, nor lost."""
    lost = Anchor(ferry.articles[0].digest, Span(0, 4), "Gone")
    after = changes.kept(notebook(window), "money", (lost,))
    window.own.history.change("Keep in matrix", after)
    shown = [label.text() for label in window.body.matrix.findChildren(QLabel) if label.isVisible()]
    assert any("“Gone”" in text for text in shown)
    assert cell(window, "money", Side.A).cards == []


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_each_article_is_named_above_its_column(
    qtbot: QtBot, window: MainWindow, direction: Qt.LayoutDirection
) -> None:
    """Whichever way the interface runs."""
    window.setLayoutDirection(direction)
    titles = [
        label
        for label in window.body.matrix.findChildren(QLabel)
        if label.accessibleName().startswith(("A · The Quay", "B · Island"))
    ]

    def above(side: Side) -> bool:
        below = cell(window, "rescue-boat", side)
        left = below.mapTo(window, QPoint(0, 0)).x()
        title = titles[list(Side).index(side)]
        middle = title.mapTo(window, title.rect().center()).x()
        return left <= middle <= left + below.width()

    qtbot.waitUntil(lambda: above(Side.A) and above(Side.B))


@pytest.mark.parametrize("place", [MatrixPlace.BELOW, MatrixPlace.ALONE])
def test_the_matrix_has_keys(qtbot: QtBot, opened: Scene, place: MatrixPlace) -> None:
    """Ctrl+M shows it below the pages, with Shift alone; the same key puts it away."""
    window = opened.window
    held = CONTROL
    if place is MatrixPlace.ALONE:
        held |= Qt.KeyboardModifier.ShiftModifier
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_M, held)
    qtbot.waitUntil(window.body.matrix.isVisible)
    assert window.state().matrix is place
    assert window.body.pair.isVisible() is (place is MatrixPlace.BELOW)
    QTest.keyClick(window, Qt.Key.Key_M, held)
    qtbot.waitUntil(lambda: not window.body.matrix.isVisible())


def test_the_matrix_alone_takes_the_keys(qtbot: QtBot, opened: Scene) -> None:
    """Whoever reads and turns to the matrix goes on there by keys, at the first quote if any."""
    window = opened.window
    window.activateWindow()
    for kept in (False, True):
        window.body.pair.pages[0].setFocus()
        qtbot.waitUntil(window.body.pair.pages[0].hasFocus)
        window.commands.matrix_alone.trigger()
        here = window.focusWidget()
        assert here is not None
        assert window.body.matrix.isAncestorOf(here)
        assert isinstance(here, Card) is kept
        window.commands.matrix_alone.trigger()
        window.commands.next.trigger()
        window.commands.keep.trigger()


def test_the_row_of_what_is_selected_is_in_view_with_its_quotes(
    qtbot: QtBot, window: MainWindow
) -> None:
    """A row whose name alone would fit is brought up until its quotes can be read."""
    area = window.body.matrix.findChild(QScrollArea)
    assert area is not None
    for _ in range(len(window.viewpoint.view.stops) if window.viewpoint else 0):
        window.commands.next.trigger()
        window.commands.keep.trigger()
        row = window.viewpoint.subject().row if window.viewpoint else ""

        def seen(row: str = row) -> bool:
            grid, viewport = window.body.matrix.grid, area.viewport()
            assert grid is not None
            top, bottom = grid.reach(row)
            first = grid.mapTo(viewport, QPoint(0, top)).y()
            last = min(grid.mapTo(viewport, QPoint(0, bottom)).y(), first + viewport.height() - 20)
            return first >= 0 and last <= viewport.height()

        qtbot.waitUntil(seen)
