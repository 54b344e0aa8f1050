"""Books (.epub): one chapter of them, chosen by its number or as the only one that has text.

A chapter is a text in the book's reading order; tables of contents are none. Notes stand as lines
where they stand in the chapter and are left out, as those of documents are.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.book.contents import names_of
from diptych.ingest.formats.book.opf import book_in, first
from diptych.ingest.formats.running_markup import pieces_in
from diptych.ingest.shapes import blocks_from
from diptych.model.text import Fact, Known, Metadata
from diptych.untrusted.archive import Archive, ArchiveLimits
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.formats.book.opf import Book

_MOST_CHAPTERS = 2_000
_LIMITS = ArchiveLimits(read=3 * _MOST_CHAPTERS + 20)
"""A chapter is read for its name, for its length and for its text."""
_NEARLY_ALL = 0.9
"""Beside a text with so much of the book's letters stand only a cover and a title page."""
_MARKUP = re.compile(rb"<[^<>]{0,5000}>|\s")
_MOST_AUTHORS = 10


def read(raw: bytes, part: int | None) -> Draft:
    """Read the chapter with that number, counted from 1, or the only one.

    Without a number and with several chapters, the draft has their names and no lines.

    Raises:
        Unreadable: when there is no such chapter, or the book is damaged, locked or built to harm.
    """
    archive = Archive(raw, _LIMITS)
    book = book_in(archive)
    if len(book.chapters) > _MOST_CHAPTERS:
        raise Unreadable(Refusal.TOO_MANY)
    if not book.chapters:
        raise Unreadable(Refusal.EMPTY)
    names = names_of(book, archive)
    at = part if part is not None else _only(book, archive)
    if at is None:
        return Draft(parts=names)
    if not 1 <= at <= len(names):
        raise Unreadable(Refusal.NO_PART)
    blocks = blocks_from(pieces_in(archive.read(book.chapters[at - 1])))
    draft = draft_of(blocks, _stated(book, names, at))
    return Draft(draft.lines, draft.metadata, parts=names)


def _only(book: Book, archive: Archive) -> int | None:
    """Return the number of the chapter that is nearly all of the book, if one is."""
    lengths = [_letters(name, archive) for name in book.chapters]
    longest = max(lengths)
    return lengths.index(longest) + 1 if longest >= _NEARLY_ALL * sum(lengths) else None


def _letters(name: str, archive: Archive) -> int:
    raw = archive.read_if_there(name) or b""
    return len(_MARKUP.sub(b"", raw[max(0, raw.find(b"<body")) :]))


def _stated(book: Book, names: Sequence[str], at: int) -> Metadata:
    authors = [value for name, value in book.stated if name == "creator" and value]
    single = first(book.stated, "title") if len(names) == 1 else None
    return Metadata(
        title=_found(single) if single else Fact(names[at - 1], Known.GUESSED),
        author=_found(", ".join(dict.fromkeys(authors[:_MOST_AUTHORS]))),
        publisher=_found(first(book.stated, "publisher")),
        published=_found(_day(first(book.stated, "date") or "")),
        language=_found(first(book.stated, "language")),
    )


def _day(stated: str) -> str | None:
    """Return the day in a date; a year alone is none."""
    try:
        return date.fromisoformat(stated[:10]).isoformat()
    except ValueError:
        return None


def _found(value: str | None) -> Fact:
    return Fact(value, Known.FOUND) if value else Fact()
