"""Sentences that show what a kind of writing sounds like, as vectors, and nearness to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Prototypes:
    """The vectors of prototype sentences by kind, each of shape (n, 384) with rows of length 1.

    Kinds are `wording.loaded`, `wording.sober` and one `frames.NAME` for each frame, with
    `frames.general` for what any report says.
    """

    groups: Mapping[str, NDArray[np.float32]]

    def nearness(
        self, vectors: NDArray[np.float32], kind: str, nearest: int = 0
    ) -> NDArray[np.float64]:
        """Return how near each vector is to a kind: the mean cosine to its nearest sentences.

        Args:
            vectors: of shape (n, 384), rows of length 1.
            kind: one of the kinds.
            nearest: how many sentences of the kind count; 0 for all.
        """
        cosines = vectors.astype(np.float64) @ self.groups[kind].astype(np.float64).T
        return np.asarray(np.sort(cosines, axis=1)[:, -nearest:].mean(axis=1))

    def direction(self, origin: str, target: str) -> NDArray[np.float64]:
        """Return the way from the middle of one kind to the middle of another, of shape (384,)."""
        ends = [self.groups[kind].astype(np.float64).mean(axis=0) for kind in (origin, target)]
        return np.asarray(ends[1] - ends[0])


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of length 1 (zeros stay zeros)."""
    length = np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return np.asarray(rows / length, dtype=np.float32)
