"""Characters that would act on the text around them, made harmless and visible."""

from __future__ import annotations

import re
import unicodedata

_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b"
_ISOLATES = "\u2066\u2067\u2068"
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_HIDES = re.compile(
    "[\u034f\u180e\u200b\u2061-\u2065\u3164\uffa0\ufff0-\ufff8\U000e0000-\U000e00ff]"
)
"""What has no width, or passes for a blank letter, and no reason to stand in a report."""
_BINDS = re.compile(r"(?<=[^\W\d_]{2})\u00a0(?=[^\W\d_]{2})")
"""A no-break space between two words, which would make one long word of them in a narrow column."""
_BYTE_ORDER_MARK, _WORD_JOINER = "\ufeff", "\u2060"


def displayable(text: str) -> str:
    """Show what has no form of its own as `⟨U+0000⟩`, and close opened directions.

    Words may be parted at every space between them.
    """
    shown = "".join(_shown(character) for character in _BINDS.sub(" ", text))
    opened = [character for character in shown if character in _EMBEDDINGS + _ISOLATES]
    if not opened:
        return shown
    return shown + "".join(
        _POP if character in _EMBEDDINGS else _POP_ISOLATE for character in reversed(opened)
    )


def _shown(character: str) -> str:
    if _HIDES.match(character):
        return _sign(character)
    if character in "\t\n" or character.isprintable():
        return character
    if character == _BYTE_ORDER_MARK:
        return _WORD_JOINER
    kind = unicodedata.category(character)
    if kind in ("Cc", "Cs", "Co") or character in _OVERRIDES or _is_noncharacter(character):
        return _sign(character)
    return character


def _sign(character: str) -> str:
    return f"⟨U+{ord(character):04X}⟩"


def _is_noncharacter(character: str) -> bool:
    """Whether Unicode promises that this code point never means anything."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - from the standard
