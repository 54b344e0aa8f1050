"""The report as a Word document: real headings and tables, its language, the same bytes again."""

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
from diptych.report.blocks import Bullets, Chart, Facing, Heading, Key, Paragraph, Quote
from diptych.report.characters import displayable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

    from diptych.report.blocks import Block, Head, Line, Report, Run

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""No clock goes into a report; this is the first date that a zip file can hold."""
_INK = {Side.A: RGBColor(0x00, 0x69, 0xA8), Side.B: RGBColor(0xB8, 0x4A, 0x00)}
_LINES = {Side.A: WD_UNDERLINE.SINGLE, Side.B: WD_UNDERLINE.DASH}
_MUTED = RGBColor(0x59, 0x63, 0x6E)
_SMALL = Pt(9)


def report_docx(report: Report, date: str = "") -> bytes:
    """Return the report as an Office Open XML document. `date` is printed where given."""
    writer = _Writer(report)
    writer.write(date)
    made = io.BytesIO()
    writer.document.save(made)
    return _without_clock(made.getvalue())


def _without_clock(data: bytes) -> bytes:
    """Return the same package with no time of today in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


class _Writer:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._heads = {head.side: head for head in report.heads}
        self.document: WordDocument = Document()
        style = self.document.styles["Normal"]
        style.font.size = Pt(10.5)
        style.paragraph_format.space_after = Pt(6)
        _set_language(style.element.get_or_add_rPr(), report.language)
        facts = self.document.core_properties
        facts.title = displayable(report.title)[:255]
        facts.author, facts.last_modified_by, facts.comments = "Diptych", "Diptych", ""
        facts.language = report.language
        facts.created = facts.modified = _MADE

    def write(self, date: str) -> None:
        self.document.add_heading(displayable(self._report.title), level=0)
        if date:
            self._small(self.document.add_paragraph(), f"Comparison report · {date}")
        self._opening()
        self._line(self.document.add_paragraph(), self._report.verdict, bold=True)
        for section in self._report.sections:
            self.document.add_heading(displayable(section.title), level=1)
            for block in section.blocks:
                self._block(block)

    def _opening(self) -> None:
        first, second = self._report.heads
        table = self._table(("", *(f"{head.side}: {head.title}" for head in (first, second))))
        for (name, value), (_, other) in zip(first.facts, second.facts, strict=True):
            cells = _new_row(table)
            for cell, text in zip(cells, (name, value, other), strict=True):
                self._small(cell.paragraphs[0], text)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                bold = block.tone == "statement"
                self._line(self.document.add_paragraph(), block.line, bold=bold)
            case Bullets():
                for item in block.items:
                    self._line(self.document.add_paragraph(style="List Bullet"), item)
            case Heading():
                self.document.add_heading(displayable(block.text), level=2)
            case Facing():
                self._facing(block)
            case Chart():
                self._chart(block)
            case Key():
                self._key(block)

    def _facing(self, block: Facing) -> None:
        labels = [f"{side}: {head}" for side, head in zip(Side, block.heads, strict=True)]
        table = self._table((block.corner, *labels) if block.corner else tuple(labels))
        for row in block.rows:
            cells = _new_row(table)
            if block.corner:
                self._small(cells[0].paragraphs[0], row.label)
            for cell, parts in zip(cells[-2:], (row.a, row.b), strict=True):
                self._cell(cell, parts)
        if block.foot:
            self._line(self.document.add_paragraph(), block.foot)

    def _cell(self, cell: _Cell, parts: tuple[Quote | Paragraph, ...]) -> None:
        for number, part in enumerate(parts):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(4)
            if isinstance(part, Quote):
                self._quote(paragraph, part)
            else:
                self._line(paragraph, part.line)
        if not parts:
            self._small(cell.paragraphs[0], "–")

    def _quote(self, paragraph: WordParagraph, quote: Quote) -> None:
        head = self._heads[quote.side]
        _set_direction(paragraph, head)
        for piece in quote.pieces:
            run = self._run_of(paragraph, piece.text, head)
            if piece.marked:
                run.font.color.rgb = _INK[quote.side]
                run.font.underline = _LINES[quote.side]
            elif piece.gap:
                run.font.color.rgb = _MUTED
        if quote.place:
            self._small(paragraph, f" {quote.place}")

    def _chart(self, chart: Chart) -> None:
        table = self._table(("Theme", "A", "B"))
        for bar in chart.bars:
            cells = _new_row(table)
            for cell, text in zip(cells, (bar.name, *bar.labels), strict=True):
                self._small(cell.paragraphs[0], text)
        self._small(self.document.add_paragraph(), chart.caption)

    def _key(self, key: Key) -> None:
        self.document.add_heading("How to read this report", level=2)
        for side, meaning in zip(Side, key.sides, strict=True):
            paragraph = self.document.add_paragraph(style="List Bullet")
            run = paragraph.add_run(f"{side}")
            run.font.color.rgb, run.font.underline = _INK[side], _LINES[side]
            paragraph.add_run(f": {displayable(meaning)}")
        for sign, meaning in key.signs:
            paragraph = self.document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{displayable(sign)}: ").bold = True
            paragraph.add_run(displayable(meaning))

    def _table(self, heads: tuple[str, ...]) -> Table:
        """Return a table whose first row is its header, repeated on each page."""
        table: Table = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        row = table.rows[0]
        header = OxmlElement("w:tblHeader")
        header.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - python-docx has no other way
        for cell, text in zip(row.cells, heads, strict=True):
            cell.paragraphs[0].add_run(displayable(text)).bold = True
        return table

    def _line(self, paragraph: WordParagraph, line: Line, *, bold: bool = False) -> None:
        for run in line:
            self._run(paragraph, run, bold=bold)

    def _run(self, paragraph: WordParagraph, run: Run, *, bold: bool) -> None:
        if run.style == "quoted" and run.side is not None:
            paragraph.add_run("“")
            self._run_of(paragraph, run.text, self._heads[run.side])
            paragraph.add_run("”")
            return
        made = paragraph.add_run(displayable(run.text))
        made.bold = bold or run.style == "strong"
        if run.style == "muted":
            made.font.color.rgb = _MUTED

    def _run_of(self, paragraph: WordParagraph, text: str, head: Head) -> WordRun:
        """Add words of an article in its language and direction."""
        run = paragraph.add_run(displayable(text))
        properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no other way
        if head.right_to_left:
            run.font.rtl = True
        _set_language(properties, head.language)
        return run

    @staticmethod
    def _small(paragraph: WordParagraph, text: str) -> None:
        run = paragraph.add_run(displayable(text))
        run.font.size, run.font.color.rgb = _SMALL, _MUTED


def _new_row(table: Table) -> tuple[_Cell, ...]:
    return tuple(table.add_row().cells)  # type: ignore[no-untyped-call]  # python-docx left it out


def _set_language(properties: BaseOxmlElement, language: str) -> None:
    made = OxmlElement("w:lang")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        made.set(qn(kind), language)
    properties.append(made)


def _set_direction(paragraph: WordParagraph, head: Head) -> None:
    if head.right_to_left:
        made = OxmlElement("w:bidi")
        paragraph._p.get_or_add_pPr().append(made)  # noqa: SLF001 - python-docx has no other way
