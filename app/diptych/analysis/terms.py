"""Where the terms of a theme stand in a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.words import is_unspaced, words_in
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diptych.language.reading import Reading, Sentence

Word = tuple[Span, frozenset[str]]
"""A word's place and the forms by which it may be found."""


@dataclass(frozen=True, slots=True)
class Term:
    """Runs of words that together put a sentence into a theme, each in lower case."""

    wording: str
    runs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Searchable:
    """The words of each sentence of an article, and in which sentences each form stands."""

    sentences: tuple[tuple[Word, ...], ...]
    places: Mapping[str, frozenset[int]]

    def hits(self, one: Term) -> dict[int, tuple[Span, ...]]:
        """Return the spans that a term has in each sentence where it stands, in text order."""
        places = [self._places(word) for run in one.runs for word in run]
        having = sorted(places[0].intersection(*places)) if places else ()
        found = {index: hits(self.sentences[index], one) for index in having}
        return {index: spans for index, spans in found.items() if spans}

    def _places(self, wanted: str) -> frozenset[int]:
        return frozenset().union(*(self.places.get(form, ()) for form in forms_of(wanted)))


def term(wording: str) -> Term:
    """Return the term written as `wording`: words in a row, `+` between runs."""
    runs = tuple(tuple(_run(run.lower())) for run in wording.split("+"))
    return Term(wording, runs)


def hits(words: Sequence[Word], one: Term) -> tuple[Span, ...]:
    """Return the spans that a term has in a sentence, none unless all its runs stand there.

    Args:
        words: those of a sentence, as `searchable` gives them.
        one: the term.
    """
    found: list[Span] = []
    for run in one.runs:
        spans = _run_hits(words, run)
        if not spans:
            return ()
        found.extend(spans)
    return tuple(sorted(set(found)))


def has_word(reading: Reading, words: Iterable[str]) -> bool:
    """Whether the article has one of the words, whatever its case."""
    text = reading.text.lower()
    return any(word.lower() in text for word in words)


def searchable(reading: Reading) -> Searchable:
    """Return the words of each sentence with the forms by which they may be found.

    In a language without a parser, words are found as they stand.
    """
    sentences = tuple(tuple(_words(reading, sentence)) for sentence in reading.sentences)
    places: dict[str, set[int]] = defaultdict(set)
    for index, words in enumerate(sentences):
        for form in frozenset().union(*(forms for _, forms in words)):
            places[form].add(index)
    return Searchable(sentences, {form: frozenset(where) for form, where in places.items()})


def _words(reading: Reading, sentence: Sentence) -> Iterator[Word]:
    if not sentence.tokens:
        for span in words_in(reading.text, sentence.span):
            yield span, frozenset({span.of(reading.text).lower()})
    for token in sentence.tokens:
        if token.pos != "PUNCT":
            yield token.span, frozenset({token.text.lower(), token.lemma})


def _run(run: str) -> Iterator[str]:
    """Yield the words of a run, as the texts will be cut."""
    for word in run.split():
        if any(is_unspaced(character) for character in word):
            yield from (span.of(word) for span in words_in(word, Span(0, len(word))))
        else:
            yield word


def _run_hits(words: Sequence[Word], run: Sequence[str]) -> list[Span]:
    found: list[Span] = []
    for first in range(len(words) - len(run) + 1):
        stretch = words[first : first + len(run)]
        if all(_same(forms, wanted) for (_, forms), wanted in zip(stretch, run, strict=True)):
            found.append(Span(stretch[0][0].start, stretch[-1][0].end))
    return found


def _same(forms: frozenset[str], wanted: str) -> bool:
    return not forms.isdisjoint(forms_of(wanted))


def forms_of(wanted: str) -> tuple[str, ...]:
    """Return the forms that a word of a term accepts: a plural, the singular as well."""
    return (wanted, wanted[:-1]) if wanted.endswith("s") else (wanted,)
