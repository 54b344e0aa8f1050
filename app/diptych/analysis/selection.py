"""Which sentences of long articles are compared: those that have a likely partner at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from diptych.language.reading import Reading

MOST = 1200
"""Sentences of one side that are compared with the other's: about 30,000 words. All pairs of the
sentences of two books would fill the memory of a school's computer."""
_BLOCK = 512


def linkable_sentences(readings: tuple[Reading, Reading]) -> tuple[list[int], list[int]]:
    """Return for each side the indices, in text order, of the sentences that are compared.

    These are all of them in an article of up to `MOST` sentences, else those whose best partner on
    the other side is nearest by the cosine of sentence vectors.
    """
    if all(len(reading.sentences) <= MOST for reading in readings):
        first, second = (list(range(len(reading.sentences))) for reading in readings)
        return first, second
    vectors = [np.stack([one.vector for one in reading.encodings]) for reading in readings]
    best_a, best_b = _best_partners(vectors[0], vectors[1])
    return _nearest(best_a), _nearest(best_b)


def only(reading: Reading, indices: list[int]) -> Reading:
    """Return a reading with some of its sentences only."""
    return replace(
        reading,
        sentences=tuple(reading.sentences[index] for index in indices),
        encodings=tuple(reading.encodings[index] for index in indices),
    )


def _best_partners(
    first: NDArray[np.float32], second: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    best_a = np.empty(len(first), dtype=np.float32)
    best_b = np.full(len(second), -1, dtype=np.float32)
    for start in range(0, len(first), _BLOCK):
        cosines = first[start : start + _BLOCK] @ second.T
        best_a[start : start + _BLOCK] = cosines.max(axis=1)
        best_b = np.maximum(best_b, cosines.max(axis=0))
    return best_a, best_b


def _nearest(best: NDArray[np.float32]) -> list[int]:
    order = np.argsort(-best.round(4), kind="stable")[:MOST]
    return sorted(int(index) for index in order)
