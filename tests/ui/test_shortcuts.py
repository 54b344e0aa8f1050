"""F1: every command with its keys, which can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from diptych.ui.shortcuts.keys import refused
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    Scene = Any


@pytest.fixture
def keys_page(opened: Scene) -> Any:
    """Open the page of keys."""
    opened.window.commands.keys.trigger()
    return opened.window.shortcuts.page


def press(page: Any, keys: str) -> None:
    """Have keys pressed in the field for new ones."""
    page.editor.field.setKeySequence(QKeySequence(keys))


def test_the_keys_are_listed_by_menu(qtbot: QtBot, opened: Scene) -> None:
    """F1 shows each command with its keys below the name of its menu, and hides it again."""
    window = opened.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(window.shortcuts.page.isVisible)
    texts = window.shortcuts.page.texts()
    assert (
        texts.index("File")
        < texts.index("Export report or worksheet, Ctrl+E")
        < texts.index("View")
    )
    assert len(texts) > len(window.commands.all)
    QTest.keyClick(window.shortcuts.page.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.shortcuts.page.isVisible())


def test_new_keys_work_at_once_and_are_told_everywhere(opened: Scene, keys_page: Any) -> None:
    """A changed key triggers its command, stands in the tooltip and in the state."""
    window = opened.window
    keys_page.choose("export")
    press(keys_page, "Ctrl+Alt+P")
    keys_page.editor.use.click()
    assert window.commands.export.shortcut() == QKeySequence("Ctrl+Alt+P")
    assert "Ctrl+Alt+P" in window.commands.export.toolTip()
    assert window.state().keys == {"export": ("Ctrl+Alt+P",)}
    assert any(
        "Export report or worksheet, Ctrl+Alt+P, changed" in text for text in keys_page.texts()
    )


def test_keys_are_not_taken_silently(opened: Scene, keys_page: Any) -> None:
    """Who has the keys is said first; then the loser loses only these."""
    window = opened.window
    keys_page.choose("export")
    press(keys_page, "F8")
    assert "Next place" in keys_page.editor.told.text()
    assert keys_page.editor.use.text() == "Take over"
    assert window.commands.next.shortcut() == QKeySequence("F8")
    keys_page.editor.use.click()
    assert window.commands.export.shortcuts() == [QKeySequence("F8")]
    assert window.commands.next.shortcuts() == [QKeySequence("Alt+Down")]


def test_one_or_all_get_their_usual_keys_back(opened: Scene, keys_page: Any) -> None:
    """No two commands have the same keys afterwards."""
    window = opened.window
    for name, keys in (("export", "F8"), ("quit", "Ctrl+E")):
        keys_page.choose(name)
        press(keys_page, keys)
        keys_page.editor.use.click()
    keys_page.choose("export")
    keys_page.editor.usual.click()
    assert window.commands.export.shortcuts() == [QKeySequence("Ctrl+E")]
    assert window.commands.quit.shortcuts() == []
    keys_page.editor.all_usual.click()
    assert window.commands.quit.shortcuts() == [QKeySequence("Ctrl+Q")]
    assert window.state().keys == {}
    everyone = [keys for action in window.commands.all for keys in action.shortcuts()]
    assert len(everyone) == len({keys.toString() for keys in everyone})


@pytest.mark.parametrize("keys", ["A", "Space", "Shift+A", "F10", "Ctrl+C"])
def test_keys_for_writing_and_for_the_system_are_refused(keys: str) -> None:
    """Nobody locks themselves out of writing, copying or the menu."""
    assert refused(keys)


@pytest.mark.parametrize("keys", ["F7", "Shift+F7", "Ctrl+J", "Alt+Right"])
def test_other_keys_may_be_given(keys: str) -> None:
    """Function keys, and letters with Ctrl or Alt."""
    assert not refused(keys)


def test_a_window_comes_back_with_its_keys(scene: Callable[[WindowState], Scene]) -> None:
    """Changed keys are a part of how a window was left."""
    window = scene(WindowState(keys={"export": ("Ctrl+J",), "gone": ("F7",)})).window
    assert window.commands.export.shortcuts() == [QKeySequence("Ctrl+J")]


def test_typing_finds_a_command_or_a_key(keys_page: Any) -> None:
    """The list can be narrowed by words and by keys."""
    keys_page.words.setText("ctrl+e")
    assert keys_page.texts() == ["File", "Export report or worksheet, Ctrl+E"]
    keys_page.words.setText("no such thing")
    assert keys_page.texts() == []
    assert not keys_page.editor.isEnabled()
