"""What a file is, judged by its content and never by its name."""

from __future__ import annotations

import re

_LOOKED_AT = 4096
_SIGNATURES = (
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_ZIPS = (
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document"),
    (b"[Content_Types].xml", "a Microsoft Office document"),
)
_PAGE_OPENING = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|article|section|main|p|h[1-6])\b",
    re.IGNORECASE,
)
WEB_PAGE = "a web page (HTML)"
_XML_OPENING = re.compile(r"<\?xml[^>]{0,200}>|<!--.{0,1000}?-->", re.DOTALL)
_ARCHIVED_PAGE = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def format_of(raw: bytes) -> str | None:
    """Name the format that these bytes begin like (`a PDF document`), or none that is known."""
    start = raw[:_LOOKED_AT]
    if b"%PDF-" in start[:1024]:
        return "a PDF document"
    if start.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _ZIPS if mark in start), "a zip archive")
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "a picture"
    return next((name for mark, name in _SIGNATURES if start.startswith(mark)), None)


def markup_of(text: str) -> str | None:
    """Name the markup language that a text begins like (`a web page (HTML)`), if it does."""
    start = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if _ARCHIVED_PAGE.search(start) and "mime-version:" in start.lower():
        return "a saved web page (MHTML)"
    bare = _XML_OPENING.sub("", start).lstrip()
    if _PAGE_OPENING.match(bare):
        return WEB_PAGE
    return "an XML file" if start.startswith("<?xml") else None


def is_web_page(raw: bytes) -> bool:
    """Whether bytes, in whatever encoding, begin like a web page."""
    start = raw[:_LOOKED_AT]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = start.decode("utf-16", errors="ignore")
    else:
        text = start.replace(b"\x00", b"").decode("utf-8-sig", errors="ignore")
    return markup_of(text) == WEB_PAGE
