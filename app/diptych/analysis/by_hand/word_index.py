"""The words of an article by their forms, so that terms are found while somebody types them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from diptych.language.words import Stemmer, folded, words_in
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HYPHEN: Final = "-"
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
    language: str

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
def word_index(text: str, sentences: tuple[Span, ...], *, language: str) -> WordIndex:
    """Return the words of an article of these sentences."""
    made = words_of(text, language=language)
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(made.stems):
        places[one].append(place)
    homes = list(_homes(made.starts, [one.start for one in sentences]))
    return WordIndex(text, made, places, sentences, homes, language)


def words_of(text: str, *, language: str) -> Words:
    """Return the words of any text; a letter of a script without spaces is a word."""
    ends = list(_bounds(text))
    known: dict[str, tuple[str, str]] = {}
    stemmer = Stemmer(language)
    forms: list[str] = []
    stems: list[str] = []
    for start, end in ends:
        word = text[start:end]
        if word not in known:
            form = folded(word)
            known[word] = form, stemmer.stem(_bare(form))
        form, shared = known[word]
        forms.append(form)
        stems.append(shared)
    return Words([start for start, _ in ends], [end for _, end in ends], forms, stems)


def _bare(form: str) -> str:
    """Return a word without the sign of possession."""
    return form.removesuffix("'s").removesuffix("'")


def _homes(starts: Sequence[int], sentences: Sequence[int]) -> Iterator[int]:
    """Yield the number of the sentence of each word; both come in text order."""
    at = 0
    for start in starts:
        while at + 1 < len(sentences) and sentences[at + 1] <= start:
            at += 1
        yield at


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word begins and ends; what hyphens join is found by either name."""
    for span in words_in(text, Span(0, len(text))):
        word = span.of(text)
        start = span.start
        for part in word.split(_HYPHEN):
            if part:
                yield start, start + len(part)
            start += len(part) + 1
