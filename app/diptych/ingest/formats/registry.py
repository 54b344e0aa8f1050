"""Which function reads which kind of file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from diptych.ingest.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.ingest.draft import Draft

    Reader = Callable[[bytes, int | None], Draft]
    """Reads a file's bytes, and the part with that number where it has parts."""

_READERS = {
    Kind.PAGE: "diptych.ingest.page.reading:read",
    Kind.MHTML: "diptych.ingest.formats.mhtml:read",
    Kind.WEBARCHIVE: "diptych.ingest.formats.webarchive:read",
    Kind.PDF: "diptych.ingest.formats.pdf:read",
    Kind.DOCX: "diptych.ingest.formats.docx:read",
    Kind.ODT: "diptych.ingest.formats.odt:read",
    Kind.EPUB: "diptych.ingest.formats.epub:read",
    Kind.RTF: "diptych.ingest.formats.rtf:read",
    Kind.PASTED: "diptych.ingest.formats.pasted:read",
}


def is_read(kind: Kind) -> bool:
    """Whether there is a reader for files of that kind."""
    return kind in _READERS


def reader_of(kind: Kind) -> Reader:
    """Return the function that reads files of a kind; its libraries are loaded by this only."""
    module, name = _READERS[kind].split(":")
    reader: Reader = getattr(import_module(module), name)
    return reader
