"""The words of an article by their forms, so that terms are found while somebody types them."""

from __future__ import annotations

import re
import unicodedata
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
_PLAIN: Final = 0x250
"""Below it stand the Latin letters; no sign there is a mark on another, but for `_SOFT`."""
_SOFT: Final = "\u00ad"
_UNSEEN: Final = frozenset({"Mn", "Mc", "Me", "Cf"})
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_KEPT: Final = 4
"""Articles whose words stay at hand: the open pair and the one before."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text in order: where they stand, folded, and what their forms share."""

    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    stems: Sequence[str]


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of one article, where each stem stands, and in which sentence each word is.

    `sentence_of` has the number of the sentence of each word; `sentences` may be empty.
    """

    text: str
    words: Words
    places: Mapping[str, Sequence[int]]
    sentences: tuple[Span, ...]
    sentence_of: Sequence[int]
    english: bool

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that a position of the text is in or behind."""
        return max(0, bisect_right(self.sentences, position, key=lambda one: one.start) - 1)

    def starting(self, wanted: str) -> Sequence[int]:
        """Return the places of words that begin with some letters, in text order."""
        return [place for place, form in enumerate(self.words.forms) if form.startswith(wanted)]

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from one word to another."""
        return Span(self.words.starts[first], self.words.ends[last])


@lru_cache(maxsize=_KEPT)
def word_index(text: str, sentences: tuple[Span, ...], *, english: bool) -> WordIndex:
    """Return the words of an article of these sentences."""
    made = words_of(text, english=english)
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(made.stems):
        places[one].append(place)
    homes = list(_homes(made.starts, [one.start for one in sentences]))
    return WordIndex(text, made, places, sentences, homes, english)


def words_of(text: str, *, english: bool) -> Words:
    """Return the words of any text; a letter of a script without spaces is a word."""
    ends = list(_bounds(text))
    known: dict[str, tuple[str, str]] = {}
    forms: list[str] = []
    stems: list[str] = []
    for start, end in ends:
        word = text[start:end]
        if word not in known:
            form = folded(word)
            known[word] = form, stem(form, english=english)
        form, shared = known[word]
        forms.append(form)
        stems.append(shared)
    return Words([start for start, _ in ends], [end for _, end in ends], forms, stems)


def _homes(starts: Sequence[int], sentences: Sequence[int]) -> Iterator[int]:
    """Yield the number of the sentence of each word; both come in text order."""
    at = 0
    for start in starts:
        while at + 1 < len(sentences) and sentences[at + 1] <= start:
            at += 1
        yield at


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word begins and ends."""
    # Most texts are plain: no marks on letters, and spaces between words.
    if all(map(_is_plain, set(text))):
        for found in _WORD.finditer(text):
            yield found.span()
        return
    for piece in words(Piece(text, 0, "")):
        if not piece.text[0].isalnum():
            continue
        start = piece.start
        for part in _parts(piece.text):
            if part:
                yield start, start + len(part)
            start += len(part) + 1


def _is_plain(sign: str) -> bool:
    if ord(sign) < _PLAIN:
        return sign != _SOFT
    return not sign.isalnum() and unicodedata.category(sign) not in _UNSEEN


def _parts(word: str) -> list[str]:
    """Return what hyphens join, so that US-Pakistan is found by either name."""
    for hyphen in _HYPHENS[1:]:
        word = word.replace(hyphen, _HYPHENS[0])
    return word.split(_HYPHENS[0])
