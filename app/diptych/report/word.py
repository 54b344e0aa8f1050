"""The report as a Word document: real headings and tables, its language, the same bytes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.spoken import quotation_marks
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.blocks import Bullets, Chart, Facing, Heading, Key, Paragraph, Quote, Strips
from diptych.report.characters import displayable
from diptych.report.drawing import DRAWN, drawing_png
from diptych.report.phrases import one_sided
from diptych.report.word_file import (
    GREYS,
    INK,
    LABEL,
    LINES,
    MUTED,
    add_picture,
    add_small,
    add_words_of,
    bytes_of,
    keep_whole,
    new_document,
    new_row,
    new_table,
    part_of,
    set_direction,
    space_below,
)

if TYPE_CHECKING:
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

    from diptych.report.blocks import Block, Line, Report, Run

_POINTS, _LARGE = 10.5, 16


def report_docx(report: Report) -> bytes:
    """Return the report as an Office Open XML document."""
    writer = _Writer(report)
    writer.write()
    return bytes_of(writer.document)


class _Writer:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._heads = {head.side: head for head in report.heads}
        look = report.look
        self._points = _LARGE if look.large else _POINTS
        self._ink = GREYS if look.grey else INK
        self.document = new_document(report.title, report.language, self._points, look.paper)

    def write(self) -> None:
        self.document.add_heading(displayable(self._report.title), level=0)
        look = self._report.look
        about = (look.label, *(f"{name}: {value}" for name, value in look.reader))
        self._small(self.document.add_paragraph(), " · ".join(about))
        self._opening()
        self._line(self.document.add_paragraph(), self._report.verdict, bold=True)
        for section in self._report.sections:
            self.document.add_heading(displayable(section.title), level=1)
            for block in section.blocks:
                self._block(block)

    def _opening(self) -> None:
        first, second = self._report.heads
        table = new_table(
            self.document,
            ("", *(f"{head.side}: {head.title}" for head in (first, second))),
            first=LABEL,
        )
        for (name, value), (_name, other) in zip(first.facts, second.facts, strict=True):
            cells = new_row(table)
            for cell, text in zip(cells, (name, value, other), strict=True):
                self._small(part_of(cell, 0), text)
        space_below(self.document)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                paragraph = self.document.add_paragraph()
                # Both stand above a table and say what it shows.
                paragraph.paragraph_format.keep_with_next = block.tone in {"statement", "about"}
                self._line(paragraph, block.line, bold=block.tone == "statement")
            case Bullets():
                for item in block.items:
                    self._line(self.document.add_paragraph(style="List Bullet"), item)
            case Heading():
                self.document.add_heading(displayable(block.text), level=2)
            case Quote():
                self._quote(self.document.add_paragraph(), block)
            case Facing():
                self._facing(block)
            case Chart() | Strips():
                self._drawing(block)
            case Key():
                self._key(block)

    def _facing(self, block: Facing) -> None:
        labels = [one_sided(side, head) for side, head in zip(Side, block.heads, strict=True)]
        heads = (block.corner, *labels) if block.corner else tuple(labels)
        table = new_table(self.document, heads, first=LABEL if block.corner else 0)
        for row in block.rows:
            cells = new_row(table)
            if block.corner:
                cells[0].paragraphs[0].add_run(displayable(row.label)).bold = True
            for cell, parts in zip(cells[-2:], (row.a, row.b), strict=True):
                self._cell(cell, parts)
        if block.whole:
            keep_whole(table)
        # Without words it keeps the table apart from what follows.
        self._line(space_below(self.document), block.foot)

    def _cell(self, cell: _Cell, parts: tuple[Quote | Paragraph, ...]) -> None:
        for number, part in enumerate(parts):
            paragraph = part_of(cell, number)
            if isinstance(part, Quote):
                self._quote(paragraph, part)
            else:
                self._line(paragraph, part.line)
        if not parts:
            self._small(cell.paragraphs[0], "–")

    def _quote(self, paragraph: WordParagraph, quote: Quote) -> None:
        head = self._heads[quote.side]
        set_direction(paragraph, head)
        for piece in quote.pieces:
            run = add_words_of(paragraph, piece.text, head)
            if piece.marked:
                run.font.color.rgb = self._ink[quote.side]
                run.font.underline = LINES[quote.side]
            elif piece.gap:
                run.font.color.rgb = MUTED
        if quote.place:
            # A sign and its number are never parted.
            self._small(paragraph, " " + quote.place.replace(" ", "\u00a0"))

    def _drawing(self, block: Chart | Strips) -> None:
        """Show bars and strips as the printed report does: Word has none that are hatched."""
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        add_picture(paragraph, drawing_png(self._report, block), DRAWN, block.alt)
        self._small(self.document.add_paragraph(), block.caption)

    def _key(self, key: Key) -> None:
        self.document.add_heading(_("How to read this report"), level=2)
        for side, meaning in zip(Side, key.sides, strict=True):
            paragraph = self.document.add_paragraph(style="List Bullet")
            run = paragraph.add_run(f"{side}")
            run.font.color.rgb, run.font.underline = self._ink[side], LINES[side]
            paragraph.add_run(f": {displayable(meaning)}")
        for sign, meaning in key.signs:
            paragraph = self.document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{displayable(sign)}: ").bold = True
            paragraph.add_run(displayable(meaning))

    def _line(self, paragraph: WordParagraph, line: Line, *, bold: bool = False) -> None:
        for run in line:
            self._run(paragraph, run, bold=bold)

    def _run(self, paragraph: WordParagraph, run: Run, *, bold: bool) -> None:
        if run.style == "quoted" and run.side is not None:
            first, last = quotation_marks()
            paragraph.add_run(first)
            add_words_of(paragraph, run.text, self._heads[run.side])
            paragraph.add_run(last)
            return
        made = paragraph.add_run(displayable(run.text))
        made.bold = bold or run.style == "strong"
        if run.style == "muted":
            made.font.color.rgb = MUTED

    def _small(self, paragraph: WordParagraph, text: str) -> None:
        add_small(paragraph, text, self._points)
