"""The reader's own marks: made of a selection, named, noted, listed, and never moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Side, Span
from diptych.ui.lenses.names import LensName
from diptych.ui.marks import Pattern
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any


def notebook(window: MainWindow) -> Notebook:
    """Return the notebook as it is now."""
    return window.own.history.notebook


def select(window: MainWindow, side: Side, count: int) -> None:
    """Select words from the headline on by keys alone."""
    page = window.body.pair.pages[list(Side).index(side)]
    page.setFocus(Qt.FocusReason.TabFocusReason)
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    for _ in range(count):
        QTest.keyClick(page, Qt.Key.Key_Right, held)


def test_selected_words_are_marked_by_key_and_named(qtbot: QtBot, opened: Scene) -> None:
    """Ctrl+H marks them; the theme is asked for in the panel, the note is the mark's own."""
    window = opened.window
    select(window, Side.B, 2)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(notebook(window).marks))
    theme = window.body.panel.own.theme
    qtbot.waitUntil(theme.isVisible)
    # Return is no part of a theme: it goes on to the colour.
    QTest.keyClick(theme, Qt.Key.Key_Return)
    assert notebook(window).marks[0].theme == "My marks"
    assert not theme.hasFocus()
    theme.selectAll()
    QTest.keyClicks(theme, "Farewells")
    window.commands.note.trigger()
    QTest.keyClicks(window.body.panel.own.note, "sets the tone")
    (mark,) = notebook(window).marks
    assert mark.anchor.quote == "Last boat"
    assert mark.anchor.fits(opened.services.pair.articles[1])
    assert (mark.theme, mark.note) == ("Farewells", "sets the tone")
    assert window.body.entries.names()[-2:] == ["Yours", "Farewells"]


def test_an_own_mark_is_seen_through_every_lens_and_leads_to_its_place(opened: Scene) -> None:
    """A click on it, wherever, shows what the reader wrote."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.mark.trigger()
    (mark,) = notebook(window).marks
    for lens in LensName:
        window.go(lens)
        assert mark.id in {shown.group for shown in window.body.pair.pages[0].marks}
        window.body.pair.mark_activated.emit(mark.id)
        assert window.viewpoint.stop.id == mark.id
        assert "Your mark in A" in window.body.panel.text()


def test_an_own_mark_is_kept_and_removed_and_comes_back(opened: Scene) -> None:
    """Its quote goes into the row of its theme; removing it can be undone."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.mark.trigger()
    window.commands.keep.trigger()
    assert [cell.row for cell in notebook(window).cells] == ["My marks"]
    assert window.commands.overrule.text() == "Remove mark"
    window.commands.overrule.trigger()
    assert notebook(window).marks == ()
    assert "Yours" not in window.body.entries.names()
    assert window.viewpoint.stop is None
    window.commands.undo.trigger()
    assert window.body.entries.names()[-1] == "My marks"


def test_words_are_kept_without_a_mark(opened: Scene) -> None:
    """Selected words go into the row of what is selected."""
    window = opened.window
    window.go(LensName.SHARED, "money")
    select(window, Side.B, 2)
    window.commands.keep_words.trigger()
    (cell,) = notebook(window).cells
    assert cell.row == "money"
    assert cell.anchor.fits(opened.services.pair.articles[1])
    assert notebook(window).marks == ()


def test_nothing_selected_is_said(opened: Scene) -> None:
    """The command teaches how it is used."""
    window = opened.window
    window.commands.mark.trigger()
    assert "Select words" in window.message.text()
    assert notebook(window).marks == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_page_offers_it(opened: Scene) -> None:
    """What the keys do stands in the context menu too, with the keys."""
    window = opened.window
    select(window, Side.A, 2)
    page = window.body.pair.pages[0]
    point = QPoint(40, 60)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, page.mapToGlobal(point))
    QApplication.sendEvent(page.viewport(), event)
    (menu,) = (one for one in window.findChildren(QMenu) if one.isVisible())
    assert window.commands.mark in menu.actions()
    assert window.commands.keep_words in menu.actions()
    menu.close()


def test_words_that_have_gone_are_listed_and_marked_nowhere(
    opened: Scene, ferry: Comparison
) -> None:
    """An orphaned mark is never moved by guess."""
    window = opened.window
    lost = Mark("mark-1", Anchor(ferry.articles[0].digest, Span(0, 5), "Gone!"), "Farewells")
    window.show_comparison(ferry, replace(Notebook(), marks=(lost,)))
    assert window.body.entries.names()[-1] == "No longer in the text"
    assert all(mark.group != lost.id for mark in window.viewpoint.marks())
    window.go(LensName.SHARED, lost.id)
    assert "no longer stand" in window.body.panel.text()
    assert "“Gone!”" in window.body.panel.text()


def test_the_ruler_knows_what_has_a_note(opened: Scene) -> None:
    """A note on a mark of the program shows at the edge of the page."""
    window = opened.window
    window.go(LensName.SHARED, "money")
    stop = window.viewpoint.stop.id
    window.commands.note.trigger()
    QTest.keyClicks(window.body.panel.own.note, "hm")
    noted = {mark.group for page in window.body.pair.pages for mark in page.marks if mark.noted}
    assert noted == {stop}


def test_a_mark_wears_the_colour_and_the_line_that_the_reader_chose(opened: Scene) -> None:
    """Both are the mark's own, other marks of its theme keep theirs; one step takes them back."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.mark.trigger()
    plain = next(one for one in window.viewpoint.marks() if one.group == "mark-1").style
    look = window.body.panel.own.look
    assert look.isVisible()
    look.hue.setCurrentIndex(6)
    look.line.setCurrentIndex(4)
    look.line.activated.emit(4)
    (mark,) = notebook(window).marks
    assert (mark.hue, mark.pattern) == (5, "wave")
    shown = next(one for one in window.viewpoint.marks() if one.group == mark.id)
    assert (shown.style.hue, shown.style.pattern) == (5, Pattern.WAVE)
    window.commands.undo.trigger()
    assert next(one for one in window.viewpoint.marks() if one.group == mark.id).style == plain
    assert look.hue.currentText() == "Theme’s colour"


def test_keeping_words_is_answered_while_the_matrix_is_away(opened: Scene) -> None:
    """A sentence names the row and leads to the matrix; nothing on the pages moves for it."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    page = window.body.pair.pages[1]
    page.setTextCursor(page.document().find("Skerry boat"))
    before = page.viewport().size()
    window.commands.keep_words.trigger()
    moment = window.message.moment
    assert moment.text() == "Kept in the matrix, in “The rescue boat”."
    assert window.message.isHidden()
    assert page.viewport().size() == before
    window.commands.keep_words.trigger()
    assert moment.text() == "Taken out of “The rescue boat”."
    moment.button().click()
    assert window.state().matrix is MatrixPlace.BELOW
    assert moment.isHidden()
    window.commands.keep_words.trigger()
    assert moment.isHidden(), "the matrix shows it"
