"""The teacher's own view, and the time that a step is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from diptych.model.lesson import StepKind
from diptych.ui.demo.countdown import USUAL, Countdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

    from diptych.ui.demo.feature import Demo
    from diptych.ui.demo.presenter import PresenterView


class Clock:
    """A clock that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands."""
    return Clock()


@pytest.fixture
def demo(qtbot: QtBot, opened: Scene, clock: Clock) -> Iterator[Demo]:
    """Begin a demo with that clock."""
    made: Demo = opened.window.demo
    made.set_clock(clock)
    made.start()
    qtbot.waitUntil(lambda: made.window is not None and made.window.isActiveWindow())
    yield made
    made.leave()


@pytest.fixture
def presenter(demo: Demo) -> PresenterView:
    """Open the presenter's view by its key."""
    demo.commands.demo_presenter.trigger()
    assert demo.presenter is not None
    return demo.presenter


def test_it_tells_what_the_class_sees_what_is_hidden_and_what_comes(
    demo: Demo, presenter: PresenterView
) -> None:
    """The teacher reads the answers before the class does, and the next step."""
    demo.commands.demo_next.trigger()
    assert "Step 2 of" in presenter.place.text()
    assert "Predict" in presenter.seen.toPlainText()
    opening = "The council of Port Ellory voted on Tuesday"
    assert opening in presenter.hidden.toPlainText()
    assert "Mark in silence" in presenter.coming.toPlainText()
    demo.commands.demo_reveal.trigger()
    assert opening in presenter.seen.toPlainText()
    assert opening not in presenter.hidden.toPlainText()
    demo.commands.demo_last.trigger()
    assert "last step" in presenter.coming.toPlainText()


def test_it_tells_the_numbers_of_a_lens(demo: Demo, presenter: PresenterView) -> None:
    """Whoever looks through a lens reads which number leads where."""
    demo.commands.demo_lens.trigger()
    assert "1 The night ferry" in presenter.hidden.toPlainText()


def test_its_buttons_do_what_the_keys_do(demo: Demo, presenter: PresenterView) -> None:
    """Next goes on; Space presses the button that has the focus, and steps nowhere else."""
    buttons = {one.text(): one for one in presenter.findChildren(QPushButton)}
    buttons["Next (Right)"].click()
    assert demo.show is not None
    assert demo.show.now.step == 1
    presenter.activateWindow()
    back = buttons["Back (Left)"]
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert demo.show.now.step == 0


def test_closing_it_leaves_the_class_alone(demo: Demo, presenter: PresenterView) -> None:
    """The class goes on; the key opens the view again."""
    presenter.close()
    assert demo.presenter is None
    assert demo.window is not None
    demo.commands.demo_presenter.trigger()
    assert demo.presenter is not None


def test_the_timer_counts_down_in_both_windows(
    demo: Demo, presenter: PresenterView, clock: Clock
) -> None:
    """The step's own time is shown and runs; it is over with the step."""
    demo.commands.demo_next.trigger()
    demo.commands.demo_next.trigger()
    assert demo.show is not None
    assert demo.show.step.kind is StepKind.MARK
    demo.commands.demo_timer.trigger()
    assert presenter.time.text() == "5:00"
    clock.now += 61
    demo.commands.demo_timer.trigger()
    assert presenter.time.text() == "3:59"
    clock.now += 500
    demo.commands.demo_minute.trigger()
    assert presenter.time.text() == "4:59"
    demo.commands.demo_timer.trigger()
    clock.now += 300
    demo.commands.demo_timer.trigger()
    assert "up" in presenter.time.text()
    demo.commands.demo_next.trigger()
    assert presenter.time.text() == ""


@given(st.lists(st.tuples(st.sampled_from("tm-"), st.floats(0, 100)), max_size=12))
def test_time_never_runs_below_nothing_nor_while_it_is_held(
    events: list[tuple[str, float]],
) -> None:
    """Whatever keys are pressed when, what is left only shrinks while it runs."""
    clock, counting = 50.0, Countdown()
    for key, passes in events:
        if key == "t":
            counting = counting.toggled(clock, 0)
        elif key == "m":
            counting = counting.longer(clock)
        before = counting.seconds(clock)
        clock += passes
        after = counting.seconds(clock)
        assert 0 <= after <= before <= USUAL + 60 * len(events)
        if counting.since is None:
            assert after == before
