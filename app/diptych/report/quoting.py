"""Quotes: the words of an article, word for word, with their place and the words that count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.text import Role, Side, Span
from diptych.report.blocks import Piece, Quote, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.text import Article

GAP = "[…]"
LONGEST = 520
"""The most characters of a passage that are quoted; what is cut is marked with `GAP`."""
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
    ends = [sentence.end for sentence in comparison.sentences_on(side)]
    shown = _window(article.text, whole, marks, ends, most)
    pieces = _pieces(article.text, shown, marks)
    if shown.start > whole.start:
        pieces = [Piece(GAP + " ", gap=True), *pieces]
    if shown.end < whole.end:
        pieces = [*pieces, Piece(" " + GAP, gap=True)]
    return Quote(side, tuple(pieces), place(article, whole))


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
    names: list[str] = []
    number = 0
    for paragraph in article.paragraphs:
        named = paragraph.role in (Role.HEADLINE, Role.STANDFIRST)
        number += not named
        if paragraph.span.overlaps(span):
            names.append(paragraph.role.value if named else f"¶ {number}")
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
    """Return where spans stand, each place once: `headline, ¶ 2, 4–5`."""
    named: list[str] = []
    numbers: set[int] = set()
    number = 0
    for paragraph in article.paragraphs:
        above = paragraph.role in (Role.HEADLINE, Role.STANDFIRST)
        number += not above
        if any(paragraph.span.overlaps(span) for span in spans):
            named += [paragraph.role.value] if above else []
            numbers |= set() if above else {number}
    told = ", ".join(_ranges(sorted(numbers)))
    return ", ".join([*dict.fromkeys(named), *([f"¶ {told}"] if told else [])])


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
    comparison: Comparison, side: Side, spans: Sequence[Span], *, most: int = LONGEST
) -> tuple[Quote, ...]:
    """Return the sentences that `spans` stand in, each once, with the words of the spans marked.

    A span that is a whole sentence or more is quoted as it is, with nothing marked.
    """
    sentences = comparison.sentences_on(side)
    groups: dict[Span, list[Span]] = {}
    for span in sorted(set(spans)):
        around = next((one for one in sentences if one.contains(span)), span)
        marks = groups.setdefault(around, [])
        if span != around:
            marks.append(span)
    return tuple(
        passage(comparison, side, around, marks, most=most) for around, marks in groups.items()
    )
