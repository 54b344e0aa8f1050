"""How alike two sentences are: matrices of features over all sentence pairs of two readings.

The base is idf-weighted greedy matching of token states, which ranks statements better than the
cosine of sentence vectors. Names are weighed low: in one affair every sentence names the same
actors, and what matters is what is said of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from diptych.analysis.common_words import common, is_name, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diptych.analysis.common_words import Common
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Encoding, Reading, Sentence, Token

Matrix = NDArray[np.float64]
"""Of shape (sentences in A, sentences in B)."""
Weights = NDArray[np.float32]
"""One for each word piece."""

NAME_WEIGHT = 0.15
"""What a name counts beside another word; the analysis notes measured it."""
_BLOCK = 8_000_000
"""Token pairs compared at once; bounds memory to some 32 MB. Smaller blocks take longer."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is measured of two readings: matrices over sentence pairs, and figures of the whole.

    `match` (0-1) is the token matching with names weighed low, `cosine` (-1 to 1) that of the
    sentence vectors, `numbers` (0-1) the weighted overlap of numbers. `other_numbers` is 1 where
    both sentences have numbers and none in common, else 0. `common` are the likenesses of the two
    whole articles by their names, persons and numbers.
    """

    match: Matrix
    cosine: Matrix
    numbers: Matrix
    other_numbers: Matrix
    common: Common


def features(left: Reading, right: Reading, frequencies: Frequencies) -> Features:
    """Return the features of all pairs of a sentence of `left` and one of `right`.

    Both readings must be encoded and have at least one sentence.
    """
    forth, back = _token_match(left, right, frequencies)
    vectors = [np.stack([one.vector for one in side.encodings]) for side in (left, right)]
    return Features(
        match=(forth + back) / 2,
        cosine=(vectors[0] @ vectors[1].T).astype(np.float64),
        numbers=_overlap(left.sentences, right.sentences, is_number, frequencies),
        other_numbers=_other_numbers(left.sentences, right.sentences),
        common=common(left, right, frequencies),
    )


def _token_match(left: Reading, right: Reading, frequencies: Frequencies) -> tuple[Matrix, Matrix]:
    """Return how well each sentence of one side is covered by each of the other, both ways."""
    weights = [_all_weights(side, frequencies) for side in (left, right)]
    states_b = np.concatenate([one.states for one in right.encodings])
    starts_b = _starts([len(one.states) for one in right.encodings])
    total_b = np.add.reduceat(weights[1], starts_b)
    rows_forth: list[Matrix] = []
    rows_back: list[Matrix] = []
    offset = 0
    for block in _blocks(left, len(states_b)):
        lengths = [len(left.encodings[index].states) for index in block]
        starts = _starts(lengths)
        weight = weights[0][offset : offset + sum(lengths)]
        offset += sum(lengths)
        states = np.concatenate([left.encodings[index].states for index in block])
        alike = states @ states_b.T
        best_b = np.maximum.reduceat(alike, starts_b, axis=1)
        forth = np.add.reduceat(best_b * weight[:, None], starts, axis=0)
        rows_forth.append(forth / np.add.reduceat(weight, starts)[:, None])
        best_a = np.stack([rows.max(axis=0) for rows in np.split(alike, starts[1:])])
        back = np.add.reduceat(best_a * weights[1][None, :], starts_b, axis=1)
        rows_back.append(back / total_b[None, :])
    return np.concatenate(rows_forth).astype(float), np.concatenate(rows_back).astype(float)


def _blocks(reading: Reading, width: int) -> list[range]:
    """Cut the sentences into runs whose token pairs with the other side stay within bounds."""
    blocks: list[range] = []
    first = size = 0
    for index, encoding in enumerate(reading.encodings):
        grown = size + len(encoding.states)
        if size and grown * width > _BLOCK:
            blocks.append(range(first, index))
            first, grown = index, len(encoding.states)
        size = grown
    return [*blocks, range(first, len(reading.encodings))]


def _starts(lengths: Sequence[int]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)


def piece_weights(sentence: Sentence, encoding: Encoding, frequencies: Frequencies) -> Weights:
    """Return the weight of every word piece of a sentence, in order, names weighed low."""
    weights = [frequencies.piece_weight(piece) for piece in encoding.pieces]
    names = (encoding.pieces_of(token.span) for token in sentence.tokens if is_name(token))
    for at in frozenset().union(*names):
        weights[at] *= NAME_WEIGHT
    return np.array(weights, dtype=np.float32)


def _all_weights(reading: Reading, frequencies: Frequencies) -> Weights:
    pairs = zip(reading.sentences, reading.encodings, strict=True)
    return np.concatenate([piece_weights(*pair, frequencies) for pair in pairs])


def _overlap(
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    select: Callable[[Token], bool],
    frequencies: Frequencies,
) -> Matrix:
    """Return the weighted share of selected lemmas that two sentences have in common."""
    bags = [
        [{token.lemma for token in one.tokens if select(token)} for one in side]
        for side in (left, right)
    ]
    vocabulary = sorted(set().union(*bags[0]) & set().union(*bags[1]))
    place = {lemma: index for index, lemma in enumerate(vocabulary)}
    incidence = [np.zeros((len(side), len(vocabulary))) for side in bags]
    for matrix, side in zip(incidence, bags, strict=True):
        for row, bag in enumerate(side):
            matrix[row, [place[lemma] for lemma in bag if lemma in place]] = 1.0
    weight = np.array([frequencies.lemma_weight(lemma) for lemma in vocabulary])
    mass = [
        np.array([sum(frequencies.lemma_weight(lemma) for lemma in sorted(bag)) for bag in side])
        for side in bags
    ]
    common = (incidence[0] * weight) @ incidence[1].T
    return np.asarray(common / np.sqrt(np.outer(mass[0] + 3, mass[1] + 3)))


def _other_numbers(left: Sequence[Sentence], right: Sequence[Sentence]) -> Matrix:
    """Return 1 for each pair of sentences that both have numbers, and not one in common."""
    bags = [
        [{token.lemma for token in one.tokens if is_number(token)} for one in side]
        for side in (left, right)
    ]
    return np.array(
        [[float(bool(a) and bool(b) and not a & b) for b in bags[1]] for a in bags[0]]
    ).reshape(len(left), len(right))
