"""Frames: in which light an article tells its subject, with the sentences that show it.

Five general frames, each known by prototype sentences and a few words. A frame is a hint about how
a story is told, never a judgement of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.lexicon import lexicon
from diptych.model.translation import later

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading
    from diptych.model.text import Span

MIDDLE = {
    "conflict": 0.05,
    "economic": 0.135,
    "human_interest": 0.04,
    "morality": 0.06,
    "resolution": 0.075,
}
"""The frames, each with the nearness of an article's best sentences at which it scores one half."""
STEEPNESS = 20.0
BEST = 3
"""How many sentences of an article count for a frame: its best ones."""
GENERAL, OTHERS = 0.3, 0.7
"""How much is taken off of the nearness to what any report says, and to the frames on average."""
WORD, MANY = 0.03, 2
"""What each word of a frame adds, and how many of them count in a sentence."""
BEYOND = 0.03
"""How far beyond the middle a sentence must show a frame to be named as showing it."""
COMMONPLACE = 3
"""How many sentences of what any report says count: the nearest."""


@dataclass(frozen=True, slots=True)
class FrameHint:
    """A sentence that shows a frame; `terms` are its words that support it, perhaps none."""

    frame: str
    span: Span
    terms: tuple[Span, ...]
    score: float

    @property
    def rule(self) -> str:
        """Why the sentence counts, in plain words."""
        if self.terms:
            return later("close to sentences of this frame, with words that belong to it")
        return later("close to sentences of this frame")


def frame_scores(reading: Reading, prototypes: Prototypes) -> dict[str, float]:
    """Return how far each frame shows in an article, 0-1, rounded to four places.

    Taken over the article's best three sentences. All are 0 where the language has no encoder.
    """
    shown = _shown(reading, prototypes)
    if not len(shown):
        return dict.fromkeys(MIDDLE, 0.0)
    best = np.sort(shown, axis=0)[-BEST:].mean(axis=0)
    return {
        frame: _chance(float(value) - middle)
        for (frame, middle), value in zip(MIDDLE.items(), best, strict=True)
    }


def frame_hints(reading: Reading, prototypes: Prototypes) -> tuple[FrameHint, ...]:
    """Return the sentences that clearly show a frame, each its first, in text order."""
    shown = _shown(reading, prototypes)
    if not len(shown):
        return ()
    words = lexicon("frames")
    hints = []
    beyond = shown - np.array(list(MIDDLE.values()))
    for sentence, row in zip(reading.sentences, beyond, strict=True):
        best = int(np.argmax(row))
        frame = list(MIDDLE)[best]
        if row[best] >= BEYOND:
            terms = tuple(one.span for one in sentence.tokens if one.lemma in words[frame])
            score = _chance(float(row[best]))
            hints.append(FrameHint(frame, sentence.span, terms, score))
    return tuple(hints)


def _chance(beyond: float) -> float:
    return round(1 / (1 + math.exp(-STEEPNESS * beyond)), 4)


def _shown(reading: Reading, prototypes: Prototypes) -> NDArray[np.float64]:
    """Return how much each sentence shows of each frame, of shape (sentences, frames)."""
    if not reading.encodings:
        return np.zeros((0, len(MIDDLE)))
    vectors = np.array([encoding.vector for encoding in reading.encodings])
    near = np.stack([prototypes.nearness(vectors, f"frames.{one}") for one in MIDDLE], axis=1)
    general = prototypes.nearness(vectors, "frames.general", COMMONPLACE)
    above = near - (GENERAL * general + OTHERS * near.mean(axis=1))[:, None]
    return np.asarray(above + WORD * _supporting(reading))


def _supporting(reading: Reading) -> NDArray[np.float64]:
    """Return how many words of each frame stand in each sentence, up to `MANY`."""
    lists = lexicon("frames")
    lemmas = [[token.lemma for token in sentence.tokens] for sentence in reading.sentences]
    counts = [[sum(one in lists[frame] for one in row) for frame in MIDDLE] for row in lemmas]
    return np.minimum(MANY, np.array(counts, dtype=np.float64))
