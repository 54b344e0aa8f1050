"""OpenDocument texts (.odt): their text, tables and notes.

Notes stand as lines behind the paragraph that refers to them and are left out, as those of Word
documents are. What was deleted while changes were tracked, comments, headers and footers are no
part of the text.
"""

from __future__ import annotations

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.office.odt_styles import OdtStyles
from diptych.ingest.formats.office.odt_text import OdtText
from diptych.ingest.formats.office.properties import stated_by
from diptych.ingest.formats.parts import xml_of
from diptych.ingest.shapes import blocks_from
from diptych.untrusted.archive import Archive
from diptych.untrusted.refusal import Refusal, Unreadable

_ENCRYPTED = b"encryption-data"


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a document is one whole
    """Read an OpenDocument text; nothing that it refers to elsewhere is fetched.

    Raises:
        Unreadable: when it is damaged, encrypted or built to harm.
    """
    archive = Archive(raw)
    if _ENCRYPTED in (archive.read_if_there("META-INF/manifest.xml") or b""):
        raise Unreadable(Refusal.ENCRYPTED)
    content = xml_of(archive.read("content.xml"))
    styles, facts = (archive.read_if_there(name) for name in ("styles.xml", "meta.xml"))
    text = OdtText(OdtStyles(xml_of(styles) if styles else None, content))
    stated = stated_by(xml_of(facts) if facts else None)
    return draft_of(blocks_from(text.pieces(content)), stated)
