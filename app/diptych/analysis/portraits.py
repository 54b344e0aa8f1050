"""How each side names an actor, describes it and lets it act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.acts import acts_of
from diptych.analysis.labels import labels_of
from diptych.language.gazetteer import load_gazetteer
from diptych.language.nicknames import nickname_around
from diptych.model.comparison import Act, Actor, Label, Portrait
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Mention, MentionedActor, Reading, Sentence


def portraits(
    readings: tuple[Reading, Reading], actors: Sequence[MentionedActor]
) -> tuple[Actor, ...]:
    """Return the actors with a portrait for each side, in the order given.

    Everything in a portrait stands in text order and once only. Its tone is left to
    `diptych.analysis.tones`.
    """
    gazetteer = load_gazetteer()
    return tuple(
        Actor(
            actor.id,
            actor.name,
            actor.aliases,
            (_portrait(readings[0], actor, gazetteer), _portrait(readings[1], actor, gazetteer)),
            actor.kind,
        )
        for actor in actors
    )


def _portrait(reading: Reading, actor: MentionedActor, gazetteer: Gazetteer) -> Portrait:
    mentions = actor.on(reading.side)
    labels: set[tuple[int, int, str]] = set()
    acts: dict[tuple[int, int, str], Act] = {}
    for mention in mentions:
        sentence = reading.sentences[mention.sentence]
        if _speaks_next(sentence, mention):
            continue
        labels.update(
            (label.span.start, label.span.end, label.kind)
            for label in labels_of(sentence, mention, gazetteer)
        )
        named = not nickname_around(sentence, mention.tokens, gazetteer)
        for act in acts_of(sentence, mention.head) if named else ():
            acts.setdefault((act.verb.start, act.verb.end, act.role.value), act)
    return Portrait(
        mentions=tuple(sorted({mention.span for mention in mentions})),
        labels=tuple(Label(Span(start, end), kind) for start, end, kind in sorted(labels)),
        acts=tuple(acts[key] for key in sorted(acts)),
    )


def _speaks_next(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name only says whose words follow, as in a printed interview ("Berg: No.")."""
    behind = sentence.tokens[mention.tokens[-1] + 1 : mention.tokens[-1] + 2]
    return mention.tokens[0] == 0 and any(token.text == ":" for token in behind)
