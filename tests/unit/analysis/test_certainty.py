"""Hedges and boosters are told by their part in the sentence, not by their letters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from diptych.analysis.certainty import certainty

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The river may rise tonight.", "hedge", "may"),
        ("The river might rise tonight.", "hedge", "might"),
        ("The patients may be tired.", "hedge", "may"),
        ("Thieves may have taken the files.", "hedge", "may"),
        ("The road could have been closed by snow.", "hedge", "could"),
        ("The box may not be enough.", "hedge", "may"),
        ("The bees had indeed returned.", "booster", "indeed"),
        ("A new road could help the village.", "hedge", "could"),
        ("Perhaps the orchestra will return.", "hedge", "Perhaps"),
        ("The museum is probably closed.", "hedge", "probably"),
        ("The engine seems to be broken.", "hedge", "seems"),
        ("The results suggest that the medicine works.", "hedge", "suggest"),
        ("It is possible that the bees return.", "hedge", "possible"),
        ("Time will tell whether the vines survive.", "hedge", "Time will tell"),
        ("The fault lies in part with the builders.", "hedge", "in part"),
        ("I think that the goalkeeper slipped.", "hedge", "think"),
        ("The painting is clearly a copy.", "booster", "clearly"),
        ("The painting is undoubtedly a copy.", "booster", "undoubtedly"),
        ("There is no doubt about the copy.", "booster", "no doubt"),
        ("It was clear that the ice would break.", "booster", "clear"),
        ("The test proved that the water was clean.", "booster", "proved"),
        ("The thief must have known the house.", "booster", "must"),
    ],
)
def test_marked(read: Read, text: str, kind: str, words: str) -> None:
    """The word that hedges or boosts is marked exactly, and nothing else in the sentence."""
    marks = [(mark.kind, mark.span.of(text)) for mark in certainty(read(text))]
    assert marks == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The vote in May was quiet.",
        "The May election was quiet.",
        "Theresa May spoke for an hour.",
        "The will of the people was heard.",
        "His might was feared in the valley.",
        "If it rains, the match ends.",
        "At least nine boats left.",
        "Children should sleep by nine.",
        "She appeared on stage at eight.",
        "He could not find his keys.",
        "No bread is possible without flour.",
        "They left as soon as possible.",
        "The sky was clear on Monday.",
        "The window was not clearly visible.",
        "The teacher suggested a walk.",
        "The shop will open at ten.",
        "Members may keep two trout a day, and visitors may park here.",
        "Residents with questions may call the office.",
        "No council may sell the forest.",
        "The well may not be used.",
        "Forty deer may be shot before March.",
        "Her neighbours, most of whom could walk to the mill, stayed.",
        "I could have sold the boat.",
        "Could the money have been better spent?",
        "It was a house that nobody could ever buy.",
        "The mill could no longer find workers.",
        "It is a chance to tell them.",
        "If the cure does indeed work, the town will sleep.",
        "The ministry confirmed that the well was dry.",
        "I believed that they were asleep.",
        "Nobody knew how unlikely that was.",
    ],
)
def test_not_marked(read: Read, text: str) -> None:
    """Months, nouns, conditions, duties and abilities say nothing about certainty."""
    assert certainty(read(text)) == ()


def test_marks_stand_apart_and_in_order(read: Read) -> None:
    """Marks don't overlap and come as the text has them."""
    reading = read("It may seem, to some extent, that there is no doubt. Perhaps it could be so.")
    marks = certainty(reading)
    for before, after in pairwise(marks):
        assert before.span.end <= after.span.start


def test_silent_without_a_parser(read: Read) -> None:
    """Nothing is marked where the language has no parser."""
    assert certainty(read("Vielleicht regnet es.", parsed=False)) == ()
