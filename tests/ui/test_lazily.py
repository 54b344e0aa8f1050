"""Features are made when they are first needed, and nobody notices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ui.lazily import is_made
from diptych.ui.lenses.shared import shared_view
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from diptych.model.comparison import Comparison

    Scene = Any


def test_the_first_trigger_of_a_command_does_what_every_other_does(opened: Scene) -> None:
    """F1 shows the keys at once, though their page is made only then; F1 again puts it away."""
    window = opened.window
    assert not is_made(window, "shortcuts")
    window.commands.keys.trigger()
    assert window.shortcuts.page.isVisible()
    window.commands.keys.trigger()
    assert not window.shortcuts.page.isVisible()


def test_a_late_feature_looks_as_the_window_does(opened: Scene) -> None:
    """Text made larger before is larger in what comes later, too."""
    window = opened.window
    window.set_state(replace(window.state(), text_size=150))
    window.commands.comfort.trigger()
    assert window.comfort.card.width() > 1.2 * _width_of_usual(opened)


def _width_of_usual(opened: Scene) -> int:
    window = opened.window
    wide: int = window.comfort.card.width()
    window.set_state(replace(window.state(), text_size=100))
    usual: int = window.comfort.card.width()
    window.set_state(replace(window.state(), text_size=150))
    assert window.comfort.card.width() == wide
    return usual


def test_esc_leaves_a_late_card_before_the_view_below_it(opened: Scene) -> None:
    """The library is opened last and made last, but the card above it goes first."""
    window = opened.window
    window.commands.quick.trigger()
    window.commands.escape.trigger()
    window.commands.library.trigger()
    window.commands.quick.trigger()
    window.commands.escape.trigger()
    assert not window.quick.box.isVisible()
    assert window.bookshelf.cover.shown


def test_an_empty_window_has_no_parts_of_a_pair(scene: Callable[[WindowState], Scene]) -> None:
    """Pages, list and evidence come with the first pair."""
    made = scene(WindowState())
    names = ("pair", "entries", "panel", "matrix")
    assert not any(is_made(made.window.body, name) for name in names)
    made.window.show_comparison(made.services.pair)
    assert all(is_made(made.window.body, name) for name in names)


def test_a_lens_is_looked_through_once_for_each_pair(ferry: Comparison, bare: Comparison) -> None:
    """What was found is remembered for the pair, and no other pair gets it."""
    first = shared_view(ferry)
    assert shared_view(bare).marks != first.marks
    assert shared_view(ferry) is first
