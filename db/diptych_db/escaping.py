"""Texts for a database that holds neither NUL nor halves of surrogate pairs."""

from __future__ import annotations

import re

_SIGN = "\x1b"
"""Escape and four hexadecimal digits stand for what cannot be held, and for Escape itself."""
_UNHELD = re.compile("[\0\x1b\ud800-\udfff]")
_WRITTEN = re.compile("\x1b([0-9a-f]{4})")


def escaped(text: str) -> str:
    """Return a text that can be held; two texts never become the same."""
    return _UNHELD.sub(lambda found: f"{_SIGN}{ord(found[0]):04x}", text)


def unescaped(text: str) -> str:
    """Return the text that was escaped."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)
