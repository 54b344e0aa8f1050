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
        self, vectors: NDArray[np.float32], kind: str, nearest: int
    ) -> NDArray[np.float64]:
        """Return how near each vector is to a kind: the mean cosine to its nearest sentences.

        Args:
            vectors: of shape (n, 384), rows of length 1.
            kind: one of the kinds.
            nearest: how many sentences of the kind count.
        """
        cosines = vectors.astype(np.float64) @ self.groups[kind].astype(np.float64).T
        return np.asarray(np.sort(cosines, axis=1)[:, -nearest:].mean(axis=1))
