"""Noun phrases: the things that a text speaks of, with names, articles and numbers taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from diptych.language.reading import Encoding, Phrase, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from diptych.model.text import Span

_MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod"})
_DESCRIBES = frozenset({"ADJ", "NOUN", "VERB"})
_PLACES = frozenset({"GPE", "NORP", "LOC"})
_TIES = frozenset({"of", "in", "on", "with", "against", "for", "between"})
_COUNTING = frozenset(
    """enough many more most few fewer several such own other last next new same first second less
    least much certain various different recent""".split()  # noqa: SIM905 - words read best as words
)
_SHORTEST = 3
"""Letters a thing's name has; shorter tokens are units and initials (the m of £41m)."""
_LONGEST = 4
"""Words a phrase may have; longer ones are named by their last four."""
_AROUND = 0.5
"""How much of the sentence's mean state is taken off a phrase's: it tells of what stands around.
Of the values from 0 to .7, this one comes nearest to encoding each phrase by itself."""


def noun_phrases(
    sentences: Sequence[Sentence], encodings: Sequence[Encoding]
) -> tuple[Phrase, ...]:
    """Return the noun phrases of all sentences in text order.

    Args:
        sentences: parsed sentences.
        encodings: one for each sentence. A phrase is known by its word pieces there, since to
            encode each by itself takes twice as long as all sentences do.
    """
    return tuple(
        Phrase(
            sentence=index,
            span=sentence.cover(words),
            wider=sentence.cover(_with_names(sentence, words)),
            lemmas=tuple(sentence.tokens[word].lemma for word in words),
            compound=any(sentence.tokens[word].pos == "NOUN" for word in words[:-1]),
            vector=vector,
        )
        for index, (sentence, encoding) in enumerate(zip(sentences, encodings, strict=True))
        for words, vector in _with_vectors(sentence, encoding)
    )


def _with_vectors(
    sentence: Sentence, encoding: Encoding
) -> Iterator[tuple[tuple[int, ...], NDArray[np.float32]]]:
    """Yield the token indices of each phrase, and its vector."""
    around = _AROUND * encoding.states.mean(axis=0)
    for words in _phrases_in(sentence):
        yield words, _vector(encoding, sentence.cover(words), around)


def _vector(encoding: Encoding, span: Span, around: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the direction of a phrase's pieces; zeros where the encoder has cut them off."""
    own = encoding.state_of(span)
    if own is None:
        return np.zeros_like(around)
    mean = own - around
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


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
        while first < head and sentence.tokens[first - 1].text == "-" and first > 0:
            first += 1  # the latter half of a hyphenated word says nothing by itself
        yield tuple(range(first, head + 1))


def _is_thing(token: Token) -> bool:
    return (
        token.pos == "NOUN"
        and not token.entity
        and len(token.text) >= _SHORTEST
        and token.text.isalpha()
    )


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
        and token.lemma not in _COUNTING
        and token.text[:1].isalpha()
    )


def _with_names(sentence: Sentence, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words of a phrase and of the names right before it or tied on by a preposition."""
    inside = set(sentence.subtree(words[-1]))
    first = words[0]
    while first - 1 in inside and _belongs_to_a_name(sentence.tokens[first - 1]):
        first -= 1
    while first < words[0] and sentence.tokens[first].pos in {"PUNCT", "PART"}:
        first += 1
    return (*range(first, words[0]), *words, *_tied_on(sentence, words[-1]))


def _belongs_to_a_name(token: Token) -> bool:
    return (
        token.pos == "PROPN" or token.entity in _PLACES or token.text in {"-", "–"}
    ) and token.dep not in {"poss", "case"}


def _tied_on(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return *in Afghanistan* of *war in Afghanistan*: a preposition and a bare name or noun."""
    after = head + 1
    if after + 1 >= len(sentence.tokens) or sentence.tokens[after].head != head:
        return ()
    if sentence.tokens[after].lemma not in _TIES or sentence.tokens[after].pos != "ADP":
        return ()
    last = after + 1
    while last < len(sentence.tokens) and sentence.tokens[last].pos in {"PROPN", "NOUN"}:
        last += 1
    count = last - after - 1
    return tuple(range(after, last)) if 0 < count < _LONGEST - 1 else ()
