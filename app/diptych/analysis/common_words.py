"""Names and numbers that two whole articles have in common: they tell look-alike stories apart.

Another quake is told in the same words, but happens in another place, to other people, with other
figures.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading, Token

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_FEWEST = 2
"""Different names or numbers an article must have for their likeness to tell anything."""

_HARDLY = 0.1
"""The likeness of names below which two articles have hardly one in common."""


@dataclass(frozen=True, slots=True)
class Common:
    """The likeness (0-1) of two articles by their names, their persons and their numbers.

    None where either article has hardly any: an essay without numbers tells nothing by them.
    """

    names: float | None
    persons: float | None
    numbers: float | None

    @property
    def strangers(self) -> bool:
        """Whether both articles name persons, none of them in common, and hardly anything else.

        So it is in a third of the look-alikes of ecb_align, and in none of 500 pairs on one event.
        """
        return self.persons == 0 and self.names is not None and self.names < _HARDLY


def is_name(token: Token) -> bool:
    """Whether a token names somebody or some place, as far as the parser can tell."""
    return token.pos == "PROPN" or token.entity in _NAMES


def is_number(token: Token) -> bool:
    """Whether a token is a number written in digits; those in words are too often idiom."""
    return token.pos == "NUM" and any(sign.isdigit() for sign in token.text)


def common(left: Reading, right: Reading, frequencies: Frequencies) -> Common:
    """Return how alike the two articles are by what they name and count."""

    def likeness(select: Callable[[Token], bool]) -> float | None:
        first, second = (_weights(side, select, frequencies) for side in (left, right))
        return _cosine(first, second) if min(len(first), len(second)) >= _FEWEST else None

    return Common(
        names=likeness(is_name),
        persons=likeness(lambda token: token.entity == "PERSON"),
        numbers=likeness(is_number),
    )


def _weights(
    reading: Reading, select: Callable[[Token], bool], frequencies: Frequencies
) -> dict[str, float]:
    """Return what each selected lemma counts: more when it is rare in news and frequent here."""
    counts = Counter(
        token.lemma for one in reading.sentences for token in one.tokens if select(token)
    )
    return {
        lemma: (1 + math.log(count)) * frequencies.lemma_weight(lemma)
        for lemma, count in sorted(counts.items())
    }


def _cosine(first: dict[str, float], second: dict[str, float]) -> float:
    dot = sum(weight * second[lemma] for lemma, weight in first.items() if lemma in second)
    return dot / (math.hypot(*first.values()) * math.hypot(*second.values()))
