"""Look-alike stories are told apart by whom and what they name and count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.analysis.common_words import Common, common
from diptych.language.frequencies import news_frequencies
from diptych.model.text import Side

if TYPE_CHECKING:
    from .conftest import Read

QUAKE = "A quake of 6.1 hit Tarvos in Illyria on Monday, said Maria Kovac. It killed 14 people."
AGAIN = "Rescuers in Tarvos, Illyria, looked for 14 people, Maria Kovac said. The quake had 6.1."
OTHER = "A quake of 5.4 hit Lindero in Castaria on Friday, said Juan Ortega. It killed 230 people."
ESSAY = "Nobody is ever ready when the ground begins to move, and nobody will admit it later."


def test_the_same_quake_has_names_and_numbers_in_common(read: Read) -> None:
    """Two reports of one event are nearer than two of a kind."""
    frequencies = news_frequencies()
    first = read(QUAKE)
    same, other = (common(first, read(text, Side.B), frequencies) for text in (AGAIN, OTHER))
    assert same.names is not None
    assert other.names is not None
    assert same.numbers is not None
    assert other.numbers is not None
    assert min(same.names, same.numbers) > 0.6
    assert max(other.names, other.numbers) < 0.2


def test_an_article_without_names_tells_nothing_by_them(read: Read) -> None:
    """Where there is nothing to compare, nothing is said."""
    assert common(read(QUAKE), read(ESSAY, Side.B), news_frequencies()) == Common(None, None, None)


@pytest.mark.parametrize(
    ("found", "strangers"),
    [
        (Common(names=0.05, persons=0.0, numbers=0.4), True),
        (Common(names=0.05, persons=0.2, numbers=0.4), False),
        (Common(names=0.4, persons=0.0, numbers=0.0), False),
        (Common(names=0.0, persons=None, numbers=0.0), False),
    ],
)
def test_other_people_in_other_places_make_another_story(found: Common, *, strangers: bool) -> None:
    """Only where both name people: two sentences without any name are no strangers."""
    assert found.strangers is strangers


def test_sides_count_alike(read: Read) -> None:
    """Which article stands left changes nothing."""
    frequencies = news_frequencies()
    forth = common(read(QUAKE), read(AGAIN, Side.B), frequencies)
    back = common(read(AGAIN), read(QUAKE, Side.B), frequencies)
    assert forth.names == pytest.approx(back.names)
    assert forth.numbers == pytest.approx(back.numbers)
