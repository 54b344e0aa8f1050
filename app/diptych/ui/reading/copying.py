"""What is copied from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from diptych.model.text import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from diptych.ui.reading.offsets import PageOffsets


def selected_span(cursor: QTextCursor, offsets: PageOffsets) -> Span:
    """Return the span of the article's text that is selected, empty where only furniture is."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first = offsets.point(start)
    if offsets.position(first) < start:
        first += 1
    last = offsets.point(end)
    return Span(first, max(first, last))


def plain_selection(cursor: QTextCursor, text: str, offsets: PageOffsets) -> QMimeData:
    """Return the selected words of `text`; a selected source line alone is given as it stands."""
    data = QMimeData()
    words = selected_span(cursor, offsets).of(text).strip("\n")
    data.setText(words or cursor.selectedText().replace("\u2029", "\n"))
    return data
