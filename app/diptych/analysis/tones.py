"""How single sentences speak of an actor that both sides name.

A tone is said of a sentence, never of an article: even a good model of sentences tells little
better than chance which of two articles portrays somebody more darkly. So the sentences are there
to be read face to face, and no contrast rests on them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from diptych.model.comparison import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.reading import Mention, MentionedActor, Reading
    from diptych.language.tone import Judgement
    from diptych.model.comparison import Actor, Portrait
    from diptych.model.text import Span


class Judge(Protocol):
    """Judges how a sentence speaks of somebody it names (`diptych.language.tone.ToneModel`)."""

    @property
    def shown(self) -> float:
        """The least score of a tone that is right often enough to show."""

    def tone(self, text: str, target: Span) -> Judgement:
        """Return the likeliest tone of a sentence toward the words at `target`."""


def with_tones(
    readings: tuple[Reading, Reading],
    mentioned: Sequence[MentionedActor],
    actors: Sequence[Actor],
    judge: Judge,
) -> tuple[Actor, ...]:
    """Return the actors, those of both sides with the tones of the sentences that name them.

    Args:
        readings: A's and B's.
        mentioned: the actors with their mentions.
        actors: the same, in the same order, with their portraits.
        judge: the model; it is asked once for each actor and sentence.
    """

    def toned(one: MentionedActor, actor: Actor, reading: Reading) -> Portrait:
        side = reading.side
        return _with_tone(reading, one.on(side), actor.on(side), judge)

    return tuple(
        replace(actor, portraits=(toned(one, actor, readings[0]), toned(one, actor, readings[1])))
        if actor.shared
        else actor
        for one, actor in zip(mentioned, actors, strict=True)
    )


def _with_tone(
    reading: Reading, mentions: Sequence[Mention], portrait: Portrait, judge: Judge
) -> Portrait:
    """Return a side's portrait with the tones that are sure, in text order.

    Neutral sentences are left out, and sentences in which a pronoun stands for the actor.
    """
    found = []
    for index, target in _targets(mentions).items():
        sentence = reading.sentences[index].span
        judged = judge.tone(sentence.of(reading.text), target.shifted(-sentence.start))
        if judged.label != "neutral" and judged.score >= judge.shown:
            found.append(Tone(sentence, judged.label, judged.score))
    return replace(portrait, tone=tuple(sorted(found, key=lambda tone: tone.span)))


def _targets(mentions: Sequence[Mention]) -> dict[int, Span]:
    """Return for each sentence the first words in it that name the actor."""
    targets: dict[int, Span] = {}
    for mention in mentions:
        if not mention.pronoun:
            first = targets.setdefault(mention.sentence, mention.span)
            targets[mention.sentence] = min(first, mention.span)
    return targets
