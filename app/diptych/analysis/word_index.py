"""The words of an article by their forms, so that terms are found while somebody types them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from diptych.analysis.inflection import folded, stem
from diptych.analysis.pieces import Piece, words
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HYPHENS: Final = "-‐‑"
_KEPT: Final = 4
"""Articles whose words stay at hand: the open pair and the one before."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text in order: where they stand, folded, and what their forms share."""

    spans: tuple[Span, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of one article, where each stem stands, and in which sentence each word is."""

    text: str
    words: Words
    places: Mapping[str, Sequence[int]]
    sentences: tuple[Span, ...]
    english: bool

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that a position of the text is in or behind."""
        return max(0, bisect_right(self.sentences, position, key=lambda one: one.start) - 1)

    def starting(self, wanted: str) -> Sequence[int]:
        """Return the places of words that begin with some letters, in text order."""
        return [place for place, form in enumerate(self.words.forms) if form.startswith(wanted)]


@lru_cache(maxsize=_KEPT)
def word_index(text: str, sentences: tuple[Span, ...], *, english: bool) -> WordIndex:
    """Return the words of an article of these sentences."""
    made = words_of(text, english=english)
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(made.stems):
        places[one].append(place)
    return WordIndex(text, made, places, sentences, english)


def words_of(text: str, *, english: bool) -> Words:
    """Return the words of any text; a letter of a script without spaces is a word."""
    found = tuple(_words(text))
    known: dict[str, tuple[str, str]] = {}
    for span in found:
        word = span.of(text)
        if word not in known:
            form = folded(word)
            known[word] = form, stem(form, english=english)
    pairs = [known[span.of(text)] for span in found]
    return Words(found, tuple(form for form, _ in pairs), tuple(one for _, one in pairs))


def _words(text: str) -> Iterator[Span]:
    for piece in words(Piece(text, 0, "")):
        start = piece.start
        if not piece.text[0].isalnum():
            continue
        for part in _parts(piece.text):
            if part:
                yield Span(start, start + len(part))
            start += len(part) + 1


def _parts(word: str) -> list[str]:
    """Return what hyphens join, so that US-Pakistan is found by either name."""
    for hyphen in _HYPHENS[1:]:
        word = word.replace(hyphen, _HYPHENS[0])
    return word.split(_HYPHENS[0])
