"""The links of a pair of given sentences, in the form that the scorers of link sets read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.links import links
from diptych.analysis.pairing import story_and_scores
from diptych.analysis.scoring import link_model
from diptych.language.frequencies import news_frequencies
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.analysis.choosing import PairScores
    from diptych.analysis.scoring import LinkModel
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading
    from diptych.model.comparison import Link
    from diptych.model.text import Span
    from evaluation.readings import Readings
    from evaluation.rows import Row

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Linker:
    """Links pairs of texts as the program does."""

    frequencies: Frequencies
    model: LinkModel

    def prediction(self, row: Row, readings: Readings) -> Row:
        """Return the links and the story score of one pair.

        Links that the program shows have the score it shows. All other pairs follow in the order
        of their scores, at half of them and so below 0.5: they only serve the ranking measures.
        """
        pair = (
            readings.given(row["a"]["sentences"], Side.A),
            readings.given(row["b"]["sentences"], Side.B),
        )
        story, scores = story_and_scores(pair, self.frequencies, self.model)
        found = dict(_halved(scores)) if scores else {}
        for link in links(pair, scores, story.verdict, ()):
            for place in _places(pair, link):
                found[place] = max(link.score, found.get(place, 0.0))
        return {
            "pair_id": row["pair_id"],
            "links": [[i, j, score] for (i, j), score in sorted(found.items())],
            "same_story": story.score,
        }


def linker() -> Linker:
    """Return the linker with the weights that ship."""
    return Linker(news_frequencies(), link_model())


def _halved(scores: PairScores) -> Iterator[tuple[tuple[int, int], float]]:
    for r, c in np.argwhere(scores.matrix > 0):
        half = min(float(scores.matrix[r, c]), 0.999) / 2
        yield (scores.rows[r], scores.columns[c]), round(half, _DIGITS)


def _places(pair: tuple[Reading, Reading], link: Link) -> list[tuple[int, int]]:
    """Return the sentence pairs that a link ties: one for one where both ends are as long."""
    first, second = _sentences(pair[0], link.a), _sentences(pair[1], link.b)
    if len(first) == len(second):
        return list(zip(first, second, strict=True))
    return [(i, j) for i in first for j in second]


def _sentences(reading: Reading, span: Span) -> list[int]:
    return [
        index for index, sentence in enumerate(reading.sentences) if sentence.span.overlaps(span)
    ]
