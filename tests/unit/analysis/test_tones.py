"""Tones in portraits: sure ones, of sentences that name an actor of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.portraits import portraits
from diptych.analysis.tones import with_tones
from diptych.language.actors import find_actors
from diptych.language.tone import Judgement
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from diptych.model.comparison import Actor

    from .conftest import Read

A = "Maria Lopez lied. She is hated. Tom Hale left. Maria Lopez met Maria Lopez fans. Lopez spoke."
B = "Maria Lopez shone. The weather was fine."
TONES = {"lied": ("negative", 0.9), "shone": ("positive", 0.85), "spoke": ("neutral", 0.99)}


class Words:
    """Finds a tone by one word of the sentence, and remembers what it was asked."""

    shown = 0.8

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def tone(self, text: str, target: Span) -> Judgement:
        """Return the tone of the first word known, a weak one without."""
        self.asked.append((text, target.of(text)))
        known = [tone for word, tone in TONES.items() if word in text]
        return Judgement(*(known or [("negative", 0.79)])[0])


def toned(read: Read, judge: Words) -> dict[str, Actor]:
    """Return the actors of A and B by their names."""
    readings = (read(A), read(B, Side.B))
    found = find_actors(readings)
    actors = with_tones(readings, found, portraits(readings, found), judge)
    return {actor.name: actor for actor in actors}


def test_only_sure_tones_are_said(read: Read) -> None:
    """Neutral sentences, and those the model doubts, say nothing."""
    actor = toned(read, Words())["Maria Lopez"]
    said = [(one.span.of(A), one.label, one.score) for one in actor.on(Side.A).tone]
    assert said == [("Maria Lopez lied.", "negative", 0.9)]
    assert [one.span.of(B) for one in actor.on(Side.B).tone] == ["Maria Lopez shone."]


def test_each_sentence_is_asked_of_once_by_a_name_in_it(read: Read) -> None:
    """A pronoun names nobody, and who stands on one side alone has nothing to face."""
    judge = Words()
    actors = toned(read, judge)
    assert len(judge.asked) == len(set(judge.asked))
    assert not any(text.startswith("She") for text, _ in judge.asked)
    assert all("Lopez" in target for _, target in judge.asked)
    assert not actors["Tom Hale"].on(Side.A).tone
