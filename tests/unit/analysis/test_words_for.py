"""Different words for the same people or thing are told where each side holds to its own."""

from __future__ import annotations

import pytest

from diptych.ingest.importer import read_text
from diptych.model.comparison import Confidence, Contrast, ContrastKind
from diptych.model.progress import Silent
from diptych.model.text import Side
from diptych.workflow.comparing import Comparer

SQUATTERS = """Squatters cleared from the mill

Police cleared the squatters from the old mill on Tuesday.
The squatters had lived there for a year, and the squatters left without a fight.
A lawyer for the squatters called the raid a disgrace, but the squatters did not go to court."""
OCCUPIERS = """Occupiers leave the mill

The occupiers left the old mill on Tuesday after the police came at dawn.
The occupiers had made a kitchen of the ground floor. Neighbours brought the occupiers tea.
The occupiers will meet again on Sunday, their lawyer said."""
REFUGEES = """A boat comes in

The refugees landed at dawn. Forty refugees had sailed for two days.
The refugees were thirsty, and a doctor saw the refugees at once.
Customs officers met the boat on the beach."""
MIGRANTS = """Boat reaches the coast

The migrants slept on the beach. The mayor said the migrants could stay for a night.
A priest fed the migrants. In the evening the migrants sang.
The court will hear their case in May."""
BOTH_WORDS = """Boat reaches the coast

The migrants slept on the beach. The mayor called them refugees.
The refugees sang, and a priest brought the refugees soup.
The court will hear the migrants in May."""
LAWSUIT = """Nurses sue

The nurses filed a lawsuit on Monday. The lawsuit says that Halden Clinic owes them wages.
The clinic called the lawsuit a joke."""
COMPLAINT = """Clinic rejects the claim

Halden Clinic rejected the complaint. The complaint asks for two years of wages.
A judge will read the complaint in May."""


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer()


def told(comparer: Comparer, a: str, b: str) -> list[Contrast]:
    """Return what is said of the words for the same people or thing."""
    first, second = read_text(a, "a.txt"), read_text(b, "b.txt")
    found = comparer.compare(first, second, Silent()).contrasts
    return [
        one
        for one in found
        if one.kind is ContrastKind.NAMING and one.statement.startswith("For the same")
    ]


def test_each_side_has_its_own_word_for_the_same_people(comparer: Comparer) -> None:
    """Who is a refugee here and a migrant there is told, with every place as evidence."""
    (one,) = told(comparer, REFUGEES, MIGRANTS)
    assert one.statement == (
        "For the same people, A writes “refugees” (4 times); B “migrants” (4 times)."
    )
    assert one.confidence is Confidence.STRONG
    assert all(len(one.on(side)) == 4 for side in Side)


def test_a_thing_is_told_more_carefully(comparer: Comparer) -> None:
    """A lawsuit that is a complaint across is possible, not sure."""
    (one,) = told(comparer, LAWSUIT, COMPLAINT)
    assert "the same thing" in one.statement
    assert one.confidence is Confidence.POSSIBLE


def test_sides_are_told_in_their_order(comparer: Comparer) -> None:
    """Swapping the articles swaps the words, and nothing else."""
    (one,) = told(comparer, MIGRANTS, REFUGEES)
    assert one.statement == (
        "For the same people, A writes “migrants” (4 times); B “refugees” (4 times)."
    )


@pytest.mark.parametrize("other", [REFUGEES.replace("A boat", "One boat"), BOTH_WORDS])
def test_a_word_of_both_sides_is_no_difference(comparer: Comparer, other: str) -> None:
    """Where the other side writes the same word too, even beside its own, nothing is said."""
    assert told(comparer, REFUGEES, other) == []


def test_words_for_different_people_are_no_difference(comparer: Comparer) -> None:
    """Refugees here and squatters there are not the same people."""
    assert told(comparer, REFUGEES, SQUATTERS) == []
