"""The sentence encoder: a sentence in, its encoding out.

The model is all-MiniLM-L6-v2 with int8 weights.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.onnx import Network, WordPieces, encoder_weights
from diptych.language.reading import Encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_LONGEST = 256
"""Word pieces a sentence is cut at; the model was trained on no longer ones."""


class Encoder:
    """The sentence encoder; loading it takes about a second.

    Args:
        threads: how many sentences are encoded at the same time.

    Raises:
        Fault: when the weights or the tokenizer are not the ones this program was built for.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = max(1, threads)
        self._network = Network(encoder_weights(), MODEL_SHA256, "encoder")
        self.pieces = WordPieces(_LONGEST)

    def encode(self, texts: Sequence[str], offsets: Sequence[int]) -> Iterator[Encoding]:
        """Yield the encoding of each sentence, in order.

        Args:
            texts: one sentence each.
            offsets: where each sentence starts in its article, in code points.
        """
        with ThreadPoolExecutor(self._threads) as pool:
            yield from pool.map(self._one, texts, offsets)

    def vector(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a phrase that stands alone, of shape (384,) and length 1."""
        return self._one(text, 0).vector

    def _one(self, text: str, offset: int) -> Encoding:
        pieces = self.pieces.cut(text, marks=True)
        ids = np.array([pieces.ids], dtype=np.int64)
        states = self._network.run(
            {
                "input_ids": ids,
                "attention_mask": np.ones_like(ids),
                "token_type_ids": np.zeros_like(ids),
            }
        )
        last = len(pieces.ids) - 1
        inner = slice(1, last) if last > 1 else slice(0, 1)  # without the marks around it, if any
        return Encoding(
            vector=_unit(states.mean(axis=0)),
            states=_unit(states[inner]),
            pieces=pieces.tokens[inner],
            spans=tuple(span.shifted(offset) for span in pieces.spans[inner]),
        )


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return np.asarray(rows / length, dtype=np.float32)
