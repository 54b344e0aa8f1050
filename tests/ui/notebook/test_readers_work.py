"""Keep, overrule and note in the window, undone, done again, and found again after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from diptych.model.faults import Fault
from diptych.model.marks import link_id
from diptych.model.text import Side
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook.changes import note_on, reason_for
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.ui.window import MainWindow

    Scene = Any

CONTROL = Qt.KeyboardModifier.ControlModifier


def notebook(window: MainWindow) -> Notebook:
    """Return the notebook as it is now."""
    return window.own.history.notebook


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    """Press a key with the window in front."""
    window.activateWindow()
    QTest.keyClick(window, key, held)


def test_keeping_a_link_keeps_both_passages_in_its_theme(opened: Scene) -> None:
    """Both quotes stand in the row, with the words and where they are from."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    window.commands.keep.trigger()
    link = opened.services.pair.links[0]
    assert [(cell.row, cell.anchor.span) for cell in notebook(window).cells] == [
        ("rescue-boat", link.a),
        ("rescue-boat", link.b),
    ]
    for cell, article in zip(notebook(window).cells, opened.services.pair.articles, strict=True):
        assert cell.anchor.fits(article)
    assert "✓ Kept" in window.body.panel.text()


def test_keeping_again_takes_out(opened: Scene) -> None:
    """The button says what it will do."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    assert window.commands.keep.text() == "Keep in matrix"
    window.commands.keep.trigger()
    assert window.commands.keep.text() == "Take out of matrix"
    window.commands.keep.trigger()
    assert notebook(window).cells == ()


@pytest.mark.parametrize("lens", list(LensName))
def test_what_any_lens_marks_can_be_kept_and_overruled(opened: Scene, lens: LensName) -> None:
    """Each place of each lens has words to keep and a ruling to make."""
    window = opened.window
    window.go(lens)
    for place, stop in enumerate(window.viewpoint.view.stops, 1):
        window.go(lens, stop.id)
        window.commands.overrule.trigger()
        assert notebook(window).overruled(stop.id)
        assert window.viewpoint.subject().anchors, stop
        assert window.viewpoint.subject().row
        assert len(notebook(window).judgements) == place


def test_one_quote_can_be_kept_alone(opened: Scene) -> None:
    """Each quote of the evidence has its own way into the matrix and out of it."""
    window = opened.window
    window.go(LensName.SHARED, "money")
    address = next(one for one in window.body.panel.addresses() if one.startswith("keep:B"))
    window.body.panel.follow(address)
    (cell,) = notebook(window).cells
    assert cell.anchor.quote == "The so-called savings may not even exist."
    window.body.panel.follow(address.replace("keep", "drop"))
    assert notebook(window).cells == ()


def test_an_overruled_link_goes_quiet_on_pages_and_hinge(opened: Scene) -> None:
    """Marks and tie are struck, and the list says so where a theme has nothing else."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    window.commands.overrule.trigger()
    about = link_id(opened.services.pair.links[0])
    assert all(mark.struck for mark in window.viewpoint.marks() if mark.group == about)
    (tie,) = (tie for tie in window.viewpoint.ties() if tie.group == about)
    assert tie.struck
    entry = next(one for one in window.viewpoint.entries() if one.id == "rescue-boat")
    assert entry.struck
    assert "overruled by you" in window.body.panel.text()
    window.commands.overrule.trigger()
    assert not any(mark.struck for mark in window.viewpoint.marks())


def test_a_difference_is_overruled_where_it_stands(opened: Scene) -> None:
    """The statement of a contrast has its own Overrule."""
    window = opened.window
    window.body.panel.follow("overrule:c3")
    assert notebook(window).overruled("c3")
    assert "Restore" in window.body.panel.text()
    window.body.panel.follow("restore:c3")
    assert not notebook(window).overruled("c3")


def test_a_reason_is_asked_for_and_kept(qtbot: QtBot, opened: Scene) -> None:
    """The field for a reason comes with the ruling and goes with it."""
    window = opened.window
    window.commands.next.trigger()
    own = window.body.panel.own
    assert not own.reason.isVisible()
    press(window, Qt.Key.Key_Backspace)
    qtbot.waitUntil(own.reason.isVisible)
    QTest.keyClicks(own.reason, "not the same vote")
    about = window.viewpoint.subject().about
    assert reason_for(notebook(window), about) == "not the same vote"
    window.commands.undo.trigger()
    assert own.reason.toPlainText() == ""
    window.commands.undo.trigger()
    assert not own.reason.isVisible()


def test_a_note_belongs_to_what_is_selected(qtbot: QtBot, opened: Scene) -> None:
    """F2 opens the field; another place shows its own note, the first one again the first."""
    window = opened.window
    window.commands.next.trigger()
    first = window.viewpoint.subject().about
    press(window, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    note = window.body.panel.own.note
    qtbot.waitUntil(note.isVisible)
    QTest.keyClicks(note, "who says so?")
    assert note_on(notebook(window), first) == "who says so?"
    window.commands.next.trigger()
    assert note.toPlainText() == ""
    window.commands.previous.trigger()
    assert note.toPlainText() == "who says so?"


def test_undo_works_from_within_a_field(qtbot: QtBot, opened: Scene) -> None:
    """Ctrl+Z goes through the one history, also while somebody types."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.keep.trigger()
    window.commands.note.trigger()
    note = window.body.panel.own.note
    QTest.keyClicks(note, "hm")
    window.activateWindow()
    QTest.keyClick(note, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: note.toPlainText() == "")
    QTest.keyClick(note, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: notebook(window).cells == ())
    QTest.keyClick(note, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(notebook(window).cells) == 2)


def test_undo_is_named(opened: Scene) -> None:
    """The menu says what will be undone and done again."""
    window = opened.window
    assert not window.commands.undo.isEnabled()
    window.commands.next.trigger()
    window.commands.keep.trigger()
    assert window.commands.undo.text() == "Undo Keep in matrix"
    window.commands.undo.trigger()
    assert window.commands.redo.text() == "Redo Keep in matrix"
    assert not window.commands.undo.isEnabled()


def test_changes_are_stored_by_themselves_off_the_window(qtbot: QtBot, opened: Scene) -> None:
    """A moment later the library has them; nobody pressed save."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.keep.trigger()
    qtbot.waitUntil(lambda: opened.services.kept == notebook(window), timeout=5000)


def test_what_was_done_is_there_after_a_restart(
    opened: Scene, scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """Closing at once loses nothing; the next window shows all of it."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.overrule.trigger()
    window.commands.next.trigger()
    window.commands.keep.trigger()
    window.close()
    again = scene(WindowState()).window
    again.show_comparison(ferry, opened.services.notebook(ferry))
    again.commands.next.trigger()
    assert again.commands.overrule.text() == "Restore"
    again.commands.next.trigger()
    assert again.commands.keep.text() == "Take out of matrix"
    assert not again.commands.undo.isEnabled()


def test_a_library_that_takes_nothing_is_told_and_keeps_the_window_open(
    opened: Scene,
) -> None:
    """The window does not go with unstored work without a word; a second close goes."""
    window = opened.window
    opened.services.stubborn = Fault("The disk is full.")
    window.commands.next.trigger()
    window.commands.keep.trigger()
    window.close()
    assert window.isVisible()
    assert "The disk is full." in window.message.text()
    window.close()
    assert not window.isVisible()


def test_nothing_is_offered_on_nothing(scene: Callable[[WindowState], Scene]) -> None:
    """Without a pair there is nothing to keep, overrule or note."""
    commands = scene(WindowState()).window.commands
    for action in (commands.keep, commands.overrule, commands.note, commands.undo, commands.redo):
        assert not action.isEnabled()


def test_the_whole_pair_can_be_noted(opened: Scene) -> None:
    """A note on nothing in particular is a note on the pair."""
    window = opened.window
    assert not window.commands.keep.isEnabled()
    window.commands.note.trigger()
    QTest.keyClicks(window.body.panel.own.note, "read again")
    assert note_on(notebook(window), "") == "read again"


def test_an_absence_is_kept_from_the_side_that_has_it(opened: Scene) -> None:
    """The nearest passage of the other side is not passed off as a counterpart."""
    window = opened.window
    window.go(LensName.ONLY, "only-A-east-quay")
    window.commands.keep.trigger()
    (cell,) = notebook(window).cells
    assert cell.anchor.digest == opened.services.pair.article(Side.A).digest
    assert cell.row == "east-quay"


def test_the_strip_of_a_small_window_has_the_buttons_too(qtbot: QtBot, small: Scene) -> None:
    """Keeping needs no panel; a note opens it."""
    window = small.window
    window.commands.next.trigger()
    names = [button.accessibleName() for button in window.body.strip.findChildren(QToolButton)]
    assert names == ["Keep in matrix", "Overrule", "Note"]
    window.commands.note.trigger()
    qtbot.waitUntil(window.body.panel.own.note.isVisible)


def test_the_list_of_changes_needs_no_scrolling_sideways(qtbot: QtBot, opened: Scene) -> None:
    """What was done to long quotes goes on in another line of the narrow list."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    window.commands.keep.trigger()
    window.commands.history.trigger()
    listed = window.drawers.history
    qtbot.waitUntil(listed.isVisible)
    assert listed.model().rowCount() == 2
    assert not listed.horizontalScrollBar().isVisible()
    assert not listed.horizontalScrollBar().maximum()
