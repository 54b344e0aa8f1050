"""The first steps: shown once, done in any order, put away for good, found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.model.lesson import Attempt, Guidance, Lesson
from diptych.ui.state import WindowState
from diptych.ui.state_record import state_of
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison

    Scene = Any
    Start = Callable[..., MainWindow]


class Memory:
    """Settings in memory."""

    def __init__(self) -> None:
        self.record: Mapping[str, object] = {}

    def recall(self) -> tuple[Mapping[str, object], str]:
        """Return what was kept."""
        return self.record, ""

    def keep(self, record: Mapping[str, object]) -> None:
        """Keep it."""
        self.record = record


@pytest.fixture
def start(
    scene: Callable[[WindowState], Scene], ferry: Comparison, tmp_path: Path, qtbot: QtBot
) -> Start:
    """Start the program again and again with one memory."""
    services, memory = scene(WindowState()).services, Memory()

    def again(lesson: Lesson | None = None) -> MainWindow:
        services.prepared = lesson or Lesson()
        state = state_of(memory.recall()[0], WindowState())
        window = MainWindow(
            lambda: services,
            state,
            tmp_path / "log",
            settings=memory,
            target=lambda _parent, _name: None,
        )
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.show_comparison(ferry)
        return window

    return again


def test_three_steps_lead_to_a_report(start: Start) -> None:
    """Each step is said with its key, pointed at, and followed by the next when it is done."""
    window = start()
    steps = window.first_steps
    assert steps.bar.isVisible()
    assert "Step 1 of 3" in steps.bar.text()
    assert steps.pointer.target is window.body.entries
    assert steps.pointer.isVisible()
    window.commands.next.trigger()
    assert "Step 2 of 3" in steps.bar.text()
    assert "Ctrl+Return" in steps.bar.text()
    window.commands.keep.trigger()
    assert "Step 3 of 3" in steps.bar.text()
    export: object = window.bar.export_button
    assert steps.pointer.target is export
    window.commands.export.trigger()
    assert "That was all" in steps.bar.text()
    assert not steps.pointer.isVisible()
    window.own.autosave.drawer.discard()


def test_the_next_start_goes_on_with_the_step_that_was_not_done(start: Start) -> None:
    """Nobody is asked twice to do what they did the day before."""
    window = start()
    window.commands.next.trigger()
    window.remembering.keep()
    window.own.autosave.drawer.discard()
    assert "Step 2 of 3" in start().first_steps.bar.text()


def test_what_is_put_away_stays_away(start: Start) -> None:
    """The next start is without steps; the menu still has them."""
    window = start()
    window.first_steps.bar.dismissed.emit()
    assert not window.first_steps.bar.isVisible()
    assert not window.first_steps.pointer.isVisible()
    window.close()
    again = start()
    assert not again.first_steps.bar.isVisible()
    again.commands.first_steps.trigger()
    assert again.first_steps.bar.isVisible()


def test_a_step_may_be_done_before_its_turn(start: Start) -> None:
    """Whoever exports first is not asked to do so again."""
    window = start()
    window.commands.export.trigger()
    assert "Step 1 of 3" in window.first_steps.bar.text()
    window.commands.next.trigger()
    window.commands.keep.trigger()
    assert "That was all" in window.first_steps.bar.text()
    window.own.autosave.drawer.discard()


def test_the_steps_name_the_keys_that_a_person_chose(start: Start) -> None:
    """A changed key is told as it is now."""
    window = start()
    window.stage.set(keys={"keep": ("F7",)})
    window.commands.next.trigger()
    assert "F7" in window.first_steps.bar.text()


def test_a_window_without_a_memory_has_no_steps(opened: Scene) -> None:
    """Pictures and other windows that forget are not for learning."""
    assert not opened.window.first_steps.bar.isVisible()


def test_they_wait_while_the_reader_has_to_look_alone(start: Start) -> None:
    """There is no theme in the list to choose before the marks are revealed."""
    window = start(Lesson(attempt=Attempt(Guidance.NONE, marks_first=2)))
    assert not window.first_steps.bar.isVisible()
    assert start().first_steps.bar.isVisible()
