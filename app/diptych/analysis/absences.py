"""What one side does not mention, with the nearest passage and both dates beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.model.comparison import Absence, Actor, Theme
from diptych.model.text import Article, Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.choosing import PairScores
    from diptych.language.reading import Reading

NEAREST = 0.25
"""The least link score at which a passage is offered as the nearest."""
_PROMINENT = 2
"""Mentions an actor must have before its absence from the other side is worth a word."""


def absences(
    readings: tuple[Reading, Reading],
    themes: Sequence[Theme],
    actors: Sequence[Actor],
    scores: PairScores | None,
) -> tuple[Absence, ...]:
    """Return the absences: themes first, then actors, each in the order given.

    An actor is absent where the text has none of its names, not even within another's.

    Args:
        readings: both sides.
        themes: all themes of the pair.
        actors: all actors of the pair.
        scores: link scores of the sentence pairs, none without a model.
    """
    earlier = {
        side: published_earlier(readings[_at(side)].article, readings[_at(side.other)].article)
        for side in Side
    }
    found = [
        Absence(theme.id, side, _nearest(readings, theme, side, scores), earlier[side])
        for theme in themes
        for side in Side
        if not theme.on(side)
    ]
    # Where a side has no model, an actor that it names would seem absent.
    named = actors if all(reading.parsed for reading in readings) else ()
    found.extend(
        Absence(actor.id, side, None, earlier[side])
        for actor in named
        for side in Side
        if not actor.on(side).mentions
        and len(actor.on(side.other).mentions) >= _PROMINENT
        and not _is_written(actor, readings[_at(side)].text)
    )
    return tuple(found)


def _is_written(actor: Actor, text: str) -> bool:
    """Whether a name of the actor stands in a text all the same: "the Trump administration"."""
    names = "|".join(re.escape(alias) for alias in (actor.name, *actor.aliases))
    return re.search(rf"(?<!\w)(?:{names})(?!\w)", text) is not None


def published_earlier(one: Article, other: Article) -> bool | None:
    """Whether `one` is dated before `other`; none where either has no date."""
    dates = [article.metadata.published.value for article in (one, other)]
    if dates[0] is None or dates[1] is None:
        return None
    return dates[0] < dates[1]


def _at(side: Side) -> int:
    return 0 if side is Side.A else 1


def _nearest(
    readings: tuple[Reading, Reading], theme: Theme, missing: Side, scores: PairScores | None
) -> Span | None:
    """Return the sentence of the missing side that comes closest to the theme's passages."""
    if scores is None:
        return None
    there, here = readings[_at(missing.other)], readings[_at(missing)]
    b_misses = missing is Side.B
    matrix = scores.matrix if b_misses else scores.matrix.T
    told, searched = (scores.rows, scores.columns) if b_misses else (scores.columns, scores.rows)
    passages = [passage.span for passage in theme.on(missing.other)]
    telling = [
        row
        for row, index in enumerate(told)
        if any(span.contains(there.sentences[index].span) for span in passages)
    ]
    if not telling:
        return None
    best = matrix[telling].max(axis=0)
    place = int(best.argmax())
    return here.sentences[searched[place]].span if best[place] >= NEAREST else None
