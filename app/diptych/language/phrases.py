"""Noun phrases: the things that a text speaks of, with names, articles and numbers taken off."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diptych.language.reading import Phrase, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

_MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod"})
_DESCRIBES = frozenset({"ADJ", "NOUN", "VERB"})
_LONGEST = 4
"""Words a phrase may have; longer ones are named by their last four."""


def noun_phrases(
    sentences: Sequence[Sentence], encode: Callable[[str], NDArray[np.float32]]
) -> tuple[Phrase, ...]:
    """Return the noun phrases of all sentences in text order.

    Args:
        sentences: parsed sentences.
        encode: returns the vector of a phrase standing alone; called once for each wording.
    """
    encoded = cache(encode)
    return tuple(
        Phrase(
            sentence=index,
            span=sentence.cover(words),
            lemmas=tuple(sentence.tokens[word].lemma for word in words),
            vector=encoded(" ".join(sentence.tokens[word].text.lower() for word in words)),
        )
        for index, sentence in enumerate(sentences)
        for words in _phrases_in(sentence)
    )


def _phrases_in(sentence: Sentence) -> Iterator[tuple[int, ...]]:
    """Yield the token indices of each phrase: a common noun and what stands right before it."""
    for head, token in enumerate(sentence.tokens):
        if not _is_thing(token) or _modifies_a_thing(sentence, token):
            continue
        first = head
        while (
            first > 0
            and head - first < _LONGEST - 1
            and _describes(sentence.tokens[first - 1], first - 1, first, head)
        ):
            first -= 1
        yield tuple(range(first, head + 1))


def _is_thing(token: Token) -> bool:
    return token.pos == "NOUN" and not token.entity and token.text[:1].isalpha()


def _modifies_a_thing(sentence: Sentence, token: Token) -> bool:
    """Whether the noun only describes the noun behind it, as *peace* does in *peace talks*."""
    return token.dep in _MODIFIERS and _is_thing(sentence.tokens[token.head])


def _describes(token: Token, index: int, first: int, head: int) -> bool:
    return (
        token.dep in _MODIFIERS
        and first <= token.head <= head
        and token.head != index
        and token.pos in _DESCRIBES
        and not token.entity
        and token.text[:1].isalpha()
    )
