"""Frames: in which light an article tells its subject, as hints with the sentences behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading

FRAMES = ("conflict", "economic", "human_interest", "morality", "resolution")
BEST = 3
"""How many sentences of an article count for a frame: its best ones."""


def frame_scores(reading: Reading, prototypes: Prototypes) -> dict[str, float]:
    """Return how far each frame shows in an article, 0-1, rounded to four places.

    All are 0 where the article's language has no encoder.
    """
    if not reading.encodings:
        return dict.fromkeys(FRAMES, 0.0)
    vectors = np.array([encoding.vector for encoding in reading.encodings])
    background = prototypes.nearness(vectors, "frames.general", 3)
    found = {}
    for frame in FRAMES:
        near = prototypes.nearness(vectors, f"frames.{frame}", 2) - background
        best = float(np.sort(near)[-BEST:].mean())
        found[frame] = round(1 / (1 + float(np.exp(-10 * (best - 0.15)))), 4)
    return found
