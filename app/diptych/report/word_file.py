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
from docx.shared import Emu, Mm, Pt, RGBColor

from diptych.model.text import Side
from diptych.report.characters import displayable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

    from diptych.report.blocks import Head

INK = {Side.A: RGBColor(0x00, 0x69, 0xA8), Side.B: RGBColor(0xB8, 0x4A, 0x00)}
LINES = {Side.A: WD_UNDERLINE.SINGLE, Side.B: WD_UNDERLINE.DASH}
MUTED = RGBColor(0x59, 0x63, 0x6E)
BLACK = RGBColor(0x1D, 0x21, 0x26)
GREYS = {Side.A: RGBColor(0x40, 0x40, 0x40), Side.B: RGBColor(0x61, 0x61, 0x61)}
"""What takes the place of the colours where a document is printed without them."""
_SMALL = 0.86
_PAPERS = {"a4": (210, 297), "us-letter": (215.9, 279.4)}
"""Millimetres."""
_MARGIN = 20
_HEADINGS = {"Title": 1.7, "Heading 1": 1.45, "Heading 2": 1.15}
"""How much taller than the running text."""
_LINE = "C9CED6"
_BETWEEN = ("bottom", "insideH")
LABEL = 0.2
"""The share of the width that a column of labels takes."""
_SHORT_TABLE = 1400
"""Characters below which a table that belongs together stays on one page."""
_SHORT_ROW = 1800
"""Characters below which a row stays on one page."""
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""No clock goes into a document; this is the first date that a zip file can hold."""
_LONGEST_TITLE = 255


def new_document(title: str, language: str, points: float, paper: str = "a4") -> WordDocument:
    """Return an empty document in a language, its running text `points` tall."""
    document = Document()
    _set_page(document, paper)
    _set_headings(document, points)
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
    for table in document.tables:
        _hold_together(table)
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _MADE.timetuple()[:6])
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def new_table(
    document: WordDocument, heads: tuple[str, ...], *, first: float = 0, ruled: bool = False
) -> Table:
    """Return a table whose first row is its header, repeated on each page.

    The first column takes a share of `first` (0-1) of the width, as much as the others for 0. A
    `ruled` one has lines around its cells, to be written in; others have lines between their rows.
    """
    table: Table = document.add_table(rows=1, cols=len(heads))
    _set_lines(table, ruled=ruled)
    _set_widths(document, table, first or 1 / len(heads))
    row = table.rows[0]
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - python-docx has no other way
    for cell, text in zip(row.cells, heads, strict=True):
        cell.paragraphs[0].add_run(displayable(text)).bold = True
    return table


def new_row(table: Table) -> tuple[_Cell, ...]:
    """Return the cells of another row of a table."""
    cells: tuple[_Cell, ...] = tuple(table.add_row().cells)  # type: ignore[no-untyped-call]  # python-docx left it out
    for cell, column in zip(cells, table.columns, strict=True):
        cell.width = column.width
    return cells


def keep_whole(table: Table) -> None:
    """Keep a table on one page, unless it is long."""
    if sum(len(cell.text) for row in table.rows for cell in row.cells) < _SHORT_TABLE:
        for row in list(table.rows)[:-1]:
            _keep_with_next(row)


def space_below(document: WordDocument) -> WordParagraph:
    """Return a paragraph for what stands below a table, a little apart from it."""
    paragraph: WordParagraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(5)
    return paragraph


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


def add_picture(paragraph: WordParagraph, png: bytes, millimetres: float, told: str) -> None:
    """Add a picture of a width to a paragraph; `told` says in words all that it shows."""
    run = paragraph.add_run()
    run.add_picture(io.BytesIO(png), width=Mm(millimetres))
    for shown in run._r.iter(qn("wp:docPr")):  # noqa: SLF001 - python-docx has no other way
        shown.set("descr", displayable(told))


def add_ruled_line(document: WordDocument) -> None:
    """Add a line to write on, as wide as the page."""
    paragraph = document.add_paragraph()
    edges = OxmlElement("w:pBdr")
    # Lines that follow each other are one block, with edges between them.
    edges.extend((_line("bottom"), _line("between")))
    paragraph._p.get_or_add_pPr().append(edges)  # noqa: SLF001 - python-docx has no other way


def set_direction(paragraph: WordParagraph, head: Head) -> None:
    """Let a paragraph run as the article does."""
    if head.right_to_left:
        made = OxmlElement("w:bidi")
        paragraph._p.get_or_add_pPr().append(made)  # noqa: SLF001 - python-docx has no other way


def _set_page(document: WordDocument, paper: str) -> None:
    section = document.sections[0]
    width, height = _PAPERS[paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = Mm(_MARGIN)
    section.bottom_margin = Mm(_MARGIN)


def _set_headings(document: WordDocument, points: float) -> None:
    for name, size in _HEADINGS.items():
        style = document.styles[name]
        style.font.size = Pt(round(points * size))
        style.font.color.rgb = BLACK
        style.paragraph_format.space_before = Pt(points * 1.2)
        style.paragraph_format.space_after = Pt(points * 0.4)


def _set_lines(table: Table, *, ruled: bool) -> None:
    """Draw light lines, and leave room between them and the words."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no other way
    lines = OxmlElement("w:tblBorders")
    edges = ("top", "left", "bottom", "right", "insideH", "insideV") if ruled else _BETWEEN
    for edge in edges:
        lines.append(_line(edge))
    properties.append(lines)
    room = OxmlElement("w:tblCellMar")
    for edge, twips in (("top", 60), ("left", 80 if ruled else 0), ("bottom", 60), ("right", 140)):
        side = OxmlElement(f"w:{edge}")
        side.set(qn("w:w"), str(twips))
        side.set(qn("w:type"), "dxa")
        room.append(side)
    properties.append(room)


def _line(edge: str) -> BaseOxmlElement:
    line = OxmlElement(f"w:{edge}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
        line.set(qn(f"w:{name}"), value)
    return line


def _set_widths(document: WordDocument, table: Table, first: float) -> None:
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    assert page is not None
    assert left is not None
    assert right is not None
    room = page - left - right
    count = len(table.columns)
    table.autofit = False
    for number, column in enumerate(table.columns):
        share = first if number == 0 else (1 - first) / (count - 1)
        column.width = Emu(round(room * share))
    for cell, column in zip(table.rows[0].cells, table.columns, strict=True):
        cell.width = column.width


def _hold_together(table: Table) -> None:
    """Keep short rows on one page, and the header with the first of them."""
    for number, row in enumerate(table.rows):
        if sum(len(cell.text) for cell in row.cells) < _SHORT_ROW:
            whole = OxmlElement("w:cantSplit")
            whole.set(qn("w:val"), "true")
            # The schema wants it before the mark of a header.
            row._tr.get_or_add_trPr().insert(0, whole)  # noqa: SLF001 - no other way
        if number == 0:
            _keep_with_next(row)


def _keep_with_next(row: _Row) -> None:
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _set_language(properties: BaseOxmlElement, language: str) -> None:
    made = OxmlElement("w:lang")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        made.set(qn(kind), language)
    properties.append(made)
