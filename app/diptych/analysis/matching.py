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

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading, Sentence, Token

Matrix = NDArray[np.float64]
"""Of shape (sentences in A, sentences in B)."""

NAME_WEIGHT = 0.15
"""What a name counts beside another word; the analysis notes measured it."""
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_EVENTS = frozenset({"VERB"})
_THINGS = frozenset({"NOUN", "ADJ"})
EMPTY_VERBS = frozenset({"be", "have", "do", "say", "tell", "make", "get", "go", "take", "come"})
_FEWEST = 3
"""Names or numbers an article must have for their overlap to tell anything."""
_BLOCK = 4_000_000
"""Token pairs compared at once; bounds memory to some 32 MB."""


@dataclass(frozen=True, slots=True)
class Features:
    """Matrices over sentence pairs; each entry is 0-1 unless said otherwise.

    `match` is the token matching with names weighed low, `best` the better of its two directions,
    `cosine` that of the sentence vectors (-1 to 1), `verbs`, `things`, `names` and `numbers` the
    weighted overlap of such lemmas, `near` the mean match of the neighbouring pairs.
    `other_numbers` is 1 where both sentences have numbers and none in common, else 0.
    `common_names` and `common_numbers` are the weighted overlap over the two whole articles, 0-1
    (two strikes are alike in words, but happen in other places), none where either article has
    hardly any: an essay without numbers tells nothing by them.
    """

    match: Matrix
    best: Matrix
    cosine: Matrix
    verbs: Matrix
    things: Matrix
    names: Matrix
    numbers: Matrix
    near: Matrix
    other_numbers: Matrix
    common_names: float | None
    common_numbers: float | None


def is_name(token: Token) -> bool:
    """Whether a token names somebody or some place, as far as the parser can tell."""
    return token.pos == "PROPN" or token.entity in _NAMES


def is_number(token: Token) -> bool:
    """Whether a token is a number written in digits; those in words are too often idiom."""
    return token.pos == "NUM" and any(sign.isdigit() for sign in token.text)


def features(left: Reading, right: Reading, frequencies: Frequencies) -> Features:
    """Return the features of all pairs of a sentence of `left` and one of `right`.

    Both readings must be encoded and have at least one sentence.
    """
    forth, back = _token_match(left, right, frequencies)
    match = (forth + back) / 2
    vectors = [np.stack([one.vector for one in side.encodings]) for side in (left, right)]

    def overlap(select: Callable[[Token], bool]) -> Matrix:
        return _overlap(left.sentences, right.sentences, select, frequencies)

    return Features(
        match=match,
        best=np.maximum(forth, back),
        cosine=(vectors[0] @ vectors[1].T).astype(np.float64),
        verbs=overlap(lambda token: token.pos in _EVENTS and token.lemma not in EMPTY_VERBS),
        things=overlap(lambda token: token.pos in _THINGS and not is_name(token)),
        names=overlap(is_name),
        numbers=overlap(is_number),
        near=neighbours(match),
        other_numbers=_other_numbers(left.sentences, right.sentences),
        common_names=_common(left, right, is_name, frequencies),
        common_numbers=_common(left, right, is_number, frequencies),
    )


def neighbours(matrix: Matrix) -> Matrix:
    """Return for each pair the mean of the six pairs that stand before and behind it."""
    wide = np.pad(matrix, 1, mode="edge")
    around = (
        wide[:-2, :-2]
        + wide[2:, 2:]
        + wide[:-2, 1:-1]
        + wide[2:, 1:-1]
        + wide[1:-1, :-2]
        + wide[1:-1, 2:]
    )
    return np.asarray(around / 6)


def relative(matrix: Matrix) -> Matrix:
    """Return how far each entry stands above the mean of its row and its column."""
    rows = matrix.mean(axis=1, keepdims=True)
    columns = matrix.mean(axis=0, keepdims=True)
    return np.asarray(matrix - (rows + columns) / 2)


def _token_match(left: Reading, right: Reading, frequencies: Frequencies) -> tuple[Matrix, Matrix]:
    """Return how well each sentence of one side is covered by each of the other, both ways."""
    weights = [_piece_weights(side, frequencies) for side in (left, right)]
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
        # Along rows numpy takes the best ten times as fast as across them.
        best_b = np.maximum.reduceat(np.ascontiguousarray(alike.T), starts_b, axis=0).T
        forth = np.add.reduceat(best_b * weight[:, None], starts, axis=0)
        rows_forth.append(forth / np.add.reduceat(weight, starts)[:, None])
        best_a = np.maximum.reduceat(alike, starts, axis=0)
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


def _piece_weights(reading: Reading, frequencies: Frequencies) -> NDArray[np.float32]:
    """Return the weight of every word piece of the reading, in order, names weighed low."""
    weights: list[float] = []
    for sentence, encoding in zip(reading.sentences, reading.encodings, strict=True):
        names = [token.span for token in sentence.tokens if is_name(token)]
        for piece, span in zip(encoding.pieces, encoding.spans, strict=True):
            weight = frequencies.piece_weight(piece)
            named = any(name.overlaps(span) for name in names)
            weights.append(weight * (NAME_WEIGHT if named else 1.0))
    return np.array(weights, dtype=np.float32)


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


def _common(
    left: Reading, right: Reading, select: Callable[[Token], bool], frequencies: Frequencies
) -> float | None:
    """Return the weighted overlap of the selected lemmas of two whole articles, 0-1 or none."""
    first, second = (
        {token.lemma for one in side.sentences for token in one.tokens if select(token)}
        for side in (left, right)
    )

    if min(len(first), len(second)) < _FEWEST:
        return None

    def mass(lemmas: set[str]) -> float:
        return sum(frequencies.lemma_weight(lemma) for lemma in sorted(lemmas))

    return mass(first & second) / min(mass(first), mass(second))


def _other_numbers(left: Sequence[Sentence], right: Sequence[Sentence]) -> Matrix:
    """Return 1 for each pair of sentences that both have numbers, and not one in common."""
    bags = [
        [{token.lemma for token in one.tokens if is_number(token)} for one in side]
        for side in (left, right)
    ]
    return np.array(
        [[float(bool(a) and bool(b) and not a & b) for b in bags[1]] for a in bags[0]]
    ).reshape(len(left), len(right))
