"""What is copied from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import combining

from PySide6.QtCore import QMimeData

from diptych.model.text import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from diptych.ui.reading.offsets import PageOffsets

_UNSPACED: Final = "\u0e00"
"""From Thai on there are scripts that put no space between words."""


def selected_span(cursor: QTextCursor, offsets: PageOffsets) -> Span:
    """Return the span of the article's text that is selected, empty where only furniture is."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first = offsets.point(start)
    if offsets.position(first) < start:
        first += 1
    last = offsets.point(end)
    return Span(first, max(first, last))


def whole_words(text: str, span: Span) -> Span:
    """Return `span` with the rest of the words that it begins and ends within.

    Empty spans stay, and so do ends in scripts that put no space between words.
    """
    start, end = span.start, span.end
    if start == end:
        return span
    while _within_word(text, start):
        start -= 1
    while _within_word(text, end):
        end += 1
    return Span(start, end)


def chosen_words(cursor: QTextCursor, text: str, offsets: PageOffsets) -> Span:
    """Return the span of the words that are selected, whole and without the space around them."""
    span = whole_words(text, selected_span(cursor, offsets))
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _spelt(text[at - 1]) and _spelt(text[at])


def _spelt(letter: str) -> bool:
    return letter < _UNSPACED and (letter.isalnum() or bool(combining(letter)))


def plain_selection(cursor: QTextCursor, text: str, offsets: PageOffsets) -> QMimeData:
    """Return the selected words of `text`; a selected source line alone is given as it stands."""
    data = QMimeData()
    words = selected_span(cursor, offsets).of(text).strip("\n")
    data.setText(words or cursor.selectedText().replace("\u2029", "\n"))
    return data
