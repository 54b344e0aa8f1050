"""Why two sentences are linked: the word pairs that carry the match, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.common_words import is_name
from diptych.model.comparison import Reason
from diptych.model.translation import later

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from diptych.language.reading import Encoding, Reading, Token

MOST = 5
"""Reasons given for one link."""
SAME_NAME = later("the same name, which counts little")
NEAR_NAME = later("related names, which count little")
_NEAR = 0.55
"""The least cosine of two words in their sentences that is called near in meaning."""
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
_EMPTY_VERBS = frozenset({"be", "have", "do", "say", "tell", "make", "get", "go", "take", "come"})
_EMPTY = _EMPTY_VERBS | {"that", "such", "other", "which", "what", "one", "first", "more", "own"}


def reasons(readings: tuple[Reading, Reading], i: int, j: int) -> tuple[Reason, ...]:
    """Return the word pairs that tie sentence `i` of A to sentence `j` of B, strongest first."""
    words = [_words(readings[0], i), _words(readings[1], j)]
    if not words[0] or not words[1]:
        return ()
    alike = np.stack([row for _, row in words[0]]) @ np.stack([row for _, row in words[1]]).T
    found: list[tuple[float, Reason]] = []
    for row, (first, _) in enumerate(words[0]):
        column = int(alike[row].argmax())
        second = words[1][column][0]
        if int(alike[:, column].argmax()) != row:
            continue
        weight = round(float(alike[row, column]), 4)
        why = _why(first, second, weight)
        if why:
            named = is_name(first) or is_name(second)
            found.append((weight * (0.5 if named else 1.0), _pair(first, second, why)))
    found.sort(key=lambda one: (-one[0], one[1].a))
    return tuple(sorted((reason for _, reason in found[:MOST]), key=lambda one: one.a))


def _pair(first: Token, second: Token, why: str) -> Reason:
    return Reason(first.span, second.span, why)


def _why(first: Token, second: Token, weight: float) -> str:
    if is_name(first) or is_name(second):
        return _why_names(first, second, weight)
    numbers = "NUM" in {first.pos, second.pos}
    if first.lemma == second.lemma:
        return later("the same number") if numbers else later("the same word")
    # Another number is another amount, however near it stands in the encoder's space.
    return later("near in meaning") if weight >= _NEAR and not numbers else ""


def _why_names(first: Token, second: Token, weight: float) -> str:
    if first.lemma == second.lemma:
        return SAME_NAME
    return NEAR_NAME if is_name(first) and is_name(second) and weight >= _NEAR else ""


def _words(reading: Reading, index: int) -> list[tuple[Token, NDArray[np.float32]]]:
    """Return the telling words of a sentence with the mean state of their word pieces."""
    encoding = reading.encodings[index]
    return [
        (token, row)
        for token in reading.sentences[index].tokens
        if token.pos in _TELLING and token.lemma not in _EMPTY
        if (row := _state(token, encoding)) is not None
    ]


def _state(token: Token, encoding: Encoding) -> NDArray[np.float32] | None:
    mean = encoding.state_of(token.span)
    return None if mean is None else np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
