"""What a book is made of: its chapters in reading order, and what it states of itself."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from diptych.ingest.formats.parts import xml_of
from diptych.ingest.page.statements import plain
from diptych.untrusted.hardened_xml import attribute, child, children, local, words_in
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from diptych.untrusted.archive import Archive

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_TEXTS = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_NCX = "application/x-dtbncx+xml"
# Ways to hide fonts from copying; the text is as it was.
_ONLY_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Book:
    """Names of the members that hold a book's chapters and its table of contents, and its facts.

    `stated` are facts by name as the book gives them (`creator`), in its order.
    """

    chapters: tuple[str, ...]
    contents: tuple[str, ...]
    stated: tuple[tuple[str, str], ...]


def book_in(archive: Archive) -> Book:
    """Read how a book is built.

    Raises:
        Unreadable: when that is missing or damaged, or the book is locked.
    """
    _refuse_locked(archive)
    container = xml_of(archive.read(_CONTAINER))
    paths = (attribute(one, "full-path") for one in container.iter("{*}rootfile"))
    path = next((one for one in paths if one), None)
    if path is None:
        raise Unreadable(Refusal.DAMAGED)
    package = xml_of(archive.read(path))
    items = {
        attribute(one, "id"): (member_at(path, attribute(one, "href")), one)
        for one in children(_section(package, "manifest"), "item")
    }
    spine = [
        items[attribute(one, "idref")]
        for one in children(_section(package, "spine"), "itemref")
        if attribute(one, "idref") in items and attribute(one, "linear") != "no"
    ]
    tables = [name for name, item in items.values() if name and _is_contents(item)]
    chapters = [name for name, item in spine if name and _is_text(item) and name not in tables]
    # A spine that leads back to where it was is read once.
    return Book(tuple(dict.fromkeys(chapters)), tuple(tables), tuple(_stated(package)))


def member_at(base: str, address: str) -> str | None:
    """Return the member that an address in another member means; none outside of the book."""
    path = unquote(address.partition("#")[0])
    if not path or _SCHEME.match(path):
        return None
    found = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return None if found.startswith(("..", "/")) else found


def _section(package: Element, name: str) -> Element:
    found = child(package, name)
    if found is None:
        raise Unreadable(Refusal.DAMAGED)
    return found


def _is_text(item: Element) -> bool:
    return attribute(item, "media-type").lower() in _TEXTS


def _is_contents(item: Element) -> bool:
    return "nav" in attribute(item, "properties").split() or attribute(item, "media-type") == _NCX


def _stated(package: Element) -> Iterator[tuple[str, str]]:
    metadata = child(package, "metadata")
    for one in metadata.iter() if metadata is not None else ():
        # Only a date of publication is one of the article.
        if isinstance(one.tag, str) and attribute(one, "event") in {"", "publication"}:
            yield local(one.tag), plain(words_in(one))


def _refuse_locked(archive: Archive) -> None:
    raw = archive.read_if_there(_ENCRYPTION)
    for one in xml_of(raw).iter("{*}EncryptedData") if raw else ():
        method = child(one, "EncryptionMethod")
        if method is None or attribute(method, "Algorithm") not in _ONLY_FONTS:
            raise Unreadable(Refusal.DRM)


def first(stated: Sequence[tuple[str, str]], name: str) -> str | None:
    """Return the first value that a book states under a name."""
    return next((value for key, value in stated if key == name and value), None)
