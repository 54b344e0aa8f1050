"""What exactly somebody says: names for things, questions, and where the author goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.analysis.voices import voices
from diptych.language.actors import find_actors

if TYPE_CHECKING:
    from .conftest import Read


def said(read: Read, text: str) -> list[tuple[str, str]]:
    """Return the source and the words of each voice of a text."""
    reading = read(text)
    found = voices(reading, find_actors([reading]))
    return [(voice.source, voice.content.of(reading.text)) for voice in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The coach called the new rules a joke.", "the new rules a joke"),
        ("The judge described the fence as an eyesore.", "the fence as an eyesore"),
        (
            "The pilot described the old runway at the lake as “bumpy”.",
            "the old runway at the lake as “bumpy”",
        ),
    ],
)
def test_what_somebody_calls_something(read: Read, text: str, words: str) -> None:
    """A name says nothing without the thing that it is given to."""
    ((_, found),) = said(read, text)
    assert found == words


def test_a_name_that_is_quoted_is_the_quotation(read: Read) -> None:
    """Where most is quoted, the very words are the voice."""
    assert said(read, "The coach called it “a joke on all of us”.") == [
        ("coach", "a joke on all of us")
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clerk asked whether the pool would open.", "whether the pool would open"),
        ("The baker demanded that the road be closed.", "the road be closed"),
        ("The nurse wondered how the roof had burned.", "how the roof had burned"),
    ],
)
def test_what_somebody_asks(read: Read, text: str, words: str) -> None:
    """Questions and demands are given as clauses, too."""
    ((_, found),) = said(read, text)
    assert found == words


def test_calling_somebody_says_nothing(read: Read) -> None:
    """To call a doctor is no name, and to ask a favour no question."""
    assert said(read, "The nurse called the doctor. The doctor asked a favour.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The clerk said that the pool was clean, although nobody had tested it.",
        "The clerk said that the pool was clean, citing a test.",
    ],
)
def test_where_the_author_goes_on(read: Read, text: str) -> None:
    """What an author holds against somebody's words, or tells of their reasons, is not said."""
    assert ("clerk", "the pool was clean") in said(read, text)


def test_an_aside_is_the_authors(read: Read) -> None:
    """What a clause behind a comma tells of a thing is no part of what somebody says of it."""
    text = "The guild rejected the plan for a mill, which would stand by the church."
    assert said(read, text) == [("guild", "the plan for a mill")]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (
            "It is a fine old mill; the guild says it will stand for years.",
            "guild",
            "it will stand for years",
        ),
        (
            "Those close to the mayor say that he is tired.",
            "Those close to the mayor",
            "he is tired",
        ),
        ("The coach began by saying he would stay.", "coach", "he would stay"),
        (
            "The clerk told a meeting of young bakers that few people understood the price of rye.",
            "clerk",
            "few people understood the price of rye",
        ),
        (
            "The nurse said that the tale was odd, because the ward had been empty.",
            "nurse",
            "the tale was odd, because the ward had been empty",
        ),
    ],
)
def test_the_clause_that_is_said(read: Read, text: str, source: str, words: str) -> None:
    """What stands before or between does not hide what is said, and its reasons belong to it."""
    assert (source, words) in said(read, text)


def test_nobody_in_particular_says_nothing(read: Read) -> None:
    """*Those* alone are nobody."""
    assert said(read, "Those say that it rained.") == []


def test_what_somebody_is_praised_for(read: Read) -> None:
    """Praise and blame are given with their grounds."""
    text = "The mayor praised the crews for their patience."
    assert said(read, text) == [("mayor", "the crews for their patience")]
