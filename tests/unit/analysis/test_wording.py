"""Words kept at a distance are marked, and nothing that only looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.analysis.wording import distancing

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council praised the “green” car park it had paid for.", "green"),
        ("They paid for the ‘free’ lunch twice.", "free"),
        ('The plan is one more "reform" of the railways.', "reform"),
        ("He ended his so-called holiday in the office.", "so-called holiday"),
        ("The self-styled king of the market left.", "self-styled king of the market"),
        ("Police studied the alleged theft for weeks.", "alleged theft"),
        ("The pump was allegedly sold in June.", "allegedly"),
        ("They cut the park under the guise of safety.", "under the guise of"),
        ("The supposed miracle took ten years.", "supposed miracle"),
        ("The so-called “experts” left early.", "so-called “experts”"),
        ("The so-called war on waste goes on.", "so-called war on waste"),
        ("“They sent us so-called help by boat,” the cook said.", "so-called help"),
        ("The owners call it a “gentle reform”.", "gentle reform"),
        ("The minister speaks of a “reform”.", "reform"),
        ("The brewers claimed that the water was clean.", "claimed"),
        ("The bypass cost a fortune that it is supposed to save.", "supposed to"),
    ],
)
def test_kept_at_a_distance(read: Read, text: str, words: str) -> None:
    """The words at a distance are marked exactly, without their quotation marks."""
    reading = read(text)
    assert [mark.span.of(text) for mark in distancing(reading)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” she said and closed the door.",
        "The judge said the bridge was “a mistake” from the start.",
        "The critic called the opera “a long night” and left.",
        "They watched “Casablanca” on the roof.",
        "They watched “A Long Night” on the roof.",
        "The word “peace” has five letters.",
        "Prosecutors alleged that the pump was sold.",
        "The train was supposed to leave at nine.",
        "What are we supposed to eat?",
        "The widow claimed her pension.",
        "I claim that the water is clean.",
        "The critic called the opera “a gentle reform” of the genre.",
        "The coach called the goal “brilliant”.",
        "The farm is known as “the island” in the village.",
        "“We alleged nothing, and the supposed theft was a joke,” the lawyer said.",
        "# Town ‘too poor’ for a pool",
    ],
)
def test_not_kept_at_a_distance(read: Read, text: str) -> None:
    """Genuine short quotations, titles, words as words and verbs are no distance."""
    assert distancing(read(text)) == ()


def test_one_word_in_a_headline(read: Read) -> None:
    """A word in marks before what it describes is kept at a distance in a headline too."""
    reading = read("# Grant for ‘failing’ pool comes too late")
    assert [mark.span.of(reading.text) for mark in distancing(reading)] == ["failing"]


def test_every_mark_names_its_rule(read: Read) -> None:
    """A reader who asks why gets an answer in words."""
    reading = read("His so-called “friends” quickly ate the alleged cake.")
    marks = distancing(reading)
    assert marks
    assert all(mark.rule and 0 < mark.score <= 1 for mark in marks)


def test_silent_without_a_parser(read: Read) -> None:
    """Nothing is marked where the language has no parser."""
    reading = read("Die „sogenannten“ Freunde kamen spät.", parsed=False)
    assert distancing(reading) == ()
