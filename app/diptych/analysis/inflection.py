"""Forms of one word brought together by spelling alone, where no parser is at hand."""

from __future__ import annotations

import unicodedata
from typing import Final

_SHORTEST: Final = 4
"""A word of fewer letters is taken as it stands: its ending is the word."""
_STEM: Final = 3
"""So many letters, a vowel among them, must be left before an ending is taken away."""
_VOWELS: Final = frozenset("aeiouy")
_SINGLE: Final = frozenset({"news", "politics", "economics", "always", "perhaps", "series"})
"""Words in -s that are no plurals."""
_HISSING: Final = ("sses", "shes", "ches", "xes", "zes")
_NO_PLURAL: Final = ("ss", "us", "is")
_MARKS_MATTER: Final = 0x0900
"""From here on marks on a letter are vowels of the word; before, they are accents and points."""


def folded(word: str) -> str:
    """Return a word without capitals, accents, points, and signs that are not seen."""
    kept = (
        sign
        for sign in unicodedata.normalize("NFKD", word.replace("’", "'"))
        if unicodedata.category(sign) != "Cf"
        and not (unicodedata.category(sign) == "Mn" and ord(sign) < _MARKS_MATTER)
    )
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


def stem(word: str, *, english: bool) -> str:
    """Return what the forms of a word have in common; a folded word of another language as it is.

    It is no word itself: *negotiating* and *negotiates* both give *negotiat*.
    """
    bare = word.removesuffix("'s").removesuffix("'")
    if not english or len(bare) < _SHORTEST or not (bare.isascii() and bare.isalpha()):
        return bare
    bare = _without_verb_ending(_singular(bare))
    return bare[:-1] if bare.endswith("e") and len(bare) > _STEM else bare


def _singular(word: str) -> str:
    if word in _SINGLE or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_HISSING) else word[:-1]


def _without_verb_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and _may_be_a_stem(base):
            return base[:-1] if base[-1] == base[-2] and base[-1] not in "lsz" else base
    return word


def _may_be_a_stem(base: str) -> bool:
    # What ends in -eed is a word of its own: indeed, speed.
    return len(base) >= _STEM and not _VOWELS.isdisjoint(base) and not base.endswith("e")
