"""Which sentence pairs may become links: scored well, and among the best of both sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from diptych.model.comparison import SHOWN, Verdict
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.analysis.matching import Matrix
    from diptych.language.reading import Reading

_PARTNERS = 2
"""A link must be among the best two of its sentence on either side, else all is tied to all."""
_FEWEST_WORDS = 5
"""Shorter sentences say too little to be linked by meaning."""

Runs = tuple[range, range]
"""Sentence indices of a passage of A and of one of B."""


@dataclass(frozen=True, slots=True)
class PairScores:
    """Link scores (0-1) of sentence pairs; titles and stubs have 0.

    Row r of `matrix` is sentence `rows[r]` of A, column c sentence `columns[c]` of B. `passages`
    has passages for pairs of sentence indices, wide where several sentences say what one says.
    """

    matrix: Matrix
    rows: Sequence[int]
    columns: Sequence[int]
    passages: Mapping[tuple[int, int], Runs] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Sentence `i` of A and sentence `j` of B with their link score.

    `best` tells whether each is the other's best partner.
    """

    i: int
    j: int
    score: float
    best: bool


def linkable(readings: tuple[Reading, Reading]) -> Matrix:
    """Return 1 for each sentence pair that can be linked, 0 where one is a title or a stub."""
    return np.outer(*(_can_be_linked(reading) for reading in readings))


def chosen(scores: PairScores, verdict: Verdict) -> tuple[SentencePair, ...]:
    """Return the sentence pairs that are good enough and among the best of both sentences."""
    if verdict is Verdict.DIFFERENT:
        return ()
    matrix = scores.matrix
    rows, columns = _ranks(matrix), _ranks(matrix.T).T
    chosen = (matrix >= SHOWN) & (rows < _PARTNERS) & (columns < _PARTNERS)
    return tuple(
        SentencePair(
            i=scores.rows[r],
            j=scores.columns[c],
            score=round(float(matrix[r, c]), 4),
            best=bool(rows[r, c] == columns[r, c] == 0),
        )
        for r, c in np.argwhere(chosen)
    )


def _can_be_linked(reading: Reading) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return 1 for each sentence that says something, 0 for titles and stubs."""
    return np.array(
        [
            float(
                reading.article.paragraphs[sentence.paragraph].role
                not in {Role.HEADLINE, Role.SUBHEAD}
                and len(sentence.tokens) >= _FEWEST_WORDS
                and not sentence.span.of(reading.text).endswith(":")
            )
            for sentence in reading.sentences
        ]
    )


def _ranks(matrix: Matrix) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Return for each entry how many of its row stand before it, the best being 0."""
    order = np.argsort(-matrix, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(matrix.shape[1])[None, :], axis=1)
    return ranks
