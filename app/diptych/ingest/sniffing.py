"""What a file is, judged by its content and never by its name.

Only its bytes are looked at: nothing is unpacked or parsed before the child process does it.
"""

from __future__ import annotations

import re

from diptych.ingest.kinds import Kind
from diptych.model.translation import later

_LOOKED_AT = 4096
_HEAD_OF_MAIL = 32_768
"""Bytes in which the head of a saved page ends: it may quote long addresses."""
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", later("an old Microsoft Office document")),
    (b"\x89PNG\r\n", later("a picture")),
    (b"\xff\xd8\xff", later("a picture")),
    (b"GIF8", later("a picture")),
    (b"SQLite format 3\x00", later("a database")),
    (b"\x1f\x8b", later("a compressed file")),
    (b"BZh", later("a compressed file")),
    (b"\xfd7zXZ\x00", later("a compressed file")),
    (b"7z\xbc\xaf\x27\x1c", later("a compressed file")),
    (b"Rar!\x1a\x07", later("a compressed file")),
    (b"\x7fELF", later("a program")),
    (b"MZ\x90\x00", later("a program")),
)
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""What Office calls the part of an old container in which it hides a new document."""
_PDF = re.compile(rb"%PDF-\d")
_PDF_BY = 1024
_MARKS_OF_PDF = (b" obj", b"startxref", b"%%EOF")
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,40}\{\\rtf")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_EPUB = (b"application/epub+zip", b"META-INF/container.xml")
_ODT = b"application/vnd.oasis.opendocument.text"
_OPEN_DOCUMENTS = b"application/vnd.oasis.opendocument"
_OFFICE = (
    (b"word/document", Kind.DOCX),
    (b"xl/workbook", later("a spreadsheet")),
    (b"ppt/presentation", later("a presentation")),
    (b"[Content_Types].xml", later("a Microsoft Office document")),
)
_OPENED_BY_MIMETYPE = 200
_ARCHIVED_PAGE = b"WebMainResource"
_PROPERTY_LIST = re.compile(r"<\?xml[^>]{0,200}>\s*(?:<!DOCTYPE\s+plist\b|<plist\b)", re.IGNORECASE)
_PAGE_OPENING = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|article|section|main|p|h[1-6])\b",
    re.IGNORECASE,
)
_XML_OPENING = re.compile(r"<\?xml[^>]{0,200}>|<!--.{0,1000}?-->", re.DOTALL)
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,40}[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,8000}\n")
_MAILED = re.compile(
    rb"^content-type:\s*(?:multipart/|text/html\b|application/xhtml)", re.IGNORECASE | re.MULTILINE
)
_VERSION_OF_MAIL = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")


def sniffed(raw: bytes) -> Kind | str:
    """Return the kind of a file, or the name of what it is and cannot be read (`a picture`).

    What has no sign of anything else is taken for text.
    """
    start = raw[:_LOOKED_AT]
    if raw.startswith(_ZIP):
        return _packed(raw)
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return later("a picture")
    if start.startswith(_SIGNATURES[0][0]) and _ENCRYPTED_PACKAGE in raw:
        return later("an Office document with a password")
    for mark, name in _SIGNATURES:
        if start.startswith(mark):
            return name
    return _document(raw) or markup_of(_characters(start)) or Kind.TEXT


def markup_of(text: str) -> Kind | str | None:
    """Return the markup language that a text begins like, if it does."""
    start = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    bare = _XML_OPENING.sub("", start).lstrip()
    if _PAGE_OPENING.match(bare):
        return Kind.PAGE
    if _is_mail(start.encode("utf-8", "replace")):
        return Kind.MHTML
    return later("an XML file") if start.startswith("<?xml") else None


def _document(raw: bytes) -> Kind | str | None:
    if raw.startswith(b"%PDF-") or _is_pdf_behind_junk(raw):
        return Kind.PDF
    if _RTF.match(raw):
        return Kind.RTF
    if raw.startswith(b"bplist0"):
        return Kind.WEBARCHIVE if _ARCHIVED_PAGE in raw else later("a property list")
    if _PROPERTY_LIST.match(_characters(raw[:_LOOKED_AT]).lstrip()):
        return Kind.WEBARCHIVE if _ARCHIVED_PAGE in raw else later("a property list")
    return Kind.MHTML if _is_mail(raw[:_HEAD_OF_MAIL]) else None


def _is_pdf_behind_junk(raw: bytes) -> bool:
    """Whether a PDF begins a little later, as readers of PDF accept; a text may speak of one."""
    found = _PDF.search(raw[: _PDF_BY + 8])
    return found is not None and all(mark in raw for mark in _MARKS_OF_PDF)


def _packed(raw: bytes) -> Kind | str:
    """Tell what a zip archive holds by the names of its members, which stand in it uncompressed."""
    opening = raw[:_OPENED_BY_MIMETYPE]
    if _EPUB[0] in opening:
        return Kind.EPUB
    if _OPEN_DOCUMENTS in opening:
        return Kind.ODT if _ODT in opening else later("an OpenDocument file")
    for name, found in _OFFICE:
        if name in raw:
            return found
    if _EPUB[1] in raw:
        return Kind.EPUB
    opened = b"META-INF/manifest.xml" in raw and b"content.xml" in raw
    return Kind.ODT if opened else later("a zip archive")


def _is_mail(start: bytes) -> bool:
    """Whether bytes begin with the head of a message that has a web page in it."""
    if not _HEAD.match(start):
        return False
    head = _END_OF_HEAD.split(start.lstrip(b"\xef\xbb\xbf \t\r\n"), maxsplit=1)[0]
    return bool(_VERSION_OF_MAIL.search(head) and _MAILED.search(head))


def _characters(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", errors="ignore")
    return start.replace(b"\x00", b"").decode("utf-8-sig", errors="ignore")
