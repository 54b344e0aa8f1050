"""Quotes of an article: whole sentences around the words that matter, cut where they are long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.ui.evidence.blocks import Block, Quote, Text, Word
from diptych.ui.names import shortened, side_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Comparison
    from diptych.model.text import Side, Span

LONGEST = 420
"""Characters of an article that a quote shows at most."""


def quote(
    comparison: Comparison,
    side: Side,
    span: Span,
    emphasised: Iterable[Span] = (),
    *,
    hue: int | None = None,
    caption: str | None = None,
) -> Quote:
    """Return the words of `span`, with those of `emphasised` that lie in it picked out."""
    return Quote(
        side=side,
        caption=side_name(comparison, side) if caption is None else caption,
        span=span,
        pieces=_pieces(comparison.article(side).text, span, emphasised),
        hue=hue,
    )


def in_context(comparison: Comparison, side: Side, words: Span, *, hue: int | None = None) -> Quote:
    """Return the sentence around `words`, emphasised; or `words` where they are that long."""
    around = _around(comparison, side, words)
    return quote(comparison, side, around, () if around == words else (words,), hue=hue)


def _around(comparison: Comparison, side: Side, words: Span) -> Span:
    """Return the sentence around `words`, or `words` themselves where they are one."""
    sentences = comparison.sentences_on(side)
    found = next((one for one in sentences if one.contains(words) and len(one) > len(words)), None)
    if found is None or _same_but_for_space(comparison.article(side).text, found, words):
        return words
    return found


def quotes(
    comparison: Comparison, side: Side, spans: Iterable[Span], most: int, *, hue: int | None = None
) -> tuple[Block, ...]:
    """Return at most `most` quotes with their contexts, then how many more places there are.

    A sentence is quoted once, with all of its words that matter.
    """
    places: dict[Span, list[Span]] = {}
    for words in dict.fromkeys(spans):
        places.setdefault(_around(comparison, side, words), []).append(words)
    shown = tuple(
        quote(comparison, side, around, (one for one in words if one != around), hue=hue)
        for around, words in list(places.items())[:most]
    )
    left = sum(len(words) for words in list(places.values())[most:])
    if not left:
        return shown
    more = _("and {number} more in {side}").format(number=left, side=side)
    return (*shown, Text(more, muted=True))


def word(comparison: Comparison, side: Side, span: Span, note: str = "") -> Word:
    """Return a few words that lead back to their place."""
    return Word(side, span, shortened(comparison.quote(side, span), 80), note)


def _same_but_for_space(text: str, first: Span, second: Span) -> bool:
    return first.of(text).strip() == second.of(text).strip()


def _pieces(text: str, span: Span, emphasised: Iterable[Span]) -> tuple[tuple[str, bool], ...]:
    end = min(span.end, span.start + LONGEST)
    while end < span.end and end > span.start and not text[end].isspace():
        end -= 1
    if end == span.start:
        end = min(span.end, span.start + LONGEST)
    pieces: list[tuple[str, bool]] = []
    at = span.start
    for strong in sorted(emphasised):
        start, stop = max(strong.start, at), min(strong.end, end)
        if start >= stop:
            continue
        pieces += [(text[at:start], False), (text[start:stop], True)]
        at = stop
    pieces.append((text[at:end] + ("…" if end < span.end else ""), False))
    return tuple((words, strong) for words, strong in pieces if words)
