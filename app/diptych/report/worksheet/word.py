"""The worksheet as a Word document, so that a teacher can change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.model.translation import spoken_language
from diptych.report.blocks import Quote
from diptych.report.characters import displayable
from diptych.report.word_file import (
    add_ruled_line,
    add_small,
    add_words_of,
    bytes_of,
    new_document,
    new_row,
    new_table,
    part_of,
    set_direction,
)
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.sheet import Grid
from diptych.report.worksheet.variant import Variant

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import Paper
    from diptych.report.worksheet.sheet import Cell, Lines, Sheet

_USUAL, _LARGE = 10.5, 16
_QUOTING = 0.43
"""The share of the width that a column of quotes takes."""


def worksheet_docx(
    comparison: Comparison, notebook: Notebook, variant: Variant, paper: Paper = "a4"
) -> bytes:
    """Return the worksheet of a comparison as an Office Open XML document."""
    sheet = worksheet(comparison, notebook, variant)
    points = _LARGE if variant is Variant.LARGE else _USUAL
    document = new_document(sheet.title, spoken_language(), points, paper)
    _opening(document, sheet)
    for number, task in enumerate(sheet.tasks, start=1):
        document.add_heading(f"{number}. {task.title}", level=1)
        document.add_paragraph(task.instruction).paragraph_format.keep_with_next = True
        for part in task.body:
            if isinstance(part, Grid):
                _grid(document, sheet, part, points)
            else:
                _lines(document, part)
    return bytes_of(document)


def _opening(document: WordDocument, sheet: Sheet) -> None:
    key = sheet.variant is Variant.KEY
    document.add_heading(
        _("{title} – key").format(title=sheet.title) if key else sheet.title, level=0
    )
    if not key:
        fields = ((_("Name"), 28), (_("Class"), 10), (_("Date"), 10))
        document.add_paragraph("  ".join(f"{one} {'_' * room}" for one, room in fields))
    for head in sheet.heads:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{head.side}: ").bold = True
        add_words_of(paragraph, head.title, head)


def _lines(document: WordDocument, part: Lines) -> None:
    if part.starter:
        starter = document.add_paragraph()
        starter.add_run(displayable(part.starter)).bold = part.count > 0
        starter.paragraph_format.keep_with_next = part.count > 0
    for _line in range(part.count):
        add_ruled_line(document)


def _grid(document: WordDocument, sheet: Sheet, grid: Grid, points: float) -> None:
    table = new_table(document, grid.heads, ruled=True, first=_QUOTING if grid.quoting else 0)
    for row in grid.rows:
        for cell, content in zip(new_row(table), row, strict=True):
            _fill(cell, content, sheet, points)
            if not content:
                cell.paragraphs[0].add_run("\n" * (grid.height - 1))
    document.add_paragraph()


def _fill(cell: _Cell, content: Cell, sheet: Sheet, points: float) -> None:
    heads = {head.side: head for head in sheet.heads}
    for number, part in enumerate(content):
        paragraph = part_of(cell, number)
        if isinstance(part, Quote):
            head = heads[part.side]
            set_direction(paragraph, head)
            add_words_of(paragraph, "".join(piece.text for piece in part.pieces), head)
            add_small(paragraph, f" {part.side} {part.place}", points)
        else:
            paragraph.add_run(displayable(part.text)).bold = part.strong
