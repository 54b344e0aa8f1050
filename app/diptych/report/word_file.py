"""The one adapter to python-docx: a document, its tables and words in other languages."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from diptych.model.text import Side
from diptych.report.characters import displayable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

    from diptych.report.blocks import Head

INK = {Side.A: RGBColor(0x00, 0x69, 0xA8), Side.B: RGBColor(0xB8, 0x4A, 0x00)}
LINES = {Side.A: WD_UNDERLINE.SINGLE, Side.B: WD_UNDERLINE.DASH}
MUTED = RGBColor(0x59, 0x63, 0x6E)
_SMALL = 0.86
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""No clock goes into a document; this is the first date that a zip file can hold."""
_LONGEST_TITLE = 255


def new_document(title: str, language: str, points: float) -> WordDocument:
    """Return an empty document in a language, its running text `points` tall."""
    document = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(points)
    style.paragraph_format.space_after = Pt(points * 0.6)
    _set_language(style.element.get_or_add_rPr(), language)
    facts = document.core_properties
    facts.title = displayable(title)[:_LONGEST_TITLE]
    facts.author, facts.last_modified_by, facts.comments = "Diptych", "Diptych", ""
    facts.language = language
    facts.created = facts.modified = _MADE
    return document


def bytes_of(document: WordDocument) -> bytes:
    """Return the document as a file with no time of today in it."""
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _MADE.timetuple()[:6])
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def new_table(document: WordDocument, heads: tuple[str, ...]) -> Table:
    """Return a table whose first row is its header, repeated on each page."""
    table: Table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    row = table.rows[0]
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - python-docx has no other way
    for cell, text in zip(row.cells, heads, strict=True):
        cell.paragraphs[0].add_run(displayable(text)).bold = True
    return table


def new_row(table: Table) -> tuple[_Cell, ...]:
    """Return the cells of another row of a table."""
    return tuple(table.add_row().cells)  # type: ignore[no-untyped-call]  # python-docx left it out


def part_of(cell: _Cell, number: int) -> WordParagraph:
    """Return the paragraph for the part `number` (from 0) of a cell."""
    paragraph: WordParagraph = cell.add_paragraph() if number else cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def add_words_of(paragraph: WordParagraph, text: str, head: Head) -> WordRun:
    """Add words of an article to a paragraph, in its language and direction."""
    run = paragraph.add_run(displayable(text))
    if head.right_to_left:
        run.font.rtl = True
    _set_language(run._r.get_or_add_rPr(), head.language)  # noqa: SLF001 - no other way
    return run


def add_small(paragraph: WordParagraph, text: str, points: float) -> None:
    """Add words that are smaller and quieter than the running text of `points`."""
    run = paragraph.add_run(displayable(text))
    run.font.size, run.font.color.rgb = Pt(points * _SMALL), MUTED


def set_direction(paragraph: WordParagraph, head: Head) -> None:
    """Let a paragraph run as the article does."""
    if head.right_to_left:
        made = OxmlElement("w:bidi")
        paragraph._p.get_or_add_pPr().append(made)  # noqa: SLF001 - python-docx has no other way


def _set_language(properties: BaseOxmlElement, language: str) -> None:
    made = OxmlElement("w:lang")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        made.set(qn(kind), language)
    properties.append(made)
