"""Words of an article whose language has no parser, and which of them may name a subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.stopwords import stopwords_of
from diptych.language.words import Stemmer, is_unspaced, words_in
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Reading, Sentence

_ELIDED = re.compile(
    r"(?:\w{1,2}|qu|dell|nell|all|dall|sull|jusqu|lorsqu|puisqu)['’](?=\w)", re.IGNORECASE
)
"""French and Italian little words that lean on the next one: *l'État*, *dell'acqua*."""
_SHORTEST = 3
_CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which every noun has a capital, so that a capital tells no name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word where it stands.

    `key` is what its forms share, `telling` whether it may say what a text is about, `name`
    whether its capital tells a name.
    """

    key: str
    span: Span
    telling: bool
    name: bool


def units(reading: Reading) -> tuple[tuple[Unit, ...], ...]:
    """Return the words of each sentence; pairs of characters where a script has no spaces."""
    language = reading.language.partition("-")[0].lower()
    little = stopwords_of(language)
    stemmer = Stemmer(language)
    return tuple(
        tuple(_units(reading, sentence, language, little, stemmer))
        for sentence in reading.sentences
    )


def _units(
    reading: Reading, sentence: Sentence, language: str, little: frozenset[str], stemmer: Stemmer
) -> Iterator[Unit]:
    spans = words_in(reading.text, sentence.span)
    for index, whole in enumerate(spans):
        if is_unspaced(whole.of(reading.text)):
            after = spans[index + 1] if index + 1 < len(spans) else whole
            pair = Span(whole.start, after.end)
            both = after.start == whole.end and is_unspaced(after.of(reading.text))
            yield Unit(pair.of(reading.text), pair, telling=both, name=False)
            continue
        span = _without_elision(reading.text, whole)
        word = span.of(reading.text)
        capital = word[0].isupper() and language not in _CAPITAL_NOUNS
        telling = len(word) >= _SHORTEST and word.lower() not in little and not word.isdecimal()
        named = capital and whole.start > sentence.span.start
        yield Unit(stemmer.stem(word), span, telling=telling, name=named)


def _without_elision(text: str, span: Span) -> Span:
    found = _ELIDED.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found else span
