"""Whether two articles are versions of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.text import Side

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

SHARED: Final = 0.5
"""This share of the sentences of each stands in the other where both are one text."""
_SHORT: Final = 25
"""Sentences of fewer characters stand in many texts."""


def one_lineage(comparison: Comparison) -> bool:
    """Whether at least half of the sentences of either article stand in the other one too."""
    sides = [
        {" ".join(comparison.quote(side, span).split()) for span in comparison.sentences_on(side)}
        for side in Side
    ]
    long = [{words for words in side if len(words) >= _SHORT} for side in sides]
    shared = sum(map(len, long[0] & long[1]))
    return all(side and shared >= SHARED * sum(map(len, side)) for side in long)
