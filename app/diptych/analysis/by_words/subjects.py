"""Subjects told by words alone, where no parser knows the language.

A word may name a subject when it stands where nouns stand: behind an article, before a
postposition, with a noun's prefix or capital, by the language. Two such words in a row, or tied by
little words, name it better than one. Where a script puts no spaces between words, a subject is a
run of characters that comes back.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.analysis.by_words.nouns import noun_signs
from diptych.analysis.by_words.repeats import repeats
from diptych.analysis.by_words.units import units
from diptych.language.words import is_unspaced
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.by_words.nouns import NounSigns
    from diptych.analysis.by_words.repeats import Place
    from diptych.analysis.by_words.units import Unit
    from diptych.language.reading import Reading

_BREAK = re.compile(r"[^\w\s'’-]")
"""What ends a phrase: any sign but those inside of words."""
_LEAST_NOUN = 0.5
"""The share of its places in which a word must look like a noun."""
_PHRASE = 1.6
"""How much better a phrase names a subject than a word that comes as often."""
_FEWEST_FOR_A_PHRASE = 2

Key = tuple[str, ...]


@dataclass(slots=True)
class Subject:
    """A word or phrase with where it stands. `wordings` counts its forms as written."""

    key: Key
    wordings: Counter[str] = field(default_factory=Counter)
    hits: dict[Side, dict[int, list[Span]]] = field(
        default_factory=lambda: {side: defaultdict(list) for side in Side}
    )

    def count(self, side: Side) -> int:
        """Return in how many sentences of a side it stands."""
        return len(self.hits[side])

    @property
    def is_phrase(self) -> bool:
        """Whether more than one word names it."""
        return len(self.key) > 1

    def name(self) -> str:
        """Return the commonest form, of equals the shorter one, with a capital where there are."""
        wording = min(self.wordings, key=lambda one: (-self.wordings[one], len(one), one))
        return wording[0].upper() + wording[1:]

    def rank(self) -> float:
        """Return how much it is spoken of on both sides, or on its own."""
        a, b = (self.count(side) for side in Side)
        strength = ((a + 0.3) * (b + 0.3)) ** 0.5
        return round(float(strength * (_PHRASE if self.is_phrase else 1.0)), 6)


def word_subjects(readings: Sequence[Reading]) -> list[Subject]:
    """Return the subjects of articles whose languages have no parser, most spoken of first."""
    found: dict[Key, Subject] = {}
    for key, (reading, sentence, span) in (*_spaced(readings), *repeats(readings)):
        subject = found.setdefault(key, Subject(key))
        subject.wordings[span.of(reading.text)] += 1
        subject.hits[reading.side][sentence].append(span)
    return sorted(found.values(), key=lambda one: (-one.rank(), one.key))


def _spaced(readings: Sequence[Reading]) -> Iterator[tuple[Key, Place]]:
    """Yield nouns, and phrases that come back, each with where it stands."""
    phrases: list[tuple[Key, Place]] = []
    for reading in readings:
        sentences = [
            [one for one in words if not is_unspaced(one.span.of(reading.text))]
            for words in units(reading)
        ]
        signs = noun_signs(reading.language)
        nouns = _nouns(reading, sentences, signs)
        for index, words in enumerate(sentences):
            for one in words:
                if one.key in nouns:
                    yield (one.key,), (reading, index, one.span)
            for key, span in _phrases(reading.text, words, nouns, signs.ties):
                phrases.append((key, (reading, index, span)))
    counts = Counter(key for key, _ in phrases)
    yield from (one for one in phrases if counts[one[0]] >= _FEWEST_FOR_A_PHRASE)


def _nouns(
    reading: Reading, sentences: Sequence[Sequence[Unit]], signs: NounSigns
) -> frozenset[str]:
    """Return the keys that mostly stand where nouns stand and are no names."""
    places: Counter[str] = Counter()
    like_nouns: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for words in sentences:
        for index, one in enumerate(words):
            if not one.telling:
                continue
            places[one.key] += 1
            names[one.key] += one.name
            like_nouns[one.key] += signs.fit(reading.text, words, index)
    return frozenset(
        key
        for key, count in places.items()
        if like_nouns[key] >= _LEAST_NOUN * count and names[key] < _LEAST_NOUN * count
    )


def _phrases(
    text: str, words: Sequence[Unit], nouns: frozenset[str], ties: frozenset[str]
) -> Iterator[tuple[Key, Span]]:
    """Yield two telling words, one of them a noun at least, that stand together or are tied."""
    telling = [index for index, one in enumerate(words) if one.telling and not one.name]
    for first, second in pairwise(telling):
        one, other = words[first], words[second]
        noun = one.key in nouns or other.key in nouns
        tied = all(word.span.of(text).lower() in ties for word in words[first + 1 : second])
        broken = _BREAK.search(text, one.span.end, other.span.start) is not None
        if noun and tied and not broken and one.key != other.key:
            yield (one.key, other.key), Span(one.span.start, other.span.end)
