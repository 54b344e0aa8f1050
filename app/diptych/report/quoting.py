"""Quotes: the words of an article, word for word, with their place and the words that count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from diptych.model.spoken import spoken_value
from diptych.model.text import Role, Side, Span
from diptych.model.translation import gettext as _
from diptych.report.blocks import Piece, Quote, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.text import Article

GAP = "[…]"
LONGEST = 520
"""The most characters of a passage that are quoted; what is cut is marked with `GAP`."""
_RUNS = 12
"""The most places that are listed beside a strip, which shows them all."""
_ABOVE = frozenset({Role.HEADLINE, Role.STANDFIRST})
"""What stands above the paragraphs that are counted."""
_STEP = 60
"""How far a cut moves to meet the end of a word."""


def passage(
    comparison: Comparison,
    side: Side,
    span: Span,
    marks: Sequence[Span] = (),
    *,
    most: int = LONGEST,
) -> Quote:
    """Return the words of `span`; those of `marks` (spans of the same text) stand out."""
    article = comparison.article(side)
    whole = _trimmed(article.text, span)
    shown = _window(article.text, whole, marks, _ends(comparison.sentences_on(side), whole), most)
    pieces = _pieces(article.text, shown, marks)
    if shown.start > whole.start:
        pieces = [Piece(GAP + " ", gap=True), *pieces]
    if shown.end < whole.end:
        pieces = [*pieces, Piece(" " + GAP, gap=True)]
    return Quote(side, tuple(pieces), place(article, whole))


def _ends(sentences: Sequence[Span], whole: Span) -> list[int]:
    """Return where the sentences end that have a part of `whole`."""
    first = bisect_left(sentences, whole.start, key=attrgetter("end"))
    behind = bisect_left(sentences, whole.end, key=attrgetter("start"))
    return [sentence.end for sentence in sentences[first:behind]]


def without_place(quote: Quote) -> Quote:
    """Return the quote without its place, for where a label or heading names it."""
    return replace(quote, place="")


def words(comparison: Comparison, side: Side, span: Span) -> Run:
    """Return a short quote that stands within a sentence of the report."""
    text = comparison.article(side).text
    return Run(_trimmed(text, span).of(text), "quoted", side)


def place(article: Article, span: Span) -> str:
    """Return where a span stands: `headline`, `¶ 4`, `¶ 4–5`.

    Paragraphs are counted from 1 below the headline and the standfirst.
    """
    numbers = _numbers(article)
    names = [
        spoken_value(article.paragraphs[at].role.value)
        if article.paragraphs[at].role in _ABOVE
        else f"¶ {numbers[at]}"
        for at in _touched(article, span)
    ]
    if len(names) > 1:
        return f"{names[0]}–{names[-1].removeprefix('¶ ')}"
    return "".join(names)


def whole_paragraph(
    article: Article, side: Side, span: Span, marks: Sequence[Span], after: str
) -> Quote:
    """Return a paragraph however long it is; `after` is added to the words on its place."""
    pieces = _pieces(article.text, _trimmed(article.text, span), marks)
    return Quote(side, tuple(pieces), place(article, span) + after)


def paragraph_numbers(article: Article, spans: Sequence[Span]) -> str:
    """Return where spans stand, each place once: `headline, ¶ 2, 4–5`, and how many more."""
    touched = sorted({at for span in spans for at in _touched(article, span)})
    roles = [article.paragraphs[at].role for at in touched]
    named = dict.fromkeys(spoken_value(role.value) for role in roles if role in _ABOVE)
    numbers = _numbers(article)
    runs = _ranges(
        [numbers[at] for at, role in zip(touched, roles, strict=True) if role not in _ABOVE]
    )
    told = ", ".join(runs[:_RUNS])
    if len(runs) > _RUNS:
        told = _("{names} and {number} more").format(names=told, number=len(runs) - _RUNS)
    return ", ".join([*named, *([f"¶ {told}"] if told else [])])


def _touched(article: Article, span: Span) -> list[int]:
    """Return the places, in the row of paragraphs, of those that a span has a part of."""
    starts = attrgetter("span.start")
    first = max(0, bisect_right(article.paragraphs, span.start, key=starts) - 1)
    behind = bisect_left(article.paragraphs, span.end, key=starts)
    return [at for at in range(first, behind) if article.paragraphs[at].span.overlaps(span)]


def _numbers(article: Article) -> list[int]:
    """Return the number of each paragraph; what stands above the text has that before it."""
    return list(accumulate(one.role not in _ABOVE for one in article.paragraphs))


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Return runs of numbers as `4–5`, the others as they are."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]


def _trimmed(text: str, span: Span) -> Span:
    start, end = min(span.start, len(text)), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _window(text: str, whole: Span, marks: Sequence[Span], ends: Sequence[int], most: int) -> Span:
    """Return the part of `whole` that is quoted: from its start, or around its first mark.

    It ends with a sentence (at one of `ends`) where that costs less than half of it, else with a
    word.
    """
    if len(whole) <= most:
        return whole
    start = whole.start
    first = min((mark for mark in marks if whole.contains(mark)), default=None)
    if first is not None and first.end - start > most:
        start = _word_start(text, max(start, first.start - most // 3), whole)
    least = max(start + most // 2, first.end if first else 0)
    whole_sentences = [end for end in ends if least <= end <= min(start + most, whole.end)]
    end = max(whole_sentences, default=0) or _word_end(text, start + most, whole)
    return _trimmed(text, Span(start, end))


def _word_start(text: str, at: int, whole: Span) -> int:
    for position in range(at, max(whole.start, at - _STEP), -1):
        if text[position - 1].isspace():
            return position
    return at


def _word_end(text: str, at: int, whole: Span) -> int:
    if at >= whole.end:
        return whole.end
    for position in range(at, at - _STEP, -1):
        if text[position].isspace():
            return position
    return at


def _pieces(text: str, shown: Span, marks: Sequence[Span]) -> list[Piece]:
    pieces: list[Piece] = []
    at = shown.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, shown.end)
        if start >= end:
            continue
        pieces += [Piece(text[at:start])] if start > at else []
        pieces.append(Piece(text[start:end], marked=True))
        at = end
    return [*pieces, Piece(text[at : shown.end])] if at < shown.end else pieces


def in_context(
    comparison: Comparison,
    side: Side,
    spans: Sequence[Span],
    *,
    most: int = LONGEST,
    count: int | None = None,
) -> tuple[Quote, ...]:
    """Return the sentences that `spans` stand in, each once, with the words of the spans marked.

    A span that is a whole sentence or more is quoted as it is, with nothing marked. Only the first
    `count` are returned, where one is given.
    """
    groups = contexts(comparison, side, spans)
    return tuple(
        passage(comparison, side, around, marks, most=most)
        for around, marks in islice(groups.items(), count)
    )


def contexts(comparison: Comparison, side: Side, spans: Sequence[Span]) -> dict[Span, list[Span]]:
    """Return the sentences that spans stand in, in text order, each with the spans inside it."""
    sentences = comparison.sentences_on(side)
    groups: dict[Span, list[Span]] = {}
    for span in sorted(set(spans)):
        at = bisect_right(sentences, span.start, key=attrgetter("start")) - 1
        around = sentences[at] if at >= 0 and sentences[at].contains(span) else span
        marks = groups.setdefault(around, [])
        if span != around:
            marks.append(span)
    return groups
