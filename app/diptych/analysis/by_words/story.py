"""Whether two articles tell the same story where no model knows their language: by words alone."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from diptych.analysis.by_words.units import units
from diptych.model.comparison import SameStory, Verdict

if TYPE_CHECKING:
    from diptych.language.reading import Reading

_SAME = 0.6
_RELATED = 0.3
"""Cosines of the counts of telling words."""


def story_by_words(readings: tuple[Reading, Reading]) -> SameStory:
    """Return the verdict that the longer words alone allow."""
    first, second = (_bag(reading) for reading in readings)
    dot = sum(count * second[word] for word, count in first.items())
    score = dot / (_length(first) * _length(second)) if first and second else 0.0
    score = round(min(1.0, score), 4)
    if score >= _SAME:
        return SameStory(score, Verdict.SAME)
    return SameStory(score, Verdict.RELATED if score >= _RELATED else Verdict.DIFFERENT)


def _bag(reading: Reading) -> Counter[str]:
    return Counter(unit.key for sentence in units(reading) for unit in sentence if unit.telling)


def _length(bag: Counter[str]) -> float:
    return math.sqrt(sum(count * count for count in bag.values()))
