"""A window comes back as it was left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.faults import Fault
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme
from diptych.ui.reading.comfort import Face, PagesShown
from diptych.ui.state import MatrixPlace, Place, WindowState
from diptych.ui.state_record import state_of, state_record
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison

    Scene = Any

LEFT = WindowState(
    language="de",
    scheme=Scheme.DARK,
    follow_system=True,
    lens=LensName.VOICES,
    text_size=125,
    face=Face.DYSLEXIC,
    measure=55,
    leading=130,
    pages=PagesShown.STACKED,
    swapped=True,
    linked=False,
    panel=False,
    panel_narrow=True,
    matrix=MatrixPlace.BELOW,
    split=0.7,
    size=(1200, 700),
    maximised=True,
    keys={"export": ("Ctrl+J",), "next": ()},
    places={"a b": Place(LensName.ONLY, "stop", (0.25, 0.5))},
    told=frozenset({"first steps"}),
)


@dataclass
class Drawer:
    """Settings in memory, which may refuse."""

    record: Mapping[str, object] = field(default_factory=dict)
    fault: Fault | None = None

    def recall(self) -> tuple[Mapping[str, object], str]:
        """Return what was kept."""
        return self.record, ""

    def keep(self, record: Mapping[str, object]) -> None:
        """Keep it, or say why not."""
        if self.fault:
            raise self.fault
        self.record = record


@pytest.fixture
def leave(
    scene: Callable[[WindowState], Scene], ferry: Comparison, tmp_path: Path, qtbot: QtBot
) -> Callable[[Drawer], MainWindow]:
    """Open a window that keeps its state in a drawer."""
    made = scene(WindowState())

    def open_with(drawer: Drawer) -> MainWindow:
        state = state_of(drawer.recall()[0], WindowState())
        window = MainWindow(lambda: made.services, state, tmp_path / "log", settings=drawer)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.show_comparison(ferry)
        return window

    return open_with


def test_every_setting_is_written_and_read() -> None:
    """Nothing of how a window was left gets lost on the way."""
    assert state_of(state_record(LEFT), WindowState()) == LEFT


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(state_record(LEFT))), _JSON))
def test_whatever_stands_in_the_file_a_window_can_open(record: dict[str, object]) -> None:
    """Each wrong value is replaced by the usual one, and the right ones are taken."""
    usual = WindowState()
    state = state_of({**state_record(LEFT), **record}, usual)
    assert all(
        getattr(state, name) == getattr(LEFT, name) for name in state_record(LEFT).keys() - record
    )
    assert state.next_size(1)
    assert state_of(state_record(state), usual) == state


def test_a_pair_is_left_and_found_again(
    leave: Callable[[Drawer], MainWindow],
) -> None:
    """Lens, place, scroll positions, looks, keys and the matrix's share come back."""
    drawer = Drawer()
    window = leave(drawer)
    window.commands.matrix.trigger()
    window.body.set_split(0.7)
    window.commands.switch.trigger()
    window.stage.set(face=Face.SANS, measure=55, keys={"export": ("Ctrl+J",)})
    window.go(LensName.ACTORS, "maren-dahl")
    assert window.viewpoint is not None
    chosen = window.viewpoint.stop
    window.body.pair.restore_position((0.4, 0.6))
    window.own.autosave.drawer.discard()
    window.close()
    again = leave(drawer)
    assert again.viewpoint is not None
    assert again.viewpoint.lens.name is LensName.ACTORS
    assert again.viewpoint.stop == chosen
    assert again.body.pair.position() == pytest.approx((0.4, 0.6), abs=0.02)
    assert again.body.split() == pytest.approx(0.7, abs=0.03)
    assert again.state().scheme is Scheme.DARK
    assert again.state().face is Face.SANS
    assert again.commands.export.shortcut().toString() == "Ctrl+J"


def test_two_pairs_have_each_their_place(
    opened: Scene, ferry: Comparison, bare: Comparison
) -> None:
    """Whoever comes back to a pair goes on where they were."""
    window = opened.window
    window.go(LensName.SHARED, "money")
    here = window.viewpoint.stop
    (a, b), (one, other) = bare.articles, bare.sentences
    window.show_comparison(replace(bare, articles=(b, a), sentences=(other, one)))
    assert window.viewpoint.stop is None
    window.show_comparison(ferry)
    assert window.viewpoint.stop == here


def test_changes_are_kept_without_closing(
    qtbot: QtBot, leave: Callable[[Drawer], MainWindow]
) -> None:
    """A power cut costs no more than the last moment."""
    drawer = Drawer()
    window = leave(drawer)
    window.commands.bigger.trigger()
    qtbot.waitUntil(lambda: drawer.record.get("text_size") == 110)


def test_settings_that_cannot_be_kept_are_told_once(
    leave: Callable[[Drawer], MainWindow],
) -> None:
    """The window goes on, and closes all the same."""
    window = leave(Drawer(fault=Fault("The stick is full.")))
    window.remembering.keep()
    assert window.message.text() == "The stick is full."
    window.message.clear()
    window.remembering.keep()
    assert window.message.text() == ""
    window.close()
    assert not window.isVisible()
