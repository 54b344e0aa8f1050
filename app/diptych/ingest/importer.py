"""The way from a file or a pasted text to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.decoding import decoded
from diptych.ingest.foreign import foreign_parts, read_foreign
from diptych.ingest.formats.plain import blocks_of
from diptych.ingest.formats.registry import is_read
from diptych.ingest.kinds import Kind, misnamed
from diptych.ingest.notes import guessed_encoding, with_note
from diptych.ingest.opening import (
    MOST_BYTES_OF_TEXT,
    MOST_CHARACTERS,
    MOST_LINES,
    bytes_of,
    file_and_part,
    quoted_name,
    shown_name,
    too_long_fault,
)
from diptych.ingest.sniffing import markup_of, sniffed
from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.text import Article

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path, part: int | None = None) -> Article:
    """Read a file of any kind in `Kind`, and clean it.

    What it is is judged by its content, never by its name. Where its name says otherwise, or the
    encoding had to be guessed, the first line says so.

    Args:
        path: the file; `book.epub#3` is the third chapter of `book.epub`.
        part: which of its parts (chapters) to read, counted from 1, where it has any.

    Raises:
        Fault: when it cannot be read or is no text; the sentence says why and what to do.
    """
    if part is None:
        path, part = file_and_part(path)
    source = shown_name(path)
    return read_bytes(bytes_of(path), source if part is None else f"{source}#{part}", part)


def read_bytes(raw: bytes, source: str, part: int | None = None) -> Article:
    """Read the content of a file or an address as `read_file` does; `source` is its name.

    Raises:
        Fault: as `read_file` does.
    """
    kind = _kind(raw, source)
    if part is not None and kind is not Kind.EPUB:
        raise Fault(
            "{source} names a chapter, but the file is {called} and has none; nothing was "
            "changed, so leave the number away.",
            source=quoted_name(source),
            called=composed(kind.called),
        )
    article = (
        _read_plain(raw, source) if kind is Kind.TEXT else read_foreign(raw, kind, source, part)
    )
    said = misnamed(source, kind)
    return with_note(article, said, sure=True) if said else article


def parts_of(path: Path) -> tuple[str, ...]:
    """Return the names of the parts (chapters) of a file, none where it is one whole.

    Raises:
        Fault: as `read_file` does.
    """
    raw, source = bytes_of(path), shown_name(path)
    kind = _kind(raw, source)
    return () if kind is Kind.TEXT else foreign_parts(raw, kind, source)


def read_text(text: str, source: str) -> Article:
    """Clean a text that was pasted or read; `source` is a file's name or an address.

    Raises:
        Fault: when there is nothing in it, too much, or it is markup and no text.
    """
    # Cleaning has many patterns, which the window need not wait for.
    from diptych.ingest.cleaning import cleaned
    from diptych.ingest.languages import language_of
    from diptych.ingest.metadata import metadata_of

    if len(text) > MOST_CHARACTERS:
        raise too_long_fault(quoted_name(source))
    markup = markup_of(text)
    if markup is Kind.PAGE:
        raise Fault(
            "{source} is the source of a web page; nothing was changed, so save it as a file "
            "that ends in .html and open that, or paste what the page shows.",
            source=quoted_name(source),
        )
    if markup:
        raise _unknown(markup.called if isinstance(markup, Kind) else markup, source)
    blocks = blocks_of(text)
    if not blocks:
        raise _empty(source)
    if len(blocks) > MOST_LINES:
        raise too_long_fault(quoted_name(source))
    language = language_of("\n".join(block.text for block in blocks))
    lines = cleaned(blocks, language)
    return Article(lines, metadata_of(lines, language, source))


def _kind(raw: bytes, source: str) -> Kind:
    """Return what a file is, where that can be read."""
    if not raw:
        raise _empty(source)
    found = sniffed(raw)
    if not isinstance(found, Kind):
        raise _unknown(found, source)
    if found is not Kind.TEXT and not is_read(found):
        raise _unknown(found.called, source)
    return found


def _read_plain(raw: bytes, source: str) -> Article:
    if len(raw) > MOST_BYTES_OF_TEXT:
        raise too_long_fault(quoted_name(source))
    content = decoded(raw)
    if content is None:
        raise Fault(
            "{source} is not text that can be read; nothing was changed, so open a text file, a "
            "saved web page or a document.",
            source=quoted_name(source),
        )
    article = read_text(content.text, source)
    return with_note(article, guessed_encoding(content.encoding)) if content.guessed else article


def _unknown(what: str, source: str) -> Fault:
    return Fault(
        "{source} is {what}, which cannot be opened; nothing was changed, so open a text "
        "file, a web page or a document, or copy its text into a text file.",
        source=quoted_name(source),
        what=composed(what),
    )


def _empty(source: str) -> Fault:
    return Fault(
        "{source} has no text in it; nothing was changed, so choose another file.",
        source=quoted_name(source),
    )
