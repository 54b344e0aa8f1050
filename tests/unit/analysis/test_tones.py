"""Tones in portraits: sure ones, of sentences that name an actor of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.loaded_sentences import heard_sentences
from diptych.analysis.portraits import portraits
from diptych.analysis.tones import with_tones
from diptych.language.actors import find_actors
from diptych.language.tone import Judgement
from diptych.model.text import Side, Span
from diptych.workflow.knowledge import prototypes

if TYPE_CHECKING:
    from diptych.language.reading import Reading
    from diptych.model.comparison import Actor

    from .conftest import Hear, Read

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
    return toned_readings((read(A), read(B, Side.B)), judge)


def toned_readings(readings: tuple[Reading, Reading], judge: Words) -> dict[str, Actor]:
    """Return the actors of two readings by their names."""
    found = find_actors(readings)
    heard = [heard_sentences(reading, prototypes()) for reading in readings]
    actors = with_tones(readings, found, portraits(readings, found), judge, heard)
    return {actor.name: actor for actor in actors}


def test_only_sure_tones_are_said(read: Read) -> None:
    """Neutral sentences, and those the model doubts, say nothing."""
    actor = toned(read, Words())["Maria Lopez"]
    said = [(one.span.of(A), one.label, one.score) for one in actor.on(Side.A).tone]
    assert said == [("Maria Lopez lied.", "negative", 0.9)]
    assert [one.span.of(B) for one in actor.on(Side.B).tone] == ["Maria Lopez shone."]


def test_each_sentence_is_asked_of_once(read: Read) -> None:
    """Who stands on one side alone has nothing to face."""
    judge = Words()
    actors = toned(read, judge)
    assert len(judge.asked) == len(set(judge.asked))
    assert not any("Hale" in target for _, target in judge.asked)
    assert not actors["Tom Hale"].on(Side.A).tone


def test_a_pronoun_is_asked_about_where_no_name_stands(read: Read) -> None:
    """A sentence speaks of somebody by a pronoun too, but a name is the surer place to ask at."""
    judge = Words()
    text = "Maria Lopez lied.\nShe shone and sang.\nAs she left, Maria Lopez spoke."
    toned_readings((read(text), read(B, Side.B)), judge)
    targets = dict(judge.asked)
    assert targets["She shone and sang."] == "She"
    assert targets["As she left, Maria Lopez spoke."] == "Maria Lopez"


def test_a_text_full_of_names_is_read_once_at_most(hear: Hear) -> None:
    """Where more could be asked than there is to read, loaded sentences are asked of first."""
    names = "Maria Lopez, Tom Hale, Anna Weber and Pedro Ruiz"
    loaded = f"{names} are shameless liars who betrayed this city in their disgraceful greed."
    text = f"{names} met on Monday.\n{names} met at noon.\n{loaded}\n{names} had lunch."
    judge = Words()
    toned_readings((hear(text), hear(text, Side.B)), judge)
    asked = [words for words, _ in judge.asked]
    assert asked
    assert asked[0] == loaded
    assert sum(map(len, asked)) <= 2 * len(text)
    assert len(asked) < 4 * 4 * 2


def test_those_most_spoken_of_are_asked_of_first(hear: Hear) -> None:
    """Where not all can be asked, the actors whom a reader will compare come before others."""
    often = "Maria Lopez and Tom Hale spoke with Anna Weber."
    text = f"{often}\n{often}\n{often}\nMaria Lopez, Tom Hale, Anna Weber and Pedro Ruiz sang."
    judge = Words()
    toned_readings((hear(text), hear(text, Side.B)), judge)
    asked = [target for _, target in judge.asked]
    assert asked
    assert "Pedro Ruiz" not in asked[:3]
