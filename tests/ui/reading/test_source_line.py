"""The line under a headline."""

from __future__ import annotations

from diptych.model.text import Fact, Known, Metadata
from diptych.ui.reading.source_line import source_parts


def test_what_is_missing_is_said_to_be_unknown() -> None:
    """Nobody can take an article without an author for one whose author was forgotten."""
    parts = source_parts(Metadata(publisher=Fact("The Post", Known.FOUND)))
    assert [part.text for part in parts] == ["author unknown", "The Post", "date unknown"]
    assert [part.known for part in parts] == [False, True, False]


def test_guesses_are_called_guesses_and_dates_are_readable() -> None:
    """A guessed fact says so; a date is written as people write it."""
    author, _, published = source_parts(
        Metadata(author=Fact("Ada Okoro", Known.GUESSED), published=Fact("2018-09-05", Known.FOUND))
    )
    assert author.text == "Ada Okoro (guessed)"
    assert published.text == "5 September 2018"


def test_a_date_that_is_no_full_date_stays_as_it_is() -> None:
    """A year alone is shown, not lost."""
    assert source_parts(Metadata(published=Fact("2018", Known.READER)))[2].text == "2018"
