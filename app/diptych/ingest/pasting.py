"""The way from the clipboard, or from another program, to an article."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from diptych.ingest.foreign import read_foreign
from diptych.ingest.importer import read_bytes, read_text
from diptych.ingest.kinds import Kind
from diptych.ingest.opening import MOST_BYTES, quoted_name, too_long_fault
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from diptych.model.text import Article

PASTED = "pasted"
"""The source of an article that came from the clipboard or a pipe."""


def pasted(text: str, html: str | bytes = "") -> Article:
    """Return the article that was copied: with its structure where the clipboard has HTML.

    The plain text is taken where there is no HTML or nothing can be read from it.

    Args:
        text: what the clipboard holds as plain text, empty if nothing.
        html: what it holds as HTML, with the head that Windows puts before it or without.

    Raises:
        Fault: when neither can be read.
    """
    if not html:
        return read_text(text, PASTED)
    try:
        return _pasted_html(html)
    except Fault:
        if not text.strip():
            raise
        return read_text(text, PASTED)


def piped(stream: IO[bytes]) -> Article:
    """Return the article of a file of any kind that another program hands over.

    Raises:
        Fault: when it is too long or cannot be read.
    """
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise too_long_fault(quoted_name(PASTED))
    return read_bytes(raw, PASTED)


def _pasted_html(html: str | bytes) -> Article:
    raw = html if isinstance(html, bytes) else html.encode("utf-8", "replace")
    if len(raw) > MOST_BYTES:
        raise too_long_fault(quoted_name(PASTED))
    return read_foreign(raw, Kind.PASTED, PASTED)
