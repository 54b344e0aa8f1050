"""From bytes to characters."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMONEST = "cp1252"
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
    found = _marked(raw) or _as_utf8(raw) or _guessed(raw)
    return found if found and _looks_like_text(found.text) else None


def _marked(raw: bytes) -> Decoded | None:
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


def _guessed(raw: bytes) -> Decoded | None:
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

    matches = from_bytes(sample)
    best = matches.best()
    if best is None:
        return None
    # Western text often reads just as well in a neighbouring code page, which would turn "è"
    # into "č"; between equals the commonest code page is the better guess.
    equals = [
        match
        for match in matches
        if match.chaos <= best.chaos and match.coherence >= best.coherence
    ]
    could_be = {name for match in equals for name in match.could_be_from_charset}
    return _COMMONEST if _COMMONEST in could_be else best.encoding


def _looks_like_text(text: str) -> bool:
    controls = sum(
        1
        for char in text
        if (char < " " or "\x7f" <= char < "\xa0") and char not in _WHITESPACE_CONTROLS
    )
    return "\x00" not in text and controls <= _MOST_CONTROLS * len(text)
