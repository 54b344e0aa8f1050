"""How a sentence speaks of somebody it names: negative, neutral or positive.

The model is all-MiniLM-L6-v2, taught on news sentences in which people judged the tone toward one
marked name (`evaluation/training/tone.py` makes it). It reads the sentence with that name between
two marks, so it may find one sentence hard on one person and kind to another; still, a strong word
about one of them often colours both. It sees one sentence at a time, without padding: no result
depends on what else is asked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.onnx import Network, WordPieces
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from diptych.model.text import Span

LABELS = ("negative", "neutral", "positive")
"""What a tone may be, in the order of the model's outputs."""

MARKS = (2, 3)
"""Pieces before and behind the target; no text contains them ([unused1] and [unused2])."""
_FIRST, _LAST, _UNKNOWN = 101, 102, 100
_BEFORE, _TARGET, _WHOLE = 60, 20, 160
"""Pieces that are read: as many before the target, of the target, and in all."""


@dataclass(frozen=True, slots=True)
class Marked:
    """The pieces of a sentence with marks around its target.

    The target is `pieces[start:end]`; its marks stand right before and behind.
    """

    pieces: tuple[int, ...]
    start: int
    end: int

    def inputs(self) -> dict[str, NDArray[np.int64]]:
        """Return what the model reads: one sentence, so nothing is masked but the target."""
        pieces = np.array([self.pieces], dtype=np.int64)
        target = np.zeros_like(pieces)
        target[0, self.start : self.end] = 1
        return {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "target_mask": target,
        }


def marked(pieces: Callable[[str], Sequence[int]], text: str, target: Span) -> Marked:
    """Return the pieces of `text` with marks around `target`, cut to what the model reads.

    Args:
        pieces: gives the numbers of the word pieces of some words.
        text: a sentence.
        target: the words in it that name somebody.
    """
    before = pieces(text[: target.start])[-_BEFORE:]
    inside = pieces(target.of(text))[:_TARGET] or [_UNKNOWN]
    behind = pieces(text[target.end :])[: _WHOLE - len(before) - len(inside)]
    start = len(before) + 2
    return Marked(
        (_FIRST, *before, MARKS[0], *inside, MARKS[1], *behind, _LAST), start, start + len(inside)
    )


def probabilities(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the probability of each of `LABELS` from what the network says of one sentence."""
    powers = np.exp(logits.astype(np.float64) - logits.max())
    return np.asarray(powers / powers.sum(), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The likeliest of `LABELS`, and its probability, to four places."""

    label: str
    score: float


class ToneModel:
    """Judges tones; the model is loaded, in a fifth of a second, when first needed."""

    @cached_property
    def _facts(self) -> _Facts:
        return _facts()

    @cached_property
    def _network(self) -> Network:
        weights = resource("models", "tone", "model.onnx").read_bytes()
        return Network(weights, self._facts.digest, "tone model")

    @cached_property
    def _pieces(self) -> WordPieces:
        return WordPieces()

    @property
    def shown(self) -> float:
        """The least score of a tone, neutral ones aside, that is right often enough to show."""
        return self._facts.shown

    def probabilities(self, text: str, target: Span) -> dict[str, float]:
        """Return the probability of each of `LABELS`, to four places.

        Args:
            text: one sentence.
            target: the words in it that name somebody, in code points of `text`.

        Raises:
            ValueError: when the target is empty or not in the text.
            Fault: when the weights are not the ones this program was built for.
        """
        if not target.of(text).strip() or target.end > len(text):
            raise ValueError(f"the text has no words at {target.start} to {target.end}")
        sentence = marked(lambda part: self._pieces.cut(part, marks=False).ids, text, target)
        found = probabilities(self._network.run(sentence.inputs()))
        return {label: round(float(one), 4) for label, one in zip(LABELS, found, strict=True)}

    def tone(self, text: str, target: Span) -> Judgement:
        """Return the likeliest tone; arguments and errors are those of `probabilities`."""
        found = self.probabilities(text, target)
        label = max(LABELS, key=lambda one: found[one])
        return Judgement(label, found[label])


@dataclass(frozen=True, slots=True)
class _Facts:
    digest: str
    shown: float


def _facts() -> _Facts:
    table = json.loads(resource("models", "tone", "tone.json").read_text(encoding="utf-8"))
    return _Facts(digest=str(table["sha256"]), shown=float(table["shown"]))
