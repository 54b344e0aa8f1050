"""From bytes to characters."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from diptych.ingest.languages import language_of
from diptych.ingest.words import words_of
from diptych.language.stopwords import stopwords_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = "cp1252"
_WESTERN_LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv", "id"})
_SAMPLE = 65_536
"""How many bytes a guess looks at; it takes time for each of them."""
_MOST_CONTROLS = 0.01
"""The largest share of control characters that a text has by accident."""
_WHITESPACE_CONTROLS = frozenset("\t\n\v\f\r\x85")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and whether its encoding had to be guessed."""

    text: str
    encoding: str
    guessed: bool = False


def decoded(raw: bytes) -> Decoded | None:
    """Decode by byte order mark, else as UTF-8, else by a guess; none when it is no text."""
    found = marked(raw) or _as_utf8(raw) or guessed(raw)
    return found if found and _looks_like_text(found.text) else None


def marked(raw: bytes) -> Decoded | None:
    """Decode by the byte order mark, where there is one that fits."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError:
                continue
    return None


def _as_utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def guessed(raw: bytes) -> Decoded | None:
    """Decode by what the bytes look like; none when they look like nothing that is known."""
    if b"\x00" in raw:
        return None
    encoding = _likely_encoding(raw[:_SAMPLE])
    if encoding is None:
        return None
    try:
        return Decoded(raw.decode(encoding), encoding, guessed=True)
    except UnicodeDecodeError:
        return None


def _likely_encoding(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None:
        return None
    return _WESTERN if _reads_better_as_western(sample, best.encoding) else best.encoding


def _reads_better_as_western(sample: bytes, encoding: str) -> bool:
    """Whether the commonest code page gives a western language with no fewer of its little words.

    Short western texts often look just as likely in a neighbouring code page, which would turn
    "è" into "č"; words such as "à" and "für" tell which of the two is right.
    """
    western = sample.decode(_WESTERN, errors="replace")
    language = language_of(western)
    if language not in _WESTERN_LANGUAGES:
        return False
    little = stopwords_of(language)
    other = sample.decode(encoding, errors="replace")
    return _count(western, little) >= _count(other, little)


def _count(text: str, little: frozenset[str]) -> int:
    return sum(word.lower() in little for word in words_of(text))


def _looks_like_text(text: str) -> bool:
    controls = sum(
        1
        for char in text
        if (char < " " or "\x7f" <= char < "\xa0") and char not in _WHITESPACE_CONTROLS
    )
    return "\x00" not in text and controls <= _MOST_CONTROLS * len(text)
