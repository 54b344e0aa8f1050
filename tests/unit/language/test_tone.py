"""Tones: clear cases are told, targets told apart, nothing depends on what else is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from diptych.language.onnx import Network
from diptych.language.tone import LABELS, MARKS, Marked, ToneModel, marked
from diptych.model.faults import Fault
from diptych.model.text import Span
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

CLEAR = (
    ("negative", "Voters despise [Ratliff], a corrupt and shameless liar."),
    ("negative", "The report accuses [the harbour board] of a reckless and deadly failure."),
    ("positive", "Everyone in the village praises [Odile Marchetti], a brave and brilliant nurse."),
    ("positive", "[Okonkwo] won great admiration for her generous and inspiring work."),
    ("neutral", "[Ms Brandt] said the meeting will take place on Tuesday."),
)
"""Sentences whose tone toward the words in brackets no reader would doubt."""

OPPOSED = (
    "Readers adore <Lindqvist>, who exposed the shameless lies of [Petrov].",
    "[Petrov], a cruel tyrant, jailed <Lindqvist>, the most honest judge in the land.",
    "<Amina Diallo> was praised for her courage, while [Victor Crane] was condemned as a coward.",
    "While [the mayor] was booed for the failure, <the fire chief> was hailed as a hero.",
    "Critics ridiculed [Hobbs] and applauded <Nakamura>.",
    "<Nakamura> won applause, but [Hobbs] drew only ridicule.",
    "<The nurses> worked tirelessly to save lives; [the ministry] betrayed them.",
    "[The company] deceived its customers, said <Ruiz>, a widely respected economist.",
    "Unlike the corrupt [Bellamy], <Osei> kept every promise to the voters.",
    "Voters trust <Osei> and loathe [Bellamy].",
    "The brilliant <Dr Ferro> corrected the embarrassing blunders of [Dr Stahl].",
    "[Stahl] was disgraced by the scandal, and <Ferro> was celebrated for her integrity.",
)
"""Sentences that praise the one in angle brackets and blame the one in square ones."""


def sentence(bracketed: str) -> tuple[str, Span]:
    """Return a sentence without its brackets, and where the words stood that they enclosed."""
    before, _, rest = bracketed.partition("[")
    target, _, behind = rest.partition("]")
    return before + target + behind, Span(len(before), len(before) + len(target))


@pytest.fixture(scope="module")
def model() -> ToneModel:
    """Return the model that ships."""
    return ToneModel()


@pytest.mark.parametrize(("label", "bracketed"), CLEAR)
def test_clear_sentences_are_told(model: ToneModel, label: str, bracketed: str) -> None:
    """What no reader doubts is found, and with a confidence that would be shown."""
    judged = model.tone(*sentence(bracketed))
    assert judged.label == label
    assert label == "neutral" or judged.score >= model.shown


@pytest.mark.parametrize("text", OPPOSED)
def test_praised_and_blamed_in_one_sentence_are_told_apart(model: ToneModel, text: str) -> None:
    """Who is praised gets the better tone, though a strong word for one may colour both."""
    plain = text.translate(str.maketrans("", "", "<>"))
    praised, blamed = (
        model.probabilities(*sentence(one))
        for one in (
            text.replace("[", "").replace("]", "").replace("<", "[").replace(">", "]"),
            plain,
        )
    )
    assert praised["positive"] - praised["negative"] > blamed["positive"] - blamed["negative"]


def test_a_tone_depends_on_nothing_but_its_sentence(model: ToneModel) -> None:
    """Asked in another order, among others or by another model object, it stays the same."""
    asked = [sentence(bracketed) for _, bracketed in CLEAR]
    there = [model.probabilities(*one) for one in asked]
    back = [model.probabilities(*one) for one in reversed(asked)]
    assert there == back[::-1]
    assert ToneModel().probabilities(*asked[0]) == there[0]


def test_probabilities_are_of_all_tones_and_rounded(model: ToneModel) -> None:
    """They sum to one, to the four places that are kept."""
    found = model.probabilities(*sentence("The mayor thanked [the crew]."))
    assert tuple(found) == LABELS
    assert sum(found.values()) == pytest.approx(1, abs=2e-4)
    assert all(round(one, 4) == one for one in found.values())


@pytest.mark.parametrize(
    "bracketed",
    [
        "[Ana]",
        "[" + "Very Long Name " * 40 + "]",
        "word " * 900 + "[Ana] " + "word " * 900,
        "“[É]”",
    ],
)
def test_odd_sentences_have_a_tone_too(model: ToneModel, bracketed: str) -> None:
    """Short or endless, each is cut to what the model reads and judged."""
    assert model.tone(*sentence(bracketed)).label in LABELS


@pytest.mark.parametrize("span", [Span(3, 3), Span(40, 44), Span(6, 99)])
def test_a_target_has_to_stand_in_the_sentence(model: ToneModel, span: Span) -> None:
    """Nothing is judged of nobody."""
    with pytest.raises(ValueError, match="no words"):
        model.tone("Rain fell on Lagos.", span)


def test_marks_stand_around_the_target() -> None:
    """Also where the sentence is too long: what is near the target is what is kept."""

    def letters(text: str) -> Sequence[int]:
        return [1000 + ord(letter) for letter in text]

    text = "a" * 300 + "ME" + "z" * 300
    seen: Marked = marked(letters, text, Span(300, 302))
    assert [chr(one - 1000) for one in seen.pieces[seen.start : seen.end]] == ["M", "E"]
    assert (seen.pieces[seen.start - 1], seen.pieces[seen.end]) == MARKS
    assert seen.pieces[seen.start - 2] == 1000 + ord("a")
    assert seen.pieces[seen.end + 1] == 1000 + ord("z")
    inputs = seen.inputs()
    assert np.flatnonzero(inputs["target_mask"][0]).tolist() == [seen.start, seen.start + 1]
    assert inputs["attention_mask"].all()


def test_other_weights_are_refused() -> None:
    """A reader is told what happened and what to do, in one sentence."""
    weights = resource("models", "tone", "model.onnx").read_bytes()
    with pytest.raises(Fault, match="tone model that is installed is not the one"):
        Network(weights[:-1] + b"?", "0" * 64, "tone model")
