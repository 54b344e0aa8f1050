"""Characters that cannot be seen but make a reader see other words than stand there.

Control characters (with which a terminal can be made to do things), reordering of the writing
direction, zero-width and tag characters, blanks that count as letters, and lone surrogates. Where a
text comes in they are taken out of it and told, so that what is shown, searched, quoted and
compared is the same; where a word is shown that came another way, they are made visible.

Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) stay: Persian, Hindi, Arabic
and Hebrew need them and they reorder nothing by themselves. Selectors of variants stay one by one:
in rows they carry hidden messages. So do marks above and below a letter up to eight, more than any
writing has; with thousands a line covers its neighbours.
"""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_REORDERING = "\u2066-\u2069\u202a-\u202e"
_ZERO_WIDTH = (
    "\u00ad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_BLANKS = "\u3164\uffa0"
_HALVES = "\ud800-\udfff"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MARKS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
INVISIBLE = re.compile(
    f"[{_CONTROLS}{_REORDERING}{_ZERO_WIDTH}{_BLANKS}{_HALVES}]"
    f"|(?<=[{_SELECTORS}])[{_SELECTORS}]|(?<=[{_MARKS}]{{8}})[{_MARKS}]"
)
_SUSPECT = re.compile(
    f"[{_CONTROLS}{_REORDERING}{_ZERO_WIDTH}{_BLANKS}{_HALVES}{_SELECTORS}{_MARKS}]"
)
"""Where none of these stands there is nothing to take out, and one class is found out fast."""
_LONGEST_SHOWN = 2
"""Of a row of such characters so many are shown one by one; a thousand would hide the words."""
_ROW = re.compile(f"(?:{INVISIBLE.pattern}|[\v\f]|\r(?!\n))+")


def without_invisible(text: str) -> tuple[str, int]:
    """Return the text without them, and how many were taken out."""
    return INVISIBLE.subn("", text) if _SUSPECT.search(text) else (text, 0)


def shown(text: str) -> str:
    """Return the text with each of them as a visible sign (`⟨U+202E⟩`), as a terminal can show it.

    Line ends stay, but not a return to the beginning of a line, which the rest would cover.
    """
    return _ROW.sub(lambda row: _signs(row[0]), text)


def _signs(row: str) -> str:
    signs = "".join(f"⟨U+{ord(char):04X}⟩" for char in row[:_LONGEST_SHOWN])
    more = len(row) - _LONGEST_SHOWN
    return f"{signs}⟨{more} more⟩" if more > 0 else signs
