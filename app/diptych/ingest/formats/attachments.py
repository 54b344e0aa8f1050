"""The files that a PDF carries inside; it is read in the child that reads files of strangers."""

from __future__ import annotations

import io

from pypdf import PdfReader

_ARCHIVE = b"PK\x03\x04"


def archive_inside(raw: bytes) -> bytes:
    """Return the first file inside a PDF that begins as an archive does, nothing without one."""
    inside = PdfReader(io.BytesIO(raw)).attachments
    for name in inside:
        for data in inside[name]:
            if data.startswith(_ARCHIVE):
                return data
    return b""
