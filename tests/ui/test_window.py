"""The window as a person uses it: keys, lenses, looks, and what a screen reader hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from diptych.model.text import Side
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme, tokens
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key as a person does, with the window in front."""
    window.activateWindow()
    QTest.keyClick(window, key, held or Qt.KeyboardModifier.NoModifier)


def stop(window: MainWindow) -> str:
    """Return the id of the stop that is selected, `""` for none."""
    now = window.viewpoint
    assert now is not None
    return now.stop.id if now.stop else ""


def buttons(window: MainWindow) -> list[QAbstractButton]:
    """Return the buttons that can be seen."""
    return [button for button in window.findChildren(QAbstractButton) if button.isVisible()]


def test_a_pair_opens_on_the_whole(opened: Scene) -> None:
    """Title, list and evidence speak of the pair; nothing is selected yet."""
    window = opened.window
    assert window.windowTitle().startswith(
        "Harbour council votes to end the night ferry — Last boat home"
    )
    assert "Both articles tell the same story" in window.body.panel.text()
    assert window.bar.place() == "– of 6"
    assert window.body.entries.names()[:2] == ["The whole pair", "The night ferry"]


def test_next_and_previous_walk_the_stops(qtbot: QtBot, opened: Scene) -> None:
    """F8 and Alt+Down go on, Shift+F8 and Alt+Up go back, and after the last comes the first."""
    window = opened.window
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.bar.place() == "1 of 6")
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.bar.place() == "2 of 6")
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.bar.place() == "6 of 6")


def test_each_place_is_explained(opened: Scene) -> None:
    """The evidence follows what is selected."""
    window = opened.window
    window.commands.next.trigger()
    assert "end the night ferry" in window.body.panel.text()
    assert "scrapped" in window.body.panel.text()
    window.commands.next.trigger()
    assert "quietest months" in window.body.panel.text()


@pytest.mark.parametrize(("number", "lens"), list(enumerate(LensName, 1)))
def test_a_key_for_each_lens(qtbot: QtBot, opened: Scene, number: int, lens: LensName) -> None:
    """Ctrl+1 to Ctrl+5 look through the five lenses."""
    window = opened.window
    window.go(LensName.ONLY if lens is not LensName.ONLY else LensName.SHARED)
    press(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.viewpoint.lens.name is lens)
    assert window.commands.lenses[lens].isChecked()
    assert stop(window)


def test_choosing_a_line_selects_it(opened: Scene) -> None:
    """A theme in the list leads to its first link, the whole pair back to nothing selected."""
    window = opened.window
    window.body.entries.chosen.emit("money")
    assert "400,000 crowns" in window.body.panel.text()
    window.body.entries.chosen.emit("")
    assert stop(window) == ""


def test_a_click_on_a_mark_selects_it(opened: Scene) -> None:
    """What is clicked on a page is what the evidence speaks of."""
    window = opened.window
    wanted = window.viewpoint.view.stops[2].id
    window.body.pair.mark_activated.emit(wanted)
    assert stop(window) == wanted
    assert window.bar.place() == "3 of 6"


def test_a_quote_leads_into_its_article(qtbot: QtBot, opened: Scene) -> None:
    """A click on a quote scrolls its page to the words."""
    window = opened.window
    last = opened.services.pair.sentences_on(Side.B)[-1]
    before = window.body.pair.position()
    window.body.panel.follow(f"quote:B:{last.start}:{last.end}")
    qtbot.waitUntil(lambda: window.body.pair.position()[1] > before[1])


def test_a_difference_leads_to_its_actor(opened: Scene) -> None:
    """A line on how the two differ opens the lens and the entry that it is about."""
    window = opened.window
    window.body.panel.follow("go:actors:maren-dahl")
    assert window.viewpoint.lens.name is LensName.ACTORS
    assert stop(window) == "maren-dahl"


def test_escape_leads_back_to_the_whole(qtbot: QtBot, opened: Scene) -> None:
    """Esc lets go of what is selected."""
    window = opened.window
    window.commands.next.trigger()
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: stop(window) == "")


def test_light_dark_and_contrast(qtbot: QtBot, opened: Scene) -> None:
    """Ctrl+D changes between light and dark; high contrast is a switch of its own."""
    window = opened.window

    def ground() -> QColor:
        picture: QImage = window.grab().toImage()
        return picture.pixelColor(3, window.height() // 2)

    assert ground() == QColor(tokens(Scheme.LIGHT).panel)
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.state().scheme is Scheme.DARK)
    assert ground() == QColor(tokens(Scheme.DARK).panel)
    window.commands.contrast.trigger()
    assert ground() == QColor(tokens(Scheme.CONTRAST).panel)
    window.commands.switch.trigger()
    assert window.state().scheme is Scheme.LIGHT


def test_looks_do_not_change_what_is_selected(opened: Scene) -> None:
    """Another scheme or size keeps the place."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.next.trigger()
    chosen = stop(window)
    window.commands.switch.trigger()
    window.commands.bigger.trigger()
    assert stop(window) == chosen
    assert window.bar.place() == "2 of 6"


def test_text_size_has_ends_and_a_way_back(opened: Scene) -> None:
    """Text grows to 200 %, shrinks to 80 %, and Ctrl+0 brings the usual size back."""
    window = opened.window
    for _ in range(20):
        window.commands.bigger.trigger()
    assert window.state().text_size == 200
    for _ in range(20):
        window.commands.smaller.trigger()
    assert window.state().text_size == 80
    window.commands.normal.trigger()
    assert window.state().text_size == 100


def test_a_state_can_be_handed_to_another_window(
    opened: Scene, scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """A window can be left and found again."""
    opened.window.commands.switch.trigger()
    opened.window.commands.linked.trigger()
    opened.window.go(LensName.VOICES)
    opened.window.body.pair.restore_position((0.4, 0.6))
    state = opened.window.state()
    again = scene(state).window
    again.show_comparison(ferry)
    assert again.body.pair.position() == pytest.approx((0.4, 0.6), abs=0.01)
    assert again.viewpoint.lens.name is LensName.VOICES
    assert not again.commands.linked.isChecked()
    assert again.state().scheme is Scheme.DARK


def test_what_can_be_reached_by_key_has_a_name(opened: Scene) -> None:
    """A screen reader names every control that takes the focus."""
    nameless = [
        widget
        for widget in opened.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        for interface in [QAccessible.queryAccessibleInterface(widget)]
        if not interface.text(QAccessible.Text.Name)
    ]
    assert not nameless


def test_the_focus_can_be_seen(qtbot: QtBot, opened: Scene) -> None:
    """A button that has the focus looks other than one that has not."""
    window = opened.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for button in window.bar.findChildren(QAbstractButton):
        window.body.panel.setFocus()
        before = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.grab().toImage() != before, button.accessibleName()


def test_no_control_is_smaller_than_24_pixels(opened: Scene) -> None:
    """Every button can be hit."""
    for button in buttons(opened.window):
        assert button.width() >= 24, button.accessibleName()
        assert button.height() >= 24, button.accessibleName()


def test_a_change_of_selection_is_announced(opened: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader hears what next led to."""
    heard: list[str] = []
    monkeypatch.setattr("diptych.ui.stage.announce", lambda _widget, words: heard.append(words))
    opened.window.commands.next.trigger()
    assert heard[-1].startswith("Link 1, strong, The night ferry")


def test_every_command_has_a_key_and_stands_in_the_menu(opened: Scene) -> None:
    """Nothing needs a mouse, and nothing has to be known by heart."""
    window = opened.window
    assert all(action.shortcuts() for action in window.commands.all)
    menu = window.bar.menu()
    reached = set(menu.actions())
    for action in menu.actions():
        if action.menu() is not None:
            reached |= set(action.menu().actions())
    assert set(window.commands.all) <= reached


def test_two_stories_are_told_apart(
    scene: Callable[[WindowState], Scene], strangers: Comparison
) -> None:
    """A pair that does not belong together opens with a notice."""
    window = scene(WindowState()).window
    window.show_comparison(strangers)
    assert window.message.isVisible()
    assert "do not seem to tell the same story" in window.message.text()


def test_a_pair_without_marks_can_be_read(
    scene: Callable[[WindowState], Scene], bare: Comparison
) -> None:
    """Every lens says that it found nothing, and next has nowhere to go."""
    window = scene(WindowState()).window
    window.show_comparison(bare)
    for lens in LensName:
        window.go(lens)
        window.commands.next.trigger()
        assert stop(window) == ""
        assert window.bar.place() == "none"


def test_nothing_open_teaches_how_to_begin(scene: Callable[[WindowState], Scene]) -> None:
    """An empty window invites two articles and offers nothing that needs a pair."""
    window = scene(WindowState()).window
    assert window.body.empty.isVisible()
    assert window.body.empty.title() == "Drop two articles here"
    assert window.body.empty.keys().startswith("Ctrl+O chooses files · Ctrl+K finds")
    assert not window.commands.export.isEnabled()
    assert not window.commands.next.isEnabled()


def test_nothing_open_leads_to_the_library(scene: Callable[[WindowState], Scene]) -> None:
    """Whoever has brought articles in before finds them by a button."""
    window = scene(WindowState()).window
    window.body.empty.library_button.click()
    assert window.bookshelf.view.isVisible()


def test_a_closed_window_leaves_nothing_behind(
    qtbot: QtBot, scene: Callable[[WindowState], Scene]
) -> None:
    """Closing ends the job that runs."""
    made = scene(WindowState())
    made.services.endless = True
    made.window.errands.open_first_pair()
    qtbot.waitUntil(lambda: bool(made.services.threads))
    made.window.close()
    assert not made.window.errands.jobs.busy
    assert QApplication.instance() is not None
