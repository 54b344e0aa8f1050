"""Books (EPUB) for tests, written part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.files.zips import zipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OPS = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0"'
    ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def chapter(body: str, title: str = "") -> str:
    """Return a chapter with this body, which is markup; its empty title is closed as XHTML may."""
    named = f"<title>{title}</title>" if title else "<title/>"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f"<html {_OPS}><head>{named}<script src='x.js'/></head><body>{body}</body></html>"
    )


def parts(
    chapters: Mapping[str, str],
    *,
    contents: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    spine: Sequence[str] | None = None,
) -> dict[str, str | bytes]:
    """Return the parts of a book by their names.

    Args:
        chapters: the chapters by their names (`one.xhtml`).
        contents: titles in the table of contents by the names of chapters.
        facts: what the book states (`dc:title`).
        spine: the names of chapters in reading order, if it is another than that of `chapters`.
    """
    order = chapters if spine is None else spine
    items = "".join(_item(name) for name in chapters)
    stated = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in (facts or {}).items())
    links = "".join(
        f'<li><a href="{name}#top">{title}</a></li>' for name, title in (contents or {}).items()
    )
    read = "".join(f'<itemref idref="{_key(name)}"/>' for name in order)
    nav = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    opf = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{stated}</metadata>'
        f"<manifest>{items}{nav * bool(links)}</manifest>"
        f"<spine>{read}</spine></package>"
    )
    found: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/book.opf": opf,
        **{f"OEBPS/{name}": content for name, content in chapters.items()},
    }
    if links:
        found["OEBPS/nav.xhtml"] = chapter(f'<nav epub:type="toc"><ol>{links}</ol></nav>')
    return found


def epub(members: Mapping[str, str | bytes]) -> bytes:
    """Return a book of these parts."""
    return zipped(members, stored=("mimetype",))


def _item(name: str) -> str:
    return f'<item id="{_key(name)}" href="{name}" media-type="application/xhtml+xml"/>'


def _key(name: str) -> str:
    return "i-" + name.replace(".", "-").replace("/", "-")
