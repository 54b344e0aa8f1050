"""Statements on a pair follow what the reader made of its themes and actors."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from diptych.analysis.by_hand.work import with_readers_work
from diptych.model.comparison import (
    Act,
    Actor,
    Comparison,
    Confidence,
    Contrast,
    ContrastKind,
    Evidence,
    Part,
    Portrait,
    SameStory,
    Settings,
    Verdict,
    Voice,
    VoiceKind,
)
from diptych.model.notebook import AliasChange, Notebook, OwnTheme, ThemeWords
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span

FIRST = (
    "The orchard is cut down. Brandt sawed. Brandt dug. Brandt burned the stumps. "
    "The farmer ploughed. The farmer sowed. The farmer fenced the field. Old trees fell. "
    + "Nobody in the village was asked about any of it. "
    * 8
)
SECOND = (
    "A village looks on. Nobody was asked. "
    + "The council did not meet in all those weeks. " * 8
    + "Brandt was fined. Brandt was sued. Brandt was warned. "
    "The farmer was jeered. The farmer was told off. The farmer was left alone. "
    "The orchard is missed."
)
SAID = "I have seen trees come and go on this hill for sixty years, and I will not weep for wood"


def places(side: Side, words: str) -> list[Span]:
    """Return everywhere that words stand."""
    text = FIRST if side is Side.A else SECOND
    return [Span(*found.span()) for found in re.finditer(re.escape(words), text)]


def actor(name: str, does: tuple[str, ...], suffers: tuple[str, ...]) -> Actor:
    """Return an actor who does things in A and to whom things are done in B."""
    a, b = (
        Portrait(
            tuple(places(side, name)),
            acts=tuple(Act(places(side, verb)[0], part, negated=False) for verb in verbs),
        )
        for side, part, verbs in (
            (Side.A, Part.AGENT, does),
            (Side.B, Part.PATIENT, suffers),
        )
    )
    return Actor(name.casefold(), name, (name,), (a, b))


@pytest.fixture
def pair() -> Comparison:
    """A farmer with two names, three acts on each side under each of them."""
    articles = tuple(
        Article(
            (SourceLine(1, text, keep=True, role=Role.BODY, reason="prose"),),
            Metadata(language=Fact("en", Known.FOUND)),
        )
        for text in (FIRST, SECOND)
    )
    a, b = (
        tuple(Span(*found.span()) for found in re.finditer(r"[^ .][^.]*\.", article.text))
        for article in articles
    )
    return Comparison(
        "by hand",
        Settings(),
        (articles[0], articles[1]),
        (a, b),
        SameStory(0.9, Verdict.SAME),
        actors=(
            actor("Brandt", ("sawed", "dug", "burned"), ("fined", "sued", "warned")),
            actor("farmer", ("ploughed", "sowed", "fenced"), ("jeered", "told off", "left alone")),
        ),
    )


def test_acts_are_counted_again_when_two_are_one(pair: Comparison) -> None:
    """Three acts are too few to tell anything by; six and six of one farmer are enough."""
    assert pair.contrasts == ()
    now = with_readers_work(pair, Notebook(aliases=(AliasChange("", "farmer", "brandt"),)))
    (one,) = now.contrasts
    assert one.kind is ContrastKind.AGENCY
    assert one.statement == (
        "In A Brandt acts in 6 of 6 cases and is acted upon in none; "
        "in B Brandt acts in none of 6 cases and is acted upon in 6."
    )
    assert all(len(one.on(side)) == 6 for side in Side)


def test_a_readers_theme_has_its_place(pair: Comparison) -> None:
    """That A opens with the trees and B ends with them is told of a theme made by hand too."""
    theme = OwnTheme("own-theme-1", "Trees", ThemeWords(("orchard", "stump", "tree")))
    now = with_readers_work(pair, Notebook(themes=(theme,)))
    (one,) = now.contrasts
    assert (one.kind, one.about) == (ContrastKind.PLACEMENT, "Trees")
    assert one.statement.startswith("A has “Trees” in its opening; B comes to it after")
    again = with_readers_work(pair, Notebook(themes=(theme,)))
    assert again.contrasts[0].id == one.id
    assert with_readers_work(pair, Notebook(themes=(replace(theme, hidden=True),))).contrasts == ()


def test_a_name_that_cannot_be_told_again_is_said_to_be_left_out(pair: Comparison) -> None:
    """The reader hears that a statement is gone because of what they changed."""
    evidence = (
        Evidence(Side.A, places(Side.A, "Brandt")[0]),
        Evidence(Side.B, places(Side.B, "Brandt")[0]),
    )
    told = Contrast("naming-1", "Brandt", ContrastKind.NAMING, "…", Confidence.STRONG, evidence)
    base = replace(pair, contrasts=(told,))
    away = AliasChange("Brandt", "brandt", "farmer")
    now = with_readers_work(base, Notebook(aliases=(away,)))
    assert ContrastKind.NAMING not in {one.kind for one in now.contrasts}
    (notice,) = now.notices
    assert "Brandt" in notice
    still = with_readers_work(base, Notebook(aliases=(AliasChange("", "farmer", "brandt"),)))
    assert told in still.contrasts, "all that it rests on is still said of Brandt"
    assert still.notices == ()


def test_who_speaks_is_told_anew_when_two_are_one(pair: Comparison) -> None:
    """A voice is no longer on one side only when the other side cites the same person."""
    body = pair.articles[0].text + f"“{SAID},” said Brandt."
    first = replace(
        pair.articles[0],
        lines=(SourceLine(1, body, keep=True, role=Role.BODY, reason="prose"),),
    )
    start = body.index("I have seen")
    voices = (
        Voice(Side.A, "Brandt", None, Span(start, start + len(SAID)), VoiceKind.DIRECT),
        Voice(Side.B, "farmer", None, places(Side.B, "Nobody was asked")[0], VoiceKind.INDIRECT),
    )
    only = Contrast(
        "voices-1",
        "Brandt",
        ContrastKind.VOICES,
        "Only A quotes Brandt at length: 20 words.",
        Confidence.POSSIBLE,
        (Evidence(Side.A, voices[0].content),),
    )
    base = replace(pair, articles=(first, pair.articles[1]), voices=voices, contrasts=(only,))
    theme = OwnTheme("own-theme-1", "Wages", ThemeWords(("wage",)))
    assert only in with_readers_work(base, Notebook(themes=(theme,))).contrasts
    now = with_readers_work(base, Notebook(aliases=(AliasChange("", "farmer", "brandt"),)))
    assert all(one.kind is not ContrastKind.VOICES for one in now.contrasts)
