"""What the chapters of a book are called: by its table of contents, else by their first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.formats.book.opf import member_at
from diptych.ingest.formats.parts import xml_of
from diptych.ingest.formats.running_markup import pieces_in
from diptych.ingest.page.parsing import tree_of
from diptych.ingest.page.statements import plain
from diptych.untrusted.hardened_xml import attribute, local, words_in
from diptych.untrusted.refusal import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diptych.ingest.formats.book.opf import Book
    from diptych.untrusted.archive import Archive

_LONGEST = 80
_NAMELESS = "untitled"


def names_of(book: Book, archive: Archive) -> tuple[str, ...]:
    """Return what each chapter is called, in the order of the chapters."""
    listed: dict[str, str] = {}
    for table in book.contents:
        if table in archive:
            for name, title in _entries(table, archive.read(table)):
                listed.setdefault(name, title)
    return tuple(_name(chapter, listed, archive) for chapter in book.chapters)


def _name(chapter: str, listed: Mapping[str, str], archive: Archive) -> str:
    if chapter in listed:
        return listed[chapter]
    try:
        opening = next(iter(pieces_in(archive.read(chapter))), None)
    except Unreadable:
        return _NAMELESS
    return _short(opening.text) if opening else _NAMELESS


def _entries(table: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """Yield members and their titles from a table of contents, in the old form or the new."""
    pairs = _of_navigation(raw) if table.lower().endswith("html") else _of_ncx(raw)
    for address, title in pairs:
        name = member_at(table, address)
        if name and title:
            yield name, _short(title)


def _of_navigation(raw: bytes) -> Iterator[tuple[str, str]]:
    for nav in tree_of(raw).root.iter("nav"):
        if nav.get("epub:type", "toc") == "toc":
            for link in nav.iter("a"):
                yield link.get("href", ""), plain("".join(link.itertext()))


def _of_ncx(raw: bytes) -> Iterator[tuple[str, str]]:
    title = ""
    try:
        root = xml_of(raw)
    except Unreadable:
        return
    for one in root.iter("{*}navLabel", "{*}content"):
        if local(str(one.tag)) == "navLabel":
            title = plain(words_in(one))
        else:
            yield attribute(one, "src"), title


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
