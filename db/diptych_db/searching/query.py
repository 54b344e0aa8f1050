"""What is looked for, and how words are written so that they are found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.scripts import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSPACED = re.compile(f"([{UNSPACED}])")
_LONGEST_QUERY = 1000
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Query:
    """Words as they are searched, each with a letter or digit in it; all of them, or any."""

    words: tuple[str, ...]
    every: bool


def searchable(words: str) -> str:
    """Return words as they are searched: alike whatever form their signs were written in.

    Signs of scripts without spaces stand apart, so that each is found.
    """
    plain = unicodedata.normalize("NFKC", words).encode("utf-8", "replace").decode("utf-8")
    return _UNSPACED.sub(r" \1 ", plain.replace("\0", " "))


def all_of(words: str) -> Query:
    """Return the query for articles that have all words of a text."""
    return Query(_looked_for(words[:_LONGEST_QUERY].split()), every=True)


def any_of(words: Iterable[str]) -> Query:
    """Return the query for articles that have any of some words."""
    return Query(_looked_for(words), every=False)


def _looked_for(words: Iterable[str]) -> tuple[str, ...]:
    spaced = (searchable(word).strip() for word in words)
    return tuple(word for word in spaced if any(sign.isalnum() for sign in word))[:_MOST_WORDS]
