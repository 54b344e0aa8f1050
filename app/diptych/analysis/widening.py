"""From sentence to passage: what one long sentence says, two or three say on the other side.

Only sentences of one paragraph make a passage, and only where the long sentence is met clearly
better by all of them together than by the best of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.matching import piece_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.analysis.choosing import Runs
    from diptych.analysis.matching import Weights
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading

_LONG = 20
"""Words and marks of a sentence that may say as much as several."""
_LONGEST = 3
"""Sentences in one passage."""
_GAIN = 0.03
"""What each further sentence must add to the match; seen on our own pairs."""

Met = tuple["Weights", "Weights"]
"""How well the other sentence meets each word piece of two sentences, at best."""


@dataclass(frozen=True, slots=True)
class Widener:
    """Widens pairs of sentences of two readings, both of them encoded."""

    readings: tuple[Reading, Reading]
    frequencies: Frequencies
    _weights: dict[tuple[int, int], Weights] = field(default_factory=dict)
    _met: dict[tuple[int, int], Met] = field(default_factory=dict)

    def widened(self, i: int, j: int) -> Runs:
        """Return the passages that sentence `i` of A and sentence `j` of B stand for.

        At most one of the two is longer than a sentence.
        """
        passages = range(i, i + 1), range(j, j + 1)
        alone, most = self._match(passages), 0.0
        for runs in self._candidates(i, j):
            further = len(runs[0]) + len(runs[1]) - 2
            over = round(self._match(runs) - alone - _GAIN * further, 4)
            if over > most:
                passages, most = runs, over
        return passages

    def _candidates(self, i: int, j: int) -> Iterator[Runs]:
        if _is_long(self.readings[0], i):
            yield from ((range(i, i + 1), run) for run in _runs(self.readings[1], j))
        if _is_long(self.readings[1], j):
            yield from ((run, range(j, j + 1)) for run in _runs(self.readings[0], i))

    def _match(self, runs: Runs) -> float:
        """Return the token match of two passages, as `matching` has it for two sentences."""
        met = [[self._pair(i, j) for j in runs[1]] for i in runs[0]]
        best = (
            [np.max([forth for forth, _ in row], axis=0) for row in met],
            [np.max([back for _, back in column], axis=0) for column in zip(*met, strict=True)],
        )
        total = 0.0
        for side, run in enumerate(runs):
            weights = np.concatenate([self._of(side, index) for index in run])
            total += float(np.concatenate(best[side]) @ weights / weights.sum())
        return total / 2

    def _pair(self, i: int, j: int) -> Met:
        if (i, j) not in self._met:
            left, right = (
                reading.encodings[index].states
                for reading, index in zip(self.readings, (i, j), strict=True)
            )
            alike = left @ right.T
            self._met[i, j] = alike.max(axis=1), alike.max(axis=0)
        return self._met[i, j]

    def _of(self, side: int, index: int) -> Weights:
        if (side, index) not in self._weights:
            reading = self.readings[side]
            pair = reading.sentences[index], reading.encodings[index]
            self._weights[side, index] = piece_weights(*pair, self.frequencies)
        return self._weights[side, index]


def _is_long(reading: Reading, index: int) -> bool:
    return len(reading.sentences[index].tokens) >= _LONG


def _runs(reading: Reading, index: int) -> Iterator[range]:
    """Yield the runs of two and three sentences of one paragraph that hold a sentence."""
    home = reading.sentences[index].paragraph
    for length in range(2, _LONGEST + 1):
        for start in range(max(0, index - length + 1), index + 1):
            run = reading.sentences[start : start + length]
            if len(run) == length and all(one.paragraph == home for one in run):
                yield range(start, start + length)
