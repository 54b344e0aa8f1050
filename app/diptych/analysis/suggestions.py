"""Passages that are near a theme by similarity only: linked to one of its passages, no term."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.comparison import Link, Passage, Theme
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 4
"""Suggestions for one theme; a reader is to look at them one by one."""


def with_suggestions(themes: Sequence[Theme], links: Sequence[Link]) -> tuple[Theme, ...]:
    """Return the themes with the far ends of their links suggested, best first."""
    return tuple(replace(theme, suggested=_best(_near(theme, links), theme)) for theme in themes)


def _near(theme: Theme, links: Sequence[Link]) -> Iterator[Passage]:
    for link in links:
        for side in Side:
            inside = any(passage.span.overlaps(link.on(side)) for passage in theme.on(side))
            if inside:
                yield Passage(side.other, link.on(side.other), (), link.score)


def _best(near: Iterator[Passage], theme: Theme) -> tuple[Passage, ...]:
    """Keep each place once, with its best score, and leave out what has a term anyway."""
    kept: dict[tuple[Side, Span], Passage] = {}
    for passage in near:
        place = (passage.side, passage.span)
        taken = any(one.span.overlaps(passage.span) for one in theme.on(passage.side))
        if not taken and (place not in kept or kept[place].score < passage.score):
            kept[place] = passage
    ranked = sorted(kept.values(), key=lambda one: (-one.score, one.side, one.span))
    return tuple(ranked[:MOST])
