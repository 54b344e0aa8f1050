"""Themes as a reader wants them: made by hand, renamed, merged, with other words, or put away."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.terms import Hits, theme_hits
from diptych.analysis.by_hand.word_index import word_index
from diptych.model.comparison import Comparison, Origin, Passage, Theme
from diptych.model.notebook import ThemeWords
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.model.notebook import Anchor, Notebook, OwnTheme
    from diptych.model.text import Article

_LONGEST = 3
"""Sentences in one passage."""
_KEPT = 64
"""Themes of one side whose hits stay at hand."""

PairHits = dict[Side, Hits]


def readers_themes(comparison: Comparison, notebook: Notebook) -> tuple[Theme, ...]:
    """Return the themes of a pair with the reader's changes, their own ones last.

    What is merged into another theme adds its passages there; what is hidden is not among them.
    A change to a theme that the program no longer finds is passed over.
    """
    changes = {one.id: one for one in notebook.themes}
    made = {theme.id: _changed(comparison, theme, changes) for theme in comparison.themes}
    for one in notebook.themes:
        if one.own:
            made[one.id] = _own(comparison, one)
    homes = {name: _home(name, changes, made) for name in made}
    shown = [name for name in made if homes[name] == name and not _hidden(name, changes)]
    guests = {
        name: [made[one] for one, home in homes.items() if home == name and one != name]
        for name in shown
    }
    return tuple(
        _merged(comparison, made[name], guests[name]) if guests[name] else made[name]
        for name in shown
    )


def theme_by_words(
    comparison: Comparison,
    theme_id: str,
    name: str,
    words: ThemeWords,
    passages: Iterable[Anchor] = (),
) -> Theme:
    """Return the theme that some words make on a pair; `passages` are in it in any case."""
    hits = {side: dict(_found(comparison, side, words)) for side in Side}
    _add_anchored(comparison, hits, passages)
    terms = (*words.terms, *words.phrases)
    return _theme(comparison, Theme(theme_id, name, Origin.READER, terms, (0.0, 0.0), ()), hits)


def words_of_theme(theme: Theme, change: OwnTheme | None) -> ThemeWords:
    """Return the words that a theme goes by now: the reader's, else the program's terms."""
    if change is not None and change.words is not None:
        return change.words
    return ThemeWords(terms=theme.terms)


def hit_counts(theme: Theme) -> tuple[int, int]:
    """Return how many times the words of a theme stand on each side, A first."""
    a, b = (sum(len(one.terms) or 1 for one in theme.passages if one.side is side) for side in Side)
    return a, b


def _changed(comparison: Comparison, theme: Theme, changes: dict[str, OwnTheme]) -> Theme:
    change = changes.get(theme.id)
    if change is None:
        return theme
    named = replace(theme, name=change.name or theme.name)
    if change.words is not None:
        made = theme_by_words(comparison, theme.id, named.name, change.words, change.passages)
        return replace(made, origin=theme.origin)
    if change.passages:
        hits = _hits_of(comparison, theme)
        _add_anchored(comparison, hits, change.passages)
        return _theme(comparison, named, hits)
    return named


def _own(comparison: Comparison, theme: OwnTheme) -> Theme:
    words = theme.words or ThemeWords()
    return theme_by_words(comparison, theme.id, theme.name, words, theme.passages)


def _hidden(name: str, changes: dict[str, OwnTheme]) -> bool:
    return name in changes and changes[name].hidden


def _home(name: str, changes: dict[str, OwnTheme], made: dict[str, Theme]) -> str:
    """Return the theme that one is merged into in the end; a circle leaves all as they are."""
    seen = [name]
    while seen[-1] in changes and changes[seen[-1]].merged_into in made:
        into = changes[seen[-1]].merged_into
        if into in seen:
            return name
        seen.append(into)
    return seen[-1]


def _merged(comparison: Comparison, theme: Theme, guests: Sequence[Theme]) -> Theme:
    hits = _hits_of(comparison, theme)
    for guest in guests:
        for side, found in _hits_of(comparison, guest).items():
            for number, spans in found.items():
                hits[side][number] = sorted({*hits[side].get(number, ()), *spans})
    terms = dict.fromkeys(term for one in (theme, *guests) for term in one.terms)
    return _theme(comparison, replace(theme, terms=tuple(terms)), hits)


def _hits_of(comparison: Comparison, theme: Theme) -> PairHits:
    """Return the sentences of a theme's passages, each with the terms that stand in it."""
    hits: PairHits = {side: {} for side in Side}
    for passage in theme.passages:
        for number, sentence in _inside(comparison.sentences_on(passage.side), passage.span):
            terms = [term for term in passage.terms if sentence.contains(term)]
            hits[passage.side][number] = terms
    return hits


def _add_anchored(comparison: Comparison, hits: PairHits, anchors: Iterable[Anchor]) -> None:
    for anchor in anchors:
        for side in Side:
            if anchor.fits(comparison.article(side)):
                for number, sentence in _inside(comparison.sentences_on(side), anchor.span):
                    start = max(sentence.start, anchor.span.start)
                    words = Span(start, min(sentence.end, anchor.span.end))
                    hits[side][number] = sorted({*hits[side].get(number, ()), words})


def _inside(sentences: Sequence[Span], span: Span) -> list[tuple[int, Span]]:
    return [(number, one) for number, one in enumerate(sentences) if one.overlaps(span)]


def _theme(comparison: Comparison, theme: Theme, hits: PairHits) -> Theme:
    """Return a theme with the passages that its hits make."""
    on_side = {
        side: _passages(comparison.article(side), side, comparison.sentences_on(side), hits[side])
        for side in Side
    }
    a, b = (_coverage(comparison.article(side), on_side[side]) for side in Side)
    return replace(
        theme, coverage=(a, b), passages=(*on_side[Side.A], *on_side[Side.B]), suggested=()
    )


def _passages(
    article: Article, side: Side, sentences: Sequence[Span], hits: Hits
) -> tuple[Passage, ...]:
    """Return runs of up to three sentences in one paragraph, as the analysis cuts them."""
    paragraphs = defaultdict(list)
    starts = [paragraph.span for paragraph in article.paragraphs]
    at = 0
    for number in sorted(hits):
        while at + 1 < len(starts) and starts[at + 1].start <= sentences[number].start:
            at += 1
        paragraphs[at].append(number)
    runs: list[list[int]] = []
    for numbers in paragraphs.values():
        runs.append([])
        for number in numbers:
            if runs[-1] and (number != runs[-1][-1] + 1 or len(runs[-1]) == _LONGEST):
                runs.append([])
            runs[-1].append(number)
    return tuple(_passage(side, sentences, run, hits) for run in runs)


def _passage(side: Side, sentences: Sequence[Span], run: Sequence[int], hits: Hits) -> Passage:
    span = Span(sentences[run[0]].start, sentences[run[-1]].end)
    terms = tuple(sorted({term for number in run for term in hits[number]}))
    return Passage(side, span, terms, round(1 - 0.5 ** len(terms), 4))


def _coverage(article: Article, passages: Iterable[Passage]) -> float:
    covered = sum(len(one.span) for one in passages)
    return round(covered / len(article.text), 4) if article.text else 0.0


def _found(comparison: Comparison, side: Side, words: ThemeWords) -> Hits:
    article = comparison.article(side)
    language = article.metadata.language.value or "en"
    return _hits(article.text, comparison.sentences_on(side), language, words)


@lru_cache(maxsize=_KEPT)
def _hits(text: str, sentences: tuple[Span, ...], language: str, words: ThemeWords) -> Hits:
    """Return what is found once for as long as other themes are edited; not to be changed."""
    return theme_hits(word_index(text, sentences, language=language), words)
