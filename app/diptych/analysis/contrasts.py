"""Differences in framing: statements composed from their evidence, few and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.agency import agency
from diptych.analysis.contrasting.certainty import certainty_contrast
from diptych.analysis.contrasting.distance import distance
from diptych.analysis.contrasting.judging import judging
from diptych.analysis.contrasting.naming import naming
from diptych.analysis.contrasting.pair import Draft, Pair
from diptych.analysis.contrasting.placement import placement
from diptych.analysis.contrasting.voices import voices_contrasts
from diptych.analysis.contrasting.words_for import words_for
from diptych.model.comparison import ActorKind, Confidence, Contrast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.reading import Reading
    from diptych.model.comparison import Actor, Theme, Voice, Wording


def contrasts(
    readings: tuple[Reading, Reading],
    actors: Sequence[Actor],
    themes: Sequence[Theme],
    voices: Sequence[Voice],
    wording: Sequence[Wording],
) -> tuple[Contrast, ...]:
    """Return how the two sides differ, strong statements first.

    Every statement has evidence on each side that it speaks of. Names, certainty, voices,
    placement and agency are compared; a difference too small to tell from chance is not said.
    """
    named = tuple(actor for actor in actors if actor.kind is ActorKind.NAMED)
    unnamed = tuple(actor for actor in actors if actor.kind is not ActorKind.NAMED)
    articles = (readings[0].article, readings[1].article)
    found = tuple(themes), tuple(voices), tuple(wording)
    pair = Pair(articles, named, *found, unnamed, readings)
    drafts = [
        *naming(pair),
        *words_for(pair),
        *judging(pair),
        *certainty_contrast(pair),
        *voices_contrasts(pair),
        *placement(pair),
        *agency(pair),
        *distance(pair),
    ]
    drafts.sort(key=lambda draft: draft.confidence is not Confidence.STRONG)
    return tuple(_numbered(drafts))


def _numbered(drafts: Sequence[Draft]) -> list[Contrast]:
    """Return the contrasts with ids that stay the same for the same pair: `naming-1`."""
    counts: dict[str, int] = {}
    found: list[Contrast] = []
    for draft in drafts:
        counts[draft.kind] = counts.get(draft.kind, 0) + 1
        found.append(
            Contrast(
                f"{draft.kind}-{counts[draft.kind]}",
                draft.about,
                draft.kind,
                draft.statement,
                draft.confidence,
                draft.evidence,
            )
        )
    return found
