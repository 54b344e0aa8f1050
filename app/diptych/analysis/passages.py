"""Passages: one to three whole sentences that belong to a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Passage
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.language.reading import Reading

_LONGEST = 3
"""Sentences in one passage."""


def passages(reading: Reading, terms: Mapping[int, Sequence[Span]]) -> tuple[Passage, ...]:
    """Return the passages of sentences that have terms, neighbours joined within a paragraph.

    Args:
        reading: one side.
        terms: for each sentence index that belongs to the theme, the spans of its terms.
    """
    return tuple(_passage(reading, run, terms) for run in _runs(reading, sorted(terms)))


def coverage(reading: Reading, found: Sequence[Passage]) -> float:
    """Return the share (0-1) of the article's characters that stand in the passages."""
    covered = sum(len(passage.span) for passage in found)
    return round(covered / len(reading.text), 4) if reading.text else 0.0


def _runs(reading: Reading, indices: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and len(runs[-1]) < _LONGEST and _follows(reading, runs[-1][-1], index):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _follows(reading: Reading, first: int, second: int) -> bool:
    one, other = reading.sentences[first], reading.sentences[second]
    return second == first + 1 and one.paragraph == other.paragraph


def _passage(reading: Reading, run: Sequence[int], terms: Mapping[int, Sequence[Span]]) -> Passage:
    first, last = reading.sentences[run[0]].span, reading.sentences[run[-1]].span
    spans = tuple(sorted({span for index in run for span in terms[index]}))
    # Each further term halves the doubt: one term .5, two .75, three .875.
    return Passage(
        reading.side, Span(first.start, last.end), spans, round(1 - 0.5 ** len(spans), 4)
    )
