"""Signs that have several forms, in the one that models were trained on.

Which quotation marks an article is set in changes nothing about what it says, so it must change
nothing about what a model makes of it.
"""

from __future__ import annotations

_PLAIN = str.maketrans({"\u00a0": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "\t": " "})


def plain(text: str) -> str:
    """Return the text with plain spaces and quotation marks, one code point for one."""
    return text.translate(_PLAIN)
