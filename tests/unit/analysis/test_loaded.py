"""Loaded sentences score above sober ones, and the words that carry the load are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.analysis.loaded import loaded, loadedness
from diptych.analysis.loaded_sentences import heard_sentences
from diptych.workflow.knowledge import prototypes as shipped

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Hear

    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading
    from diptych.model.comparison import Wording


@pytest.fixture(scope="module")
def prototypes() -> Prototypes:
    return shipped()


def marked(reading: Reading, prototypes: Prototypes) -> tuple[Wording, ...]:
    """Return the words marked in an article."""
    return loaded(reading, heard_sentences(reading, prototypes), prototypes)


@pytest.mark.parametrize(
    ("sober", "judging"),
    [
        (
            "The town council closed three of its five libraries in April.",
            "In a disgraceful act of vandalism, the clueless town council gutted our libraries.",
        ),
        (
            "The coach changed four players at half-time.",
            "The hapless coach panicked and humiliated four of his own players.",
        ),
        (
            "The company will charge customers for paper bags.",
            "The greedy company now has the nerve to fleece its customers for a paper bag.",
        ),
        (
            "The university invited the writer to speak on Friday.",
            "The cowardly university bowed to the hateful writer and handed him a stage.",
        ),
        (
            "The minister answered questions about the tunnel for two hours.",
            "The minister spewed two hours of shameless lies about his absurd tunnel.",
        ),
    ],
)
def test_the_same_fact_told_soberly_scores_lower(
    hear: Hear, prototypes: Prototypes, sober: str, judging: str
) -> None:
    """Of two sentences on one fact the judging one sounds clearly more loaded."""
    low, high = loadedness(hear(f"{sober}\n{judging}"), prototypes)
    assert low < 0.5 < high
    assert high - low > 0.25


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister infamously closed the library.", ["infamously"]),
        ("The mayor’s cronies got the shop.", ["cronies"]),
        ("It was a shameless copy.", ["shameless"]),
        (
            "The bully-boy methods of the harbour master are a disgrace to the town.",
            ["bully-boy", "disgrace"],
        ),
    ],
)
def test_words_that_carry_the_load(
    hear: Hear, prototypes: Prototypes, text: str, words: list[str]
) -> None:
    """The marked spans are exactly the words, hyphens and all."""
    assert [mark.span.of(text) for mark in marked(hear(text), prototypes)] == words


@pytest.mark.parametrize(
    "text",
    [
        "“He is a shameless liar and a disgrace,” the neighbour said.",
        "The Puppet Theatre opens in June.",
        "The council approved the budget for the library.",
        "Two men were killed when a wall collapsed, police said.",
        "A man was charged with murder and rape on Tuesday.",
        "The war on drugs began in 1971 under President Nixon.",
        "The soldiers attacked the village at dawn and destroyed the bridge.",
    ],
)
def test_quoted_words_names_and_grim_reports_stay_unmarked(
    hear: Hear, prototypes: Prototypes, text: str
) -> None:
    """What somebody is quoted with, names and plain reports of grim things are no judgement."""
    assert marked(hear(text), prototypes) == ()


def test_words_given_to_somebody_say_so(hear: Hear, prototypes: Prototypes) -> None:
    """A judgement that the writer reports without quotation marks is marked as somebody's."""
    (mark,) = marked(hear("The farmer said the new road was a shameless swindle."), prototypes)[:1]
    assert mark.rule.endswith("as somebody is said to say")


def test_a_sentence_scores_the_same_whatever_stands_beside_it(
    hear: Hear, prototypes: Prototypes
) -> None:
    """What surrounds a sentence changes nothing about it."""
    text = "The vile scheme failed."
    alone = loadedness(hear(text), prototypes)
    among = loadedness(hear(f"The shop opens at nine.\n{text}\nIt rained."), prototypes)
    assert alone == (among[1],)


def test_silent_without_models(hear: Hear, prototypes: Prototypes) -> None:
    """Nothing is scored or marked where the language has no model, nor in an empty text."""
    for reading in (hear("Eine Schande für die Stadt!", language="de"), hear("")):
        assert loadedness(reading, prototypes) == ()
        assert marked(reading, prototypes) == ()
