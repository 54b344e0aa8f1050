"""Phrases that mean nearly the same are one concept, wherever in the two texts they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.concepts import Concept, concepts
from diptych.language.frequencies import news_frequencies
from diptych.model.text import Side

if TYPE_CHECKING:
    from .conftest import Hear

A = """The night buses are gone. Nurses who finish at two wait for a night bus that never comes.
The bakery on the square gives away yesterday's bread."""
B = """A night bus cost the council too much. Few people took the night buses, it says.
Ferries are cheaper."""


def found(hear: Hear, first: str, second: str) -> list[Concept]:
    """Return the concepts of two texts."""
    return concepts((hear(first), hear(second, Side.B)), news_frequencies(), frozenset())


def test_one_and_many_are_one_concept_on_both_sides(hear: Hear) -> None:
    """A night bus and the night buses are the same thing; bread and ferries are others."""
    buses = next(one for one in found(hear, A, B) if "night buses" in one.wordings)
    assert buses.wordings["night bus"] == 2
    assert [buses.count(side) for side in Side] == [2, 2]
    assert not {"bread", "Ferries", "bakery"} & set(buses.wordings)


def test_swapping_the_sides_swaps_the_hits(hear: Hear) -> None:
    """Which article is called A changes no concept."""
    forth, back = found(hear, A, B), found(hear, B, A)
    assert [one.leader for one in forth] == [one.leader for one in back]
    assert [one.count(Side.A) for one in forth] == [one.count(Side.B) for one in back]


def test_what_the_encoder_cuts_off_still_counts(hear: Hear) -> None:
    """Behind 256 word pieces nothing is encoded; the same words there are the same thing."""
    endless = "The tram " + "and the old red wagon " * 80 + "passed the brewery."
    words = {word for one in found(hear, endless, "The brewery closed.") for word in one.wordings}
    assert "brewery" in words
