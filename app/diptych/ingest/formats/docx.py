"""Word documents (.docx): their text, tables and notes.

Footnotes and endnotes stand as lines behind the paragraph that refers to them and are left out,
so that a sentence reads as it was written; a reader can restore them. Headers, footers and comments
are no part of the text.
"""

from __future__ import annotations

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.office.package import Package
from diptych.ingest.formats.office.properties import stated_by
from diptych.ingest.formats.office.word_styles import WordStyles
from diptych.ingest.formats.office.word_text import WordText
from diptych.ingest.shapes import blocks_from
from diptych.untrusted.archive import Archive


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a document is one whole
    """Read a Word document; nothing that it refers to elsewhere is fetched.

    Raises:
        Unreadable: when it is damaged, encrypted or built to harm.
    """
    package = Package(Archive(raw))
    notes = (package.related("footnotes"), package.related("endnotes"))
    text = WordText(WordStyles(package.related("styles")), *notes)
    return draft_of(blocks_from(text.pieces(package.main)), stated_by(package.properties))
