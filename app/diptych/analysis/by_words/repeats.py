"""Runs of characters that come back, in scripts that put no spaces between words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.language.words import is_unspaced, words_in
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diptych.language.reading import Reading

_SHORTEST = 2
_LONGEST = 8
"""Characters in a run."""
_FEWEST = 3
"""Places that a run must have; a pair of characters that comes back once is chance."""
_SAME_PLACES = 0.7
"""A run is part of a longer one that stands in this share of its places or more."""
_LITTLE = frozenset(
    "的了在是和与也就都而及或一这那有为以于对从到被把将不个等他她它们我你年月日时说但并已曾能"
    "可着去之所两几多各每最更很还又再因此如若则即使让给向往第次名位万亿"
    "のにはをがでとへやもからまでよりたれるてですます"
)
"""Characters of Chinese and Japanese that neither open nor close the name of a subject."""

Key = tuple[str, ...]
Place = tuple["Reading", int, Span]


def repeats(readings: Sequence[Reading]) -> Iterator[tuple[Key, Place]]:
    """Yield the runs that name something, each with its reading, sentence number and span."""
    places: dict[str, list[Place]] = defaultdict(list)
    for reading in readings:
        for index, sentence in enumerate(reading.sentences):
            for stretch in _stretches(reading.text, sentence.span):
                for span in _runs(stretch):
                    places[span.of(reading.text)].append((reading, index, span))
    kept = {run: at for run, at in places.items() if len(at) >= _FEWEST and _stands_alone(run)}
    inside = _parts_of_longer(kept)
    for run in sorted(kept.keys() - inside):
        yield from (((run,), place) for place in kept[run])


def _stretches(text: str, within: Span) -> Iterator[Sequence[Span]]:
    """Yield the unbroken rows of characters inside a sentence."""
    row: list[Span] = []
    for span in words_in(text, within):
        if row and row[-1].end != span.start:
            yield row
            row = []
        if is_unspaced(span.of(text)):
            row.append(span)
    yield row


def _runs(row: Sequence[Span]) -> Iterator[Span]:
    for first in range(len(row)):
        for last in range(first + _SHORTEST, min(len(row), first + _LONGEST) + 1):
            yield Span(row[first].start, row[last - 1].end)


def _stands_alone(run: str) -> bool:
    return run[0] not in _LITTLE and run[-1] not in _LITTLE


def _parts_of_longer(kept: Mapping[str, Sequence[Place]]) -> set[str]:
    """Return the runs that hardly stand anywhere but inside a longer run."""
    inside = set()
    for longer, places in kept.items():
        for first in range(len(longer)):
            for last in range(first + _SHORTEST, len(longer) + 1):
                part = longer[first:last]
                if part != longer and len(places) >= _SAME_PLACES * len(kept.get(part, ())):
                    inside.add(part)
    return inside
