"""Marks in whole words: who selects half a word means all of it."""

from __future__ import annotations

from diptych.language.words import words_in
from diptych.model.text import Span

_REACH = 100
"""Characters on both sides of a place in which the word that it stands in is looked for."""


def in_whole_words(text: str, span: Span) -> Span:
    """Return a span that cuts no word of `text`: a word that an end stands in is inside wholly.

    In scripts without spaces each character is a word, and nothing is added.
    """
    if not len(span):
        return span
    first, last = _cut(text, span.start), _cut(text, span.end)
    return Span(first.start if first else span.start, last.end if last else span.end)


def _cut(text: str, place: int) -> Span | None:
    """Return the word that a place stands inside of, none where it stands between words."""
    around = Span(max(0, place - _REACH), min(len(text), place + _REACH))
    words = (one for one in words_in(text, around) if one.start < place < one.end)
    return next(words, None)
