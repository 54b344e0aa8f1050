"""A long sentence is tied to the sentences of one paragraph that together say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.widening import Widener
from diptych.language.frequencies import news_frequencies
from diptych.model.text import Side

if TYPE_CHECKING:
    from .conftest import Hear

LONG = (
    "The mayor of Aldry, who once promised free buses for everybody, closed the swimming pool on "
    "the river and sold the land beneath it to a builder of hotels."
)
SHORT = "The mayor has shut the swimming pool by the river. Its land went to a hotel builder."
REMOTE = "The mayor has shut the swimming pool by the river. My aunt keeps two black cats at home."


def widener(hear: Hear, first: str, second: str) -> Widener:
    """Return what widens the sentences of two texts."""
    return Widener((hear(first), hear(second, Side.B)), news_frequencies())


def test_two_sentences_that_say_one_are_a_passage(hear: Hear) -> None:
    """Either of them brings the other with it, whichever side they stand on."""
    assert widener(hear, LONG, SHORT).widened(0, 0) == (range(1), range(2))
    assert widener(hear, LONG, SHORT).widened(0, 1) == (range(1), range(2))
    assert widener(hear, SHORT, LONG).widened(0, 0) == (range(2), range(1))


def test_what_adds_nothing_stays_out(hear: Hear) -> None:
    """A neighbour on another subject is no part of the passage."""
    assert widener(hear, LONG, REMOTE).widened(0, 0) == (range(1), range(1))


def test_a_passage_ends_with_its_paragraph(hear: Hear) -> None:
    """Sentences of two paragraphs make no passage."""
    parted = SHORT.replace(". ", ".\n")
    assert widener(hear, LONG, parted).widened(0, 0) == (range(1), range(1))


def test_a_short_sentence_stands_alone(hear: Hear) -> None:
    """What says one thing needs no passage on the other side."""
    first = "The mayor of Aldry has shut the swimming pool."
    assert widener(hear, first, SHORT).widened(0, 0) == (range(1), range(1))
