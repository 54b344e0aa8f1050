"""The record of attempts is kept, listed with titles, written as a table, and forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.ui.pair import ferry

from diptych.classroom.veiling import bare, without_sources
from diptych.model.lesson import Attempted, Guidance
from diptych.model.text import Side
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAIR = ferry()
ENDED = Attempted(Guidance.HINTS, revealed=True, found=3, missed=4, alone=2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "library.sqlite", Comparer())
    for article in PAIR.articles:
        desk.library.add(article)
    yield desk
    desk.close()


def test_an_attempt_comes_back_as_it_was_kept(desk: Desk) -> None:
    """A pair that nobody tried has an attempt that was not begun."""
    assert desk.attempts.of(PAIR) == Attempted()
    desk.attempts.keep(PAIR, ENDED)
    assert desk.attempts.of(PAIR) == ENDED


def test_only_attempts_that_ended_are_listed(desk: Desk) -> None:
    """An attempt still going on is nobody's result yet."""
    desk.attempts.keep(PAIR, Attempted(Guidance.NONE))
    assert desk.attempts.ended() == ()
    desk.attempts.keep(PAIR, ENDED)
    (one,) = desk.attempts.ended()
    assert one.attempted == ENDED
    assert one.titles == tuple(article.metadata.title.value for article in PAIR.articles)


def test_the_record_is_the_students_to_take_and_to_forget(desk: Desk, tmp_path: Path) -> None:
    """It is written as a table, and nothing of it is left once it is forgotten."""
    desk.attempts.keep(PAIR, ENDED)
    desk.attempts.write(tmp_path / "attempts.csv")
    assert "hints,3,4,2" in (tmp_path / "attempts.csv").read_text(encoding="utf-8-sig")
    desk.attempts.forget()
    assert desk.attempts.of(PAIR) == Attempted()
    assert desk.attempts.ended() == ()


def test_a_bare_pair_tells_nothing_but_the_articles() -> None:
    """Nothing of the analysis shines through, and texts and notebooks still fit."""
    hidden = bare(PAIR)
    assert hidden.articles == PAIR.articles
    assert not any((hidden.themes, hidden.links, hidden.actors, hidden.voices, hidden.wording))
    assert not any((hidden.contrasts, hidden.absences))


def test_hidden_sources_are_in_no_fact() -> None:
    """Neither outlet nor author nor file name is left; title, date and text are."""
    hidden = without_sources(PAIR, "hidden")
    for side in Side:
        before, after = PAIR.article(side), hidden.article(side)
        assert after.text == before.text
        assert after.metadata.title == before.metadata.title
        assert after.metadata.publisher.value == after.metadata.author.value == "hidden"
        assert after.metadata.address.value == "hidden"
        assert not after.metadata.source
