"""How many students took up each word of an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of an article that so many students took up, each counted once."""

    span: Span
    count: int


def runs(by_student: Iterable[Sequence[Span]]) -> tuple[Run, ...]:
    """Return the stretches that at least one student took up, in text order.

    Each reaches as far as the number stays the same. The spans of one student do not overlap.
    """
    steps: Counter[int] = Counter()
    for spans in by_student:
        for span in spans:
            steps[span.start] += 1
            steps[span.end] -= 1
    made: list[Run] = []
    count = 0
    places = sorted(place for place, step in steps.items() if step)
    for start, end in pairwise(places):
        count += steps[start]
        if count:
            made.append(Run(Span(start, end), count))
    return tuple(made)
