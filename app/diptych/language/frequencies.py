"""How common words are in news: the weights that make a rare shared word count more."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of `sentences` sentences of a news corpus each word piece and lemma occurs."""

    sentences: int
    pieces: Mapping[str, int]
    lemmas: Mapping[str, int]

    def piece_weight(self, piece: str) -> float:
        """Return the inverse document frequency of a word piece, natural logarithm."""
        return self._weight(self.pieces.get(piece, 0))

    def lemma_weight(self, lemma: str) -> float:
        """Return the inverse document frequency of a lemma, natural logarithm."""
        return self._weight(self.lemmas.get(lemma, 0))

    def _weight(self, count: int) -> float:
        return math.log((self.sentences + 1) / (count + 0.5))


def news_frequencies() -> Frequencies:
    """Return the table that ships; its file names its source."""
    table = json.loads(resource("models", "frequencies.json").read_text(encoding="utf-8"))
    return Frequencies(table["sentences"], table["pieces"], table["lemmas"])
