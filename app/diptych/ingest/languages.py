"""Which language a text is written in: its script first, then its little words."""

from __future__ import annotations

import re
from collections import Counter

from diptych.ingest.words import words_of
from diptych.language.stopwords import LANGUAGES, stopwords_of

_LOOKED_AT = 8_000
"""Characters by which the language is told; more than a thousand words tell nothing new."""
_SCRIPTS = {
    "latin": "A-Za-zÀ-ɏ",
    "cyrillic": "\u0400-\u04ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "hebrew": "\u0590-\u05ff",
    "devanagari": "\u0900-\u097f",
    "kana": "\u3040-\u30ff",
    "han": "\u3400-\u4dbf\u4e00-\u9fff",
    "hangul": "\uac00-\ud7af",
    "greek": "\u0370-\u03ff",
    "thai": "\u0e00-\u0e7f",
    "bengali": "\u0980-\u09ff",
    "tamil": "\u0b80-\u0bff",
}
_WRITTEN_BY_ONE = {
    "hebrew": "he",
    "hangul": "ko",
    "greek": "el",
    "thai": "th",
    "bengali": "bn",
    "tamil": "ta",
}
_FEWEST_LETTERS = 12
_KANA_SHARE = 0.1
_FEWEST_HITS = 3
_LEAST_SHARE = 0.08
_LEAST_LEAD = 1.15


def language_of(text: str) -> str | None:
    """Guess the language as a BCP 47 tag; none when the text gives too little to go by."""
    start = text[:_LOOKED_AT]
    characters = Counter(start)
    letters = {name: _count(characters, chars) for name, chars in _SCRIPTS.items()}
    if sum(letters.values()) < _FEWEST_LETTERS:
        return None
    east_asian = letters["han"] + letters["kana"]
    script = max(letters, key=lambda name: letters[name])
    if east_asian > letters[script] or script in {"han", "kana"}:
        return "ja" if letters["kana"] > _KANA_SHARE * east_asian else "zh"
    return _WRITTEN_BY_ONE.get(script) or _by_little_words(start)


def _count(characters: Counter[str], kind: str) -> int:
    """Return how many characters are of a class of a regular expression."""
    return sum(characters[one] for one in re.findall(f"[{kind}]", "".join(characters)))


def _by_little_words(text: str) -> str | None:
    """Return the language whose little words are clearly the most frequent."""
    words = Counter(word.lower() for word in words_of(text))
    hits = {
        language: sum(words[word] for word in stopwords_of(language) & words.keys())
        for language in LANGUAGES
    }
    first, second = sorted(hits, key=lambda language: -hits[language])[:2]
    enough = max(_FEWEST_HITS, _LEAST_SHARE * words.total())
    clear = hits[first] >= _LEAST_LEAD * hits[second]
    return first if hits[first] >= enough and clear else None
