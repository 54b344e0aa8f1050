"""A pack out of a PDF that carries one, as reports do on request."""

from __future__ import annotations

from diptych.ingest.opening import quoted_name
from diptych.ingest.sandbox import Overrun, Sandbox
from diptych.model.composed import Composed, composed
from diptych.model.faults import Fault

_WORK = "diptych.ingest.formats.attachments:archive_inside"
_PDF = b"%PDF-"
_AT_FIRST = 1024
"""Bytes in which a PDF begins."""


def is_pdf(raw: bytes) -> bool:
    """Whether a file is a PDF by its content."""
    return _PDF in raw[:_AT_FIRST]


def enclosed_pack(raw: bytes, source: str) -> bytes:
    """Return the pack inside a PDF; what it is is for others to judge.

    `source` is what the file is called in a sentence. The PDF is read in a child with limits.

    Raises:
        Fault: when it cannot be read, or carries no pack.
    """
    child = Sandbox(_WORK)
    try:
        found = child(raw)
    except (Overrun, ValueError) as error:
        raise _refused(source, composed("its inside cannot be read")) from error
    finally:
        child.close()
    if not found:
        raise _refused(source, composed("it carries no comparison inside"))
    return found


def _refused(source: str, why: Composed) -> Fault:
    return Fault(
        "{source} was not opened because {why}; nothing was changed, so ask whoever gave it "
        "to you for the .diptych file.",
        source=quoted_name(source),
        why=why,
    )
