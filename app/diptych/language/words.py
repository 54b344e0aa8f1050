"""What counts as a word in any script, and which words are forms of one, told without a parser."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from regex import Pattern

_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_TAIL = r"[\p{M}\p{Cf}]*"
"""Marks, and signs that are not seen (soft hyphens, joiners): they stay with the sign before."""
_LETTER = rf"[\p{{L}}\p{{N}}--[{_SPACELESS}]]{_TAIL}"
_WORD = rf"[{_SPACELESS}]{_TAIL}|(?:{_LETTER})+(?:['’\-‐‑](?:{_LETTER})+)*"
_PIECE = rf"{_WORD}|(?:[^\S\n]{_TAIL})+|(?s:.){_TAIL}"
_UNSPACED = rf"[{_SPACELESS}]"

_STEMMED = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
_MARKS_MATTER = 0x0900
"""From here on marks on a letter are vowels of the word; before, they are accents and points."""
_URDU_ENDINGS = ("وں", "یں", "ے", "ی", "ا", "و")
"""Oblique, plural and gender, longest first; Urdu's is the one stemmer that no package brings."""
_SHORTEST_URDU_STEM = 3


@cache
def _compiled(pattern: str) -> Pattern[str]:
    """Return one of the patterns above, compiled when it is first asked for: it takes a while."""
    import regex

    return regex.compile(pattern, flags=regex.V1)


def words_in(text: str, within: Span) -> list[Span]:
    """Return the spans of the words inside `within`, in text order.

    A word is letters and digits with their marks (the vowel signs of Hindi, the harakat of Arabic),
    apostrophes and hyphens inside. In scripts without spaces each character is one.
    """
    found = _compiled(_WORD).finditer(text, within.start, within.end)
    return [Span(match.start(), match.end()) for match in found]


def pieces_of(text: str) -> list[Span]:
    """Return the spans that a text falls into without rest: words, blanks, other signs one by one.

    The words are those of `words_in`.
    """
    return [Span(match.start(), match.end()) for match in _compiled(_PIECE).finditer(text)]


def folded(word: str) -> str:
    """Return a word without capitals, accents, points, and signs that are not seen."""
    kept = (
        sign
        for sign in unicodedata.normalize("NFKD", word.replace("’", "'"))
        if unicodedata.category(sign) != "Cf"
        and not (unicodedata.category(sign) == "Mn" and ord(sign) < _MARKS_MATTER)
    )
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


def is_unspaced(word: str) -> bool:
    """Whether a word is a character of a script that puts no spaces between words."""
    return _compiled(_UNSPACED).match(word) is not None


@dataclass(frozen=True)
class Stemmer:
    """Takes endings off words of one language, given by its BCP 47 tag; of others it leaves all."""

    language: str

    def stem(self, word: str) -> str:
        """Return the stem of a word, in lower case; no more than a name for all its forms."""
        return self._stem(word.lower().replace("’", "'"))

    @cached_property
    def _stem(self) -> Callable[[str], str]:
        primary = self.language.partition("-")[0].lower()
        if primary == "ur":
            return _urdu_stem
        name = _STEMMED.get(primary)
        if name is None:
            return str
        import snowballstemmer

        stemmer = snowballstemmer.stemmer(name)
        return lambda word: str(stemmer.stemWord(word))


def _urdu_stem(word: str) -> str:
    for ending in _URDU_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_URDU_STEM:
            return word.removesuffix(ending)
    return word
