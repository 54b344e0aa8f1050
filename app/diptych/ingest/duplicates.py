"""Whether an article is one that is there already: the same, a revised version, or shared copy.

The way: a fingerprint tells the same words; a sketch, the smallest hashes of a text's shingles,
tells cheaply which other texts may share wording; and the shared shingles of the two texts
themselves say whether they do, and how much.
"""

from __future__ import annotations

import hashlib
import heapq
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.ingest.words import UNSPACED_CHAR, words_of
from diptych.model.trace import Trace

if TYPE_CHECKING:
    from diptych.model.text import Article

SKETCH = 128
"""How many of a text's smallest hashes are kept."""
ALIKE = 0.25
"""Sketches that resemble each other less belong to different texts: those of different articles
stay below .2, those of an article and a version with every twentieth word changed lie above .55."""
LEAST_SHARED = 0.3
"""Where less of the shorter text stands in the other, too little is shared to speak of."""
MOSTLY = 0.65
"""A revised version shares more than this share with the other, seen from both."""
_WORDS_A_SHINGLE = 4


class Kin(StrEnum):
    """What one article is to another."""

    SAME = "same"
    REVISED = "revised"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Kinship:
    """What a new article is to an earlier one.

    `share` (0-1) is how much of the new one's wording stands in the earlier one, too.
    """

    kin: Kin
    share: float


def trace_of(text: str) -> Trace:
    """Return what a text is known again by."""
    words = _words(text)
    fingerprint = hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()
    hashes = {_hash(shingle) for shingle in _shingles(words)}
    return Trace(fingerprint, tuple(heapq.nsmallest(SKETCH, hashes)))


def resemblance(one: Trace, other: Trace) -> float:
    """Return an estimate of the share (0-1) of shingles that two texts have in common."""
    if not one.sketch or not other.sketch:
        return 0.0
    first, second = set(one.sketch), set(other.sketch)
    smallest = heapq.nsmallest(min(SKETCH, len(first | second)), first | second)
    return sum(hashed in first and hashed in second for hashed in smallest) / len(smallest)


def kinship(new: Article, earlier: Article) -> Kinship | None:
    """Return what a new article is to an earlier one, none where they share too little.

    Where the publishers are known and differ, much shared wording is no revision but shared copy,
    as of an agency.
    """
    words, earlier_words = _words(new.text), _words(earlier.text)
    if words == earlier_words:
        return Kinship(Kin.SAME, 1.0) if words else None
    shingles, earlier_shingles = _shingles(words), _shingles(earlier_words)
    if not shingles or not earlier_shingles:
        return None
    shared = len(shingles & earlier_shingles)
    share = round(shared / len(shingles), 4)
    if shared < LEAST_SHARED * min(len(shingles), len(earlier_shingles)):
        return None
    revised = shared > MOSTLY * max(len(shingles), len(earlier_shingles))
    kin = Kin.REVISED if revised and not _from_others(new, earlier) else Kin.SHARED
    return Kinship(kin, share)


def _from_others(one: Article, other: Article) -> bool:
    publishers = {
        " ".join(article.metadata.publisher.value.casefold().split())
        for article in (one, other)
        if article.metadata.publisher.value
    }
    return len(publishers) > 1


def _words(text: str) -> list[str]:
    """Return the words of a text as they are compared; scripts without spaces give their signs."""
    words: list[str] = []
    for word in words_of(unicodedata.normalize("NFKC", text).casefold()):
        words.extend(word if UNSPACED_CHAR.search(word) else (word.replace("’", "'"),))
    return words


def _shingles(words: list[str]) -> frozenset[str]:
    """Return every run of a few words; of a text with fewer words, the one run that it is."""
    if not words:
        return frozenset()
    last = max(1, len(words) - _WORDS_A_SHINGLE + 1)
    return frozenset(" ".join(words[at : at + _WORDS_A_SHINGLE]) for at in range(last))


def _hash(shingle: str) -> int:
    """Return 63 bits of a digest: the same on every machine, and a number that SQLite holds."""
    digest = hashlib.blake2b(shingle.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
