"""Frames show in the articles that are told so, and a contrast only where two clearly differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.analysis.frame_contrasts import frame_contrasts
from diptych.analysis.frames import frame_hints, frame_scores
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.text import Side
from diptych.workflow.knowledge import prototypes as shipped

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Hear

    from diptych.analysis.prototypes import Prototypes

TOLD = {
    "conflict": (
        "The two camps in the valley accuse each other of lying about the dam.\n"
        "Opponents attacked the mayor and mocked her plan.\n"
        "Her party hit back and denounced the critics as cowards.\n"
        "Protesters clashed with guards at the gate.\n"
        "A bitter dispute over the vote has split the council.\n"
        "The farmers threatened to sue the builder."
    ),
    "economic": (
        "The dam will cost taxpayers two billion dollars.\n"
        "The builder expects higher profits from cheaper electricity.\n"
        "About 900 workers could lose their jobs at the old plant.\n"
        "Banks raised the price of loans for the company.\n"
        "Investors fear that the market for shares will fall.\n"
        "The region earns most of its income from exports and trade."
    ),
    "human_interest": (
        "The old woman wept as she left the house where her children were born.\n"
        "Her son remembers fishing in the river with his grandfather.\n"
        "The family now lives in a single room and is afraid of the winter.\n"
        "A neighbour brought soup and held her hand."
    ),
    "morality": (
        "It is wrong to drown the graves of our ancestors, the bishop preached.\n"
        "We have a moral duty to those who come after us.\n"
        "Greed is a sin, and justice is owed to the poor.\n"
        "Faith and conscience forbid us to look away."
    ),
    "resolution": (
        "The government presented a plan that would solve the problem by 2030.\n"
        "Both provinces signed an agreement to share the water.\n"
        "Engineers propose a new technology to reduce the loss of fish.\n"
        "The law sets targets and strengthens the protection of the shore."
    ),
}


@pytest.fixture(scope="module")
def prototypes() -> Prototypes:
    return shipped()


@pytest.mark.parametrize("frame", TOLD)
def test_an_article_told_so_shows_its_frame_most(
    hear: Hear, prototypes: Prototypes, frame: str
) -> None:
    """An article told in one frame scores highest for it, with sentences of its own behind it."""
    reading = hear(TOLD[frame])
    scores = frame_scores(reading, prototypes)
    assert max(scores, key=lambda one: scores[one]) == frame
    assert scores[frame] > 0.5
    hints = [hint for hint in frame_hints(reading, prototypes) if hint.frame == frame]
    sentences = {sentence.span for sentence in reading.sentences}
    assert hints
    assert all(hint.span in sentences for hint in hints)
    assert all(hint.span.contains(term) for hint in hints for term in hint.terms)


def test_a_clear_difference_is_said_with_its_sentences(hear: Hear, prototypes: Prototypes) -> None:
    """Two articles in different frames give one possible contrast, evidence on both sides."""
    pair = (hear(TOLD["conflict"]), hear(TOLD["economic"], Side.B))
    (contrast,) = frame_contrasts(pair, prototypes)
    assert contrast.kind is ContrastKind.FRAME
    assert contrast.confidence is Confidence.POSSIBLE
    assert contrast.statement.startswith("A tells it more as a conflict")
    assert "B more as a matter of money and jobs" in contrast.statement
    assert all(len(contrast.on(side)) >= 4 for side in Side)


def test_swapping_the_sides_swaps_the_statement(hear: Hear, prototypes: Prototypes) -> None:
    """The other way round the same is said of the other side."""
    here = frame_contrasts((hear(TOLD["conflict"]), hear(TOLD["economic"], Side.B)), prototypes)
    there = frame_contrasts((hear(TOLD["economic"]), hear(TOLD["conflict"], Side.B)), prototypes)
    assert here[0].on(Side.A) == there[0].on(Side.B)
    assert here[0].on(Side.B) == there[0].on(Side.A)


def test_no_contrast_where_both_tell_it_alike_or_little(hear: Hear, prototypes: Prototypes) -> None:
    """The same frame on both sides, or too few sentences, give no contrast."""
    same = (hear(TOLD["conflict"]), hear(TOLD["conflict"], Side.B))
    short = (hear("They clashed over the dam."), hear("It will cost a billion dollars.", Side.B))
    assert frame_contrasts(same, prototypes) == ()
    assert frame_contrasts(short, prototypes) == ()


def test_silent_without_models(hear: Hear, prototypes: Prototypes) -> None:
    """A language without models has no frames."""
    reading = hear("Der Damm kostet zwei Milliarden.", language="de")
    assert set(frame_scores(reading, prototypes).values()) == {0.0}
    assert frame_hints(reading, prototypes) == ()
    assert frame_contrasts((reading, reading), prototypes) == ()
