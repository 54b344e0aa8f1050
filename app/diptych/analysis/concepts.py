"""Concepts: noun phrases of both sides that mean nearly the same, each with where it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Phrase, Reading

ALIKE = 0.58
"""The least affinity of two phrasings of one concept; seen on pairs of several subjects."""
_SAME_HEAD = 0.24
_SAME_MODIFIER = 0.16
"""What a common head or modifier adds to the cosine of two phrases."""
_MOST = 400
"""Concepts that are told apart; the slighter phrases of a book join one of these or none."""
_WIDTH = 384
"""Numbers in a phrase's vector."""
_TELLING = 3.5
"""The least weight of a lemma that can name a concept; time, people, year and such lie below."""


@dataclass(slots=True)
class Concept:
    """Phrasings that mean nearly the same.

    `leader` has the lemmas of the first and weightiest of them. `wordings` counts surface forms,
    `wider` those with names around them. `hits` maps each side's sentences to the spans of
    phrases. `rarity` is the inverse document frequency of the leader's head.
    """

    leader: tuple[str, ...]
    weight: float
    rarity: float
    wordings: Counter[str] = field(default_factory=Counter)
    wider: Counter[str] = field(default_factory=Counter)
    hits: dict[Side, dict[int, list[Span]]] = field(
        default_factory=lambda: {side: defaultdict(list) for side in Side}
    )

    def count(self, side: Side) -> int:
        """Return in how many sentences of a side the concept stands."""
        return len(self.hits[side])


def concepts(
    readings: Sequence[Reading], frequencies: Frequencies, general: frozenset[str]
) -> list[Concept]:
    """Return the concepts of the readings, weightiest first.

    A phrase whose head is one of the `general` nouns makes none unless another noun narrows it.

    Phrases are taken by weight (how often, how rare the words), and each joins the first concept
    whose leader is alike, else leads its own: so no chain of neighbours drags unlike ones together.
    """
    found: list[Concept] = []
    leaders = _Leaders()
    for weight, members in _by_wording(readings, frequencies, general):
        lemmas, vector = members[0][1].lemmas, _mean(members)
        home = leaders.home(lemmas, vector)
        if home is None and len(found) < _MOST:
            home = leaders.add(lemmas, vector)
            found.append(Concept(lemmas, weight, frequencies.lemma_weight(lemmas[-1])))
        if home is not None:
            _take_in(found[home], members)
    return found


class _Leaders:
    """The leading phrases of the concepts so far, ready for asking which is alike."""

    def __init__(self) -> None:
        self._vectors = np.zeros((_MOST, _WIDTH), dtype=np.float32)
        self._count = 0
        self._heads: dict[str, list[int]] = defaultdict(list)
        self._modifiers: dict[str, list[int]] = defaultdict(list)

    def add(self, lemmas: tuple[str, ...], vector: NDArray[np.float32]) -> int:
        """Take in the leader of another concept, and return which it is."""
        at = self._count
        self._vectors[at] = vector
        self._heads[lemmas[-1]].append(at)
        for modifier in set(lemmas[:-1]):
            self._modifiers[modifier].append(at)
        self._count += 1
        return at

    def home(self, lemmas: tuple[str, ...], vector: NDArray[np.float32]) -> int | None:
        """Return the concept that a phrase joins: that of the leader most alike, or none."""
        if not self._count:
            return None
        scores = (self._vectors[: self._count] @ vector).astype(np.float64).round(4)
        scores[self._heads.get(lemmas[-1], [])] += _SAME_HEAD
        related = {at for one in lemmas[:-1] for at in self._modifiers.get(one, ())}
        scores[sorted(related)] += _SAME_MODIFIER
        best = int(scores.argmax())
        return best if scores[best] >= ALIKE else None


def _mean(members: Sequence[Occurrence]) -> NDArray[np.float32]:
    """Return the direction of all occurrences of a wording together."""
    total = np.sum([phrase.vector for _, phrase in members], axis=0, dtype=np.float64)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def _take_in(home: Concept, members: Sequence[Occurrence]) -> None:
    for reading, phrase in members:
        home.wordings[phrase.span.of(reading.text)] += 1
        if phrase.wider != phrase.span:
            home.wider[phrase.wider.of(reading.text)] += 1
        home.hits[reading.side][phrase.sentence].append(phrase.span)


Occurrence = tuple["Reading", "Phrase"]


def _by_wording(
    readings: Sequence[Reading], frequencies: Frequencies, general: frozenset[str]
) -> list[tuple[float, list[Occurrence]]]:
    """Return all occurrences grouped by their lemmas, weightiest group first."""
    groups: dict[tuple[str, ...], list[Occurrence]] = defaultdict(list)
    for reading in readings:
        for phrase in reading.phrases:
            bare = phrase.lemmas[-1] in general and not phrase.compound
            if not bare and frequencies.lemma_weight(phrase.lemmas[-1]) >= _TELLING:
                groups[phrase.lemmas].append((reading, phrase))
    weighed = [
        (_weight(lemmas, members, frequencies), lemmas, members)
        for lemmas, members in groups.items()
    ]
    weighed.sort(key=lambda one: (-one[0], one[1]))
    return [(weight, members) for weight, _, members in weighed]


def _weight(
    lemmas: tuple[str, ...], members: Sequence[Occurrence], frequencies: Frequencies
) -> float:
    rarity = sum(frequencies.lemma_weight(lemma) for lemma in lemmas[-2:])
    sides = len({reading.side for reading, _ in members})
    return round(len(members) * sides * rarity, 6)
