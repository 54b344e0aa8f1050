"""A pair's share: how much of what both sentences match elsewhere, they match in each other.

A sentence that is a little like all of the other article says nothing that a link could show; one
that is like a single sentence there, and that sentence like no other here, says the same thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from diptych.analysis.matching import Matrix

_SHARPNESS = 12.0
"""How fast a better match takes the share of a weaker one: .06 more counts about twice as much."""
_MIDDLING = 0.3
"""The match of two sentences of one article pair that have little to do with each other."""
_OTHERS = 5.0
"""Middling matches that every pair stands against, however few sentences the articles have."""
_LEAST = -6.0
"""Logarithms of shares are not told apart below this."""
_EARLY_SENTENCES = 8
"""From this sentence on all places are as late."""


def share(match: Matrix, linkable: Matrix) -> Matrix:
    """Return the logarithm of each pair's share, the geometric mean of its row's and column's.

    Args:
        match: how well the sentences of each pair match, 0-1.
        linkable: 1 for pairs that can be linked, 0 for those that compete for no share.
    """
    level = _SHARPNESS * (match - _MIDDLING)
    weight = np.exp(level) * linkable
    rows = np.log(_OTHERS + weight.sum(axis=1, keepdims=True))
    columns = np.log(_OTHERS + weight.sum(axis=0, keepdims=True))
    return np.asarray(level - (rows + columns) / 2)


def beside(shared: Matrix) -> Matrix:
    """Return for each pair the better share of the pair before it and the one behind it."""
    wide = np.pad(np.maximum(shared, _LEAST), 1, constant_values=_LEAST)
    return np.asarray(np.maximum(wide[:-2, :-2], wide[2:, 2:]))


def early(shape: tuple[int, ...]) -> Matrix:
    """Return how early a pair stands: 0 where both sentences come first, -2 where both are late."""
    rows, columns = (np.minimum(np.arange(count), _EARLY_SENTENCES) for count in shape)
    return np.asarray(-(rows[:, None] + columns[None, :]) / _EARLY_SENTENCES)
