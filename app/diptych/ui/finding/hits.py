"""Where words stand in an article."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from diptych.model.text import Side, Span
from diptych.ui.marks import MarkStyle, PageMark, Pattern

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

LEAST: Final = 2
"""So many characters are worth looking for."""
MOST: Final = 3000
"""Hits that are shown on one side."""
_ALIKE: Final = ("'’‘ʼ", '"“”„', "-‐‑–—")
"""Signs that keyboards have in one form and articles in many."""
_STYLE: Final = MarkStyle(3, Pattern.SOLID)


def hits(text: str, words: str) -> tuple[Span, ...]:
    """Return where `words` stand in `text`, in text order.

    Capitals, the forms of quotation marks and dashes, and the width of spaces do not matter.
    """
    parts = unicodedata.normalize("NFC", words).split()
    if sum(map(len, parts)) < LEAST:
        return ()
    pattern = r"\s+".join("".join(map(_sign, part)) for part in parts)
    found = re.finditer(pattern, text, re.IGNORECASE)
    return tuple(Span(*hit.span()) for hit, _ in zip(found, range(MOST), strict=False))


def hit_marks(comparison: Comparison, words: str) -> tuple[PageMark, ...]:
    """Return a mark for each hit, A's first, each a group of its own."""
    places = [
        (side, span)
        for side, article in zip(Side, comparison.articles, strict=True)
        for span in hits(article.text, words)
    ]
    return tuple(
        PageMark(f"hit-{number}", side, span, _STYLE, word=True, found=True)
        for number, (side, span) in enumerate(places)
    )


def _sign(sign: str) -> str:
    alike = next((signs for signs in _ALIKE if sign in signs), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(sign)
