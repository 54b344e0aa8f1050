"""Marks stay hidden until the reader has made some; then each meeting can be gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.model.lesson import Attempt, Attempted, Guidance, Lesson
from diptych.model.notebook import Anchor, Conclusion, Mark, Notebook
from diptych.model.text import Side
from diptych.ui.attempt.bar import ALONE, FOUND, MISSED
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison
    from diptych.model.text import Span
    from diptych.ui.window import MainWindow


def mark(pair: Comparison, side: Side, span: Span, name: str) -> Mark:
    """Return a reader's mark."""
    article = pair.article(side)
    return Mark(name, Anchor(article.digest, span, span.of(article.text)), "Mine")


def own_marks(pair: Comparison) -> Notebook:
    """Return a notebook with a mark on a linked passage and one on nothing."""
    linked, title = pair.links[0].a, pair.articles[1].paragraphs[0].span
    return Notebook(
        marks=(mark(pair, Side.A, linked, "m1"), mark(pair, Side.B, title, "m2")),
    )


@pytest.fixture
def tried(
    scene: Callable[[WindowState], Scene], ferry: Comparison
) -> Callable[[Attempt], MainWindow]:
    """Open the pair as somebody whose teacher set an attempt."""

    def open_pair(attempt: Attempt) -> MainWindow:
        made = scene(WindowState())
        made.services.prepared = Lesson(attempt=attempt)
        made.window.show_comparison(ferry)
        return made.window

    return open_pair


HIDDEN = Attempt(Guidance.NONE, marks_first=2)


def test_nothing_that_was_found_is_shown_at_first(
    tried: Callable[[Attempt], MainWindow], ferry: Comparison
) -> None:
    """Neither list nor pages nor panel give anything away, through no lens."""
    window = tried(HIDDEN)
    assert ferry.themes
    for name in window.commands.lenses:
        window.stage.go(name)
        now = window.stage.viewpoint
        assert now is not None
        assert not now.entries()
        assert not now.marks()
        assert not now.ties()
        assert "hidden" in now.sheet().summary


def test_enough_marks_reveal_the_rest_and_say_how_they_met_it(
    tried: Callable[[Attempt], MainWindow], ferry: Comparison
) -> None:
    """One mark too few reveals nothing; then found, missed and alone are told and kept."""
    window = tried(HIDDEN)
    marks = own_marks(ferry)
    window.own.history.change("Mark", Notebook(marks=marks.marks[:1]))
    assert not window.attempting.bar.reveal.isEnabled()
    window.commands.reveal.trigger()
    assert window.stage.viewpoint is not None
    assert not window.stage.viewpoint.ties()
    window.own.history.change("Mark", marks)
    window.attempting.bar.reveal.click()
    assert window.stage.viewpoint.ties()
    counts = {name: part.text() for name, part in window.attempting.bar.parts.items()}
    assert counts[FOUND].startswith("Found ")
    assert counts[ALONE] == "Only you 1"
    kept = window.attempting._services.attempts.of(ferry)  # noqa: SLF001 - what the library holds
    assert kept.revealed
    assert kept.alone == 1


def test_what_was_missed_can_be_gone_through_and_argued_with(
    tried: Callable[[Attempt], MainWindow], ferry: Comparison
) -> None:
    """A missed place is selected with its reasons, and can be overruled there."""
    window = tried(HIDDEN)
    window.own.history.change("Mark", own_marks(ferry))
    window.commands.reveal.trigger()
    bar = window.attempting.bar
    bar.parts[MISSED].click()
    first = window.stage.viewpoint
    assert first is not None
    assert first.stop is not None
    assert window.commands.overrule.isEnabled()
    bar.on.click()
    bar.close_it.click()
    assert bar.isHidden()


def test_hints_tell_how_much_and_not_where(
    tried: Callable[[Attempt], MainWindow], ferry: Comparison
) -> None:
    """Each paragraph with something to find has a line; no words of it are told."""
    window = tried(Attempt(Guidance.HINTS, marks_first=2))
    lines = [action.text() for action in window.attempting.bar.hints.menu().actions()]
    assert lines
    text = ferry.article(Side.A).text + ferry.article(Side.B).text
    assert not any(line in text for line in lines)


def test_sources_show_once_something_was_judged(
    tried: Callable[[Attempt], MainWindow], ferry: Comparison
) -> None:
    """Outlet and author are hidden until a conclusion is begun."""
    window = tried(Attempt(hide_sources=True))
    now = window.stage.viewpoint
    assert now is not None
    outlet = ferry.article(Side.A).metadata.publisher.value
    assert outlet
    assert now.comparison.article(Side.A).metadata.publisher.value != outlet
    bar = window.attempting.bar
    assert not bar.sources.isEnabled()
    window.own.history.change("Conclude", Notebook(conclusion=Conclusion(claim="A is kinder.")))
    bar.sources.click()
    now = window.stage.viewpoint
    assert now is not None
    assert now.comparison.article(Side.A).metadata.publisher.value == outlet


def test_who_sets_an_attempt_goes_on_seeing_everything(opened: Scene) -> None:
    """The card keeps the lesson with the pair; only on request does it hold here."""
    window = opened.window
    window.commands.attempt.trigger()
    card = window.setting_attempts.card
    card.guidance.buttons[Guidance.NONE].click()
    card.marks.more.click()
    card.lens.buttons["wording"].click()
    assert opened.services.prepared.attempt == Attempt(Guidance.NONE, "wording", 4)
    window.attempting.reopen()
    now = window.stage.viewpoint
    assert now is not None
    assert now.comparison.themes
    window.commands.attempt.trigger()
    card.here.click()
    now = window.stage.viewpoint
    assert now is not None
    assert not now.comparison.themes


def test_earlier_attempts_are_counted_and_can_be_forgotten(opened: Scene) -> None:
    """The record is the person's own."""
    opened.services.attempts.keep(opened.services.pair, Attempted(revealed=True, found=2))
    opened.window.commands.attempt.trigger()
    card = opened.window.setting_attempts.card
    assert card._forget.isVisible()  # noqa: SLF001 - what a person sees
    card._forget.click()  # noqa: SLF001 - what a person presses
    assert opened.services.attempts.ended() == ()
