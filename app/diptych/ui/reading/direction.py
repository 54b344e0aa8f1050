"""Which way a text runs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from diptych.model.languages import language_of

if TYPE_CHECKING:
    from diptych.model.text import Article

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_LOOKED_AT = 4000
"""So many characters of a text show its direction."""


def runs_right_to_left(article: Article) -> bool:
    """Whether the page is laid out from the right: by the letters, else by the language."""
    right, left = _letters(article.text)
    if right or left:
        return right > left
    return language_of(article) in _RIGHT_TO_LEFT_LANGUAGES


def mostly_from_right(text: str) -> bool:
    """Whether most letters of `text` run from the right."""
    right, left = _letters(text)
    return right > left


def _letters(text: str) -> tuple[int, int]:
    """Return how many letters run from the right, and how many from the left."""
    letters = [unicodedata.bidirectional(char) for char in text[:_LOOKED_AT]]
    return sum(kind in {"R", "AL"} for kind in letters), letters.count("L")


def has_right_to_left(text: str) -> bool:
    """Whether any character of `text` runs from the right."""
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in set(text)
    )
