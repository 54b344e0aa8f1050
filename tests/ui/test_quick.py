"""Ctrl+K: a few letters lead to every command and every place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.ui.lenses.names import LensName
from diptych.ui.quick.choices import Choice, fitting
from diptych.ui.quick.line_painter import OFF
from diptych.ui.state import Place, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison

    Scene = Any


def choices(*words: str) -> list[Choice]:
    """Return choices that do nothing."""
    return [Choice(one, "File", "", lambda: None) for one in words]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("exp", ["Export PDF", "Unexpected"]),
        ("pdf ex", ["Export PDF"]),
        ("epdf", ["Export PDF"]),
        ("file", ["Unexpected", "Export PDF"]),
        ("qq", []),
    ],
)
def test_letters_find_words(typed: str, found: list[str]) -> None:
    """A beginning comes before a middle; words may come in any order, letters with gaps."""
    made = fitting(choices("Unexpected", "Export PDF"), typed)
    assert [choice.words for choice in made] == found


def test_what_cannot_be_done_now_comes_behind_what_can() -> None:
    """Only among those that fit alike, and not before something is typed."""
    off, on = Choice("Redo", "Edit", "", lambda: None, enabled=False), choices("Review")[0]
    assert fitting([off, on], "re") == [on, off]
    assert fitting([off, on], "red") == [off]
    assert fitting([off, on], "") == [off, on]


def test_a_command_is_found_and_run(qtbot: QtBot, opened: Scene) -> None:
    """Ctrl+K, a few letters and Return do what the command does."""
    window = opened.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.quick.box.isVisible)
    QTest.keyClicks(window.quick.box.words, "matrix alone")
    QTest.keyClick(window.quick.box.words, Qt.Key.Key_Return)
    assert not window.quick.box.isVisible()
    assert window.commands.matrix_alone.isChecked()


def test_every_command_is_offered_with_its_keys(opened: Scene) -> None:
    """All commands stand in the box, and a screen reader hears keys and what is off."""
    window = opened.window
    window.commands.quick.trigger()
    items = [window.quick.box.list.item(row) for row in range(window.quick.box.list.count())]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]
    wanted = {
        action.text().removesuffix("…")
        for action in window.commands.all
        if action is not window.commands.quick
    }
    assert wanted <= set(window.quick.box.names())
    assert "Export report or worksheet, File, Ctrl+E" in spoken
    assert "Undo, Edit, Ctrl+Z, not available now" in spoken


def test_a_theme_and_an_actor_are_places(opened: Scene) -> None:
    """What the articles speak of can be gone to from any lens."""
    window = opened.window
    window.go(LensName.VOICES)
    window.commands.quick.trigger()
    QTest.keyClicks(window.quick.box.words, "maren")
    QTest.keyClick(window.quick.box.words, Qt.Key.Key_Return)
    assert window.viewpoint.lens.name is LensName.ACTORS
    assert window.viewpoint.entry.id == "maren-dahl"


def test_what_is_off_is_shown_so_and_does_nothing(scene: Callable[[WindowState], Scene]) -> None:
    """Without a pair, finding is quiet in the list and Return leaves the box open."""
    window = scene(WindowState()).window
    window.commands.quick.trigger()
    QTest.keyClicks(window.quick.box.words, "next place")
    assert window.quick.box.list.item(0).data(OFF)
    QTest.keyClick(window.quick.box.words, Qt.Key.Key_Return)
    assert window.quick.box.isVisible()


def test_esc_gives_the_focus_back(qtbot: QtBot, opened: Scene) -> None:
    """Whoever changes their mind is where they were."""
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.body.pair.pages[1]
    page.setFocus()
    window.commands.quick.trigger()
    assert window.quick.box.words.hasFocus()
    QTest.keyClick(window.quick.box.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.quick.box.isVisible())
    assert page.hasFocus()


def test_a_pair_that_was_open_before_is_a_few_letters_away(
    opened: Scene, ferry: Comparison
) -> None:
    """By its titles, as long as it is in the library; the pair that is open is not offered."""
    window = opened.window
    opened.services.desk.keep(ferry)
    first, second = ferry.articles
    left = Place(LensName.SHARED, "", (0.0, 0.0))
    pairs = (f"{second.digest} {first.digest}", f"{first.digest} {second.digest}")
    window.stage.remember(places=dict.fromkeys(pairs, left))
    window.commands.quick.trigger()
    title = f"{second.title} — {first.title}"
    assert [words for words in window.quick.box.names() if "—" in words] == [title]
    window.quick.box.leave()
    opened.services.desk.shelf.trash(1)
    window.commands.quick.trigger()
    assert title not in window.quick.box.names()
