"""Words of an article for all to read from afar: short, word for word, every cut to be seen."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.model.comparison import Comparison

GAP: Final = "[…]"
"""Stands where words of the article were left out."""
_FIRST: Final = 3
"""The share (one in so many) of a cut quote that stands before its first emphasised word."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one side in order, each piece with whether it is emphasised.

    `span` is where they stand in the article's text, without what was cut at either end.
    """

    side: Side
    span: Span
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The words as they are read out."""
        return "".join(words for words, _ in self.pieces)


def excerpt(
    comparison: Comparison, side: Side, span: Span, emphasised: Iterable[Span] = (), *, most: int
) -> Excerpt:
    """Return `span`, or some `most` characters of it around its first emphasised words."""
    text = comparison.article(side).text
    whole = _trimmed(text, span)
    inside = sorted(
        Span(max(one.start, whole.start), min(one.end, whole.end))
        for one in emphasised
        if one.overlaps(whole)
    )
    shown = _window(text, whole, inside[0] if inside else None, most)
    pieces = _pieces(text, shown, inside)
    before = ((f"{GAP} ", False),) if shown.start > whole.start else ()
    after = ((f" {GAP}", False),) if shown.end < whole.end else ()
    return Excerpt(side, shown, (*before, *pieces, *after))


def in_sentence(comparison: Comparison, side: Side, words: Span, *, most: int) -> Excerpt:
    """Return the sentence around `words`, emphasised; or `words` where no sentence holds them."""
    sentences = comparison.sentences_on(side)
    around = next((one for one in sentences if one.contains(words)), words)
    bare = len(around) == len(words)
    return excerpt(comparison, side, around, () if bare else (words,), most=most)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _window(text: str, whole: Span, first: Span | None, most: int) -> Span:
    """Return the part of `whole` to show: from its beginning if the emphasised words fit so."""
    if len(whole) <= most:
        return whole
    start = whole.start
    if first is not None and first.end > whole.start + most:
        room = max(0, most - len(first))
        start = _word_start(text, whole, first.start - room // _FIRST)
    return Span(start, _word_end(text, Span(start, whole.end), start + most))


def _word_start(text: str, whole: Span, at: int) -> int:
    """Return where the first whole word from `at` on begins."""
    while at < whole.end and at > whole.start and not _between(text, at):
        at -= 1
    return max(whole.start, at)


def _word_end(text: str, whole: Span, at: int) -> int:
    """Return where the last whole word before `at` ends; where there is none, `at` itself."""
    if at >= whole.end:
        return whole.end
    found = at
    while found > whole.start and not text[found].isspace():
        found -= 1
    if found > whole.start + (at - whole.start) // 2:
        return whole.start + len(text[whole.start : found].rstrip())
    while unicodedata.combining(text[at]) and at > whole.start + 1:
        at -= 1
    return at


def _between(text: str, at: int) -> bool:
    return text[at - 1].isspace()


def _pieces(text: str, shown: Span, emphasised: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    at = shown.start
    for strong in emphasised:
        start, end = max(strong.start, at), min(strong.end, shown.end)
        if start < end:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at : shown.end], False))
    lined = ((" ".join(words.split("\n")), strong) for words, strong in pieces)
    return tuple((words, strong) for words, strong in lined if words)
