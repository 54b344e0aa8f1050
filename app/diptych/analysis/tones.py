"""How single sentences speak of an actor that both sides name.

A tone is said of a sentence, never of an article: even a good model of sentences tells little
better than chance which of two articles portrays somebody more darkly. So the sentences are there
to be read face to face, and no contrast rests on them.

The model is asked anew for each actor and sentence, which in a text full of names would take longer
than all else. So it reads no more of each side than the side is long; where more could be asked,
the actors most spoken of come first, whose sentences a reader will compare, and then the sentences
that sound most loaded, since there a sure tone is likeliest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from diptych.model.comparison import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diptych.analysis.loaded_sentences import Heard
    from diptych.language.reading import Mention, MentionedActor, Reading
    from diptych.language.tone import Judgement
    from diptych.model.comparison import Actor
    from diptych.model.text import Span


_MAIN = 3
"""So many actors, those most spoken of, are asked about before all others."""


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
    heard: Sequence[Sequence[Heard]],
) -> tuple[Actor, ...]:
    """Return the actors, those of both sides with the tones of the sentences that speak of them.

    Args:
        readings: A's and B's.
        mentioned: the actors with their mentions.
        actors: the same, in the same order, with their portraits, the most spoken of first.
        judge: the model; it is asked at most once for each actor and sentence.
        heard: the sentences of each side as they sound.
    """
    shared = [index for index, actor in enumerate(actors) if actor.shared]
    tones = [
        _tones(
            reading,
            {index: mentioned[index].on(reading.side) for index in shared},
            judge,
            sounding,
        )
        for reading, sounding in zip(readings, heard, strict=True)
    ]
    return tuple(
        replace(
            actor,
            portraits=(
                replace(actor.portraits[0], tone=tones[0].get(index, ())),
                replace(actor.portraits[1], tone=tones[1].get(index, ())),
            ),
        )
        for index, actor in enumerate(actors)
    )


@dataclass(frozen=True, slots=True)
class _Question:
    """What the judge may be asked: how sentence `sentence` speaks of an actor it names."""

    actor: int
    sentence: int
    target: Span


def _tones(
    reading: Reading,
    mentions: Mapping[int, Sequence[Mention]],
    judge: Judge,
    heard: Sequence[Heard],
) -> dict[int, tuple[Tone, ...]]:
    """Return the tones that are sure, in text order, for each actor whose mentions are given.

    Neutral sentences are left out.
    """
    found: dict[int, list[Tone]] = {}
    for one in _asked(reading, _questions(mentions), heard):
        sentence = reading.sentences[one.sentence].span
        judged = judge.tone(sentence.of(reading.text), one.target.shifted(-sentence.start))
        if judged.label != "neutral" and judged.score >= judge.shown:
            found.setdefault(one.actor, []).append(Tone(sentence, judged.label, judged.score))
    return {
        actor: tuple(sorted(tones, key=lambda tone: tone.span)) for actor, tones in found.items()
    }


def _questions(mentions: Mapping[int, Sequence[Mention]]) -> list[_Question]:
    return [
        _Question(actor, sentence, target)
        for actor, of_actor in mentions.items()
        for sentence, target in sorted(_targets(of_actor).items())
    ]


def _asked(
    reading: Reading, questions: Sequence[_Question], heard: Sequence[Heard]
) -> Iterator[_Question]:
    """Yield the questions that are asked: together no more to read than the sentences there are."""
    lengths = [len(sentence.span) for sentence in reading.sentences]
    left = sum(lengths)
    if sum(lengths[one.sentence] for one in questions) > left:
        loaded = [one.score for one in heard] or [0.0] * len(lengths)
        main = sorted({one.actor for one in questions})[:_MAIN]
        questions = sorted(
            questions, key=lambda one: (one.actor not in main, -loaded[one.sentence], one.target)
        )
    for one in questions:
        left -= lengths[one.sentence]
        if left < 0:
            return
        yield one


def _targets(mentions: Sequence[Mention]) -> dict[int, Span]:
    """Return for each sentence the first words in it that name the actor, else the first pronoun.

    The model was taught on pronouns as well and is as right on them; those that might mean
    somebody else are no mentions.
    """
    targets: dict[int, Span] = {}
    for mention in sorted(mentions, key=lambda one: (one.pronoun, one.span)):
        targets.setdefault(mention.sentence, mention.span)
    return targets
