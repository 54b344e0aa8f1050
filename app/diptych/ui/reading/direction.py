"""Which way a text runs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Article

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_LOOKED_AT = 4000
"""So many characters of a text show its direction."""


def runs_right_to_left(article: Article) -> bool:
    """Whether the page is laid out from the right: by the letters, else by the language."""
    letters = [unicodedata.bidirectional(char) for char in article.text[:_LOOKED_AT]]
    right = sum(kind in {"R", "AL"} for kind in letters)
    left = letters.count("L")
    if right or left:
        return right > left
    return language_of(article) in _RIGHT_TO_LEFT_LANGUAGES


def language_of(article: Article) -> str:
    """Return the primary language subtag (`ur` of `ur-PK`), `""` where it is unknown."""
    return (article.metadata.language.value or "").split("-")[0].lower()


def has_right_to_left(text: str) -> bool:
    """Whether any character of `text` runs from the right."""
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text
    )
