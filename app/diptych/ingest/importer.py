"""The way from a file or a pasted text to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.cleaning import cleaned
from diptych.ingest.decoding import decoded
from diptych.ingest.formats.plain import blocks_of
from diptych.ingest.languages import language_of
from diptych.ingest.metadata import metadata_of
from diptych.ingest.notes import guessed_encoding, with_note
from diptych.ingest.opening import (
    MOST_BYTES_OF_TEXT,
    MOST_CHARACTERS,
    bytes_of,
    quoted_name,
    shown_name,
    too_long_fault,
)
from diptych.ingest.sniffing import WEB_PAGE, format_of, is_web_page, markup_of
from diptych.ingest.webpage import read_page
from diptych.model.faults import Fault
from diptych.model.text import Article

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path) -> Article:
    """Read a plain text file (Markdown is read as text) or a saved web page, and clean it.

    What it is is judged by its content, never by its name. Where the encoding had to be guessed,
    the first line says so and is not sure.

    Raises:
        Fault: when it cannot be read or is no text; the sentence says why and what to do.
    """
    source = shown_name(path)
    raw = bytes_of(path)
    if not raw:
        raise _empty(source)
    _refuse_format(format_of(raw), source)
    if is_web_page(raw):
        return read_page(raw, source)
    if len(raw) > MOST_BYTES_OF_TEXT:
        raise too_long_fault(quoted_name(source))
    content = decoded(raw)
    if content is None:
        raise Fault(
            f"{quoted_name(source)} is not text that can be read; nothing was changed, so open"
            " a plain text file or a saved web page."
        )
    article = read_text(content.text, source)
    return with_note(article, guessed_encoding(content.encoding)) if content.guessed else article


def read_text(text: str, source: str) -> Article:
    """Clean a text that was pasted or read; `source` is a file's name or an address.

    Raises:
        Fault: when there is nothing in it, too much, or it is markup and no text.
    """
    if len(text) > MOST_CHARACTERS:
        raise too_long_fault(quoted_name(source))
    markup = markup_of(text)
    if markup == WEB_PAGE:
        raise Fault(
            f"{quoted_name(source)} is the source of a web page; nothing was changed, so save it as"
            " a file that ends in .html and open that, or paste what the page shows."
        )
    _refuse_format(markup, source)
    blocks = blocks_of(text)
    if not blocks:
        raise _empty(source)
    language = language_of("\n".join(block.text for block in blocks))
    lines = cleaned(blocks, language)
    return Article(lines, metadata_of(lines, language, source))


def _refuse_format(name: str | None, source: str) -> None:
    if name:
        raise Fault(
            f"{quoted_name(source)} is {name}, and only plain text and saved web pages (HTML)"
            " can be opened in this version; nothing was changed, so copy its text into a text"
            " file and open that."
        )


def _empty(source: str) -> Fault:
    return Fault(
        f"{quoted_name(source)} has no text in it; nothing was changed, so choose another file."
    )
