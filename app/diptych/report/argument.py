"""The first page: the question, the conclusion and whose it is, the matrix in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report import notes, phrases, summary
from diptych.report.blocks import Block, Facing, Heading, Paragraph, Row, Run, Section
from diptych.report.kinds import row_label
from diptych.report.quoting import passage

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison, Theme
    from diptych.model.notebook import Notebook
    from diptych.report.blocks import Quote

ROWS = 4
"""The most rows of the matrix in short."""
_QUOTE = 130
"""The most characters of a quote in it."""
_USUAL = later("What do both articles tell, and how differently do they tell it?")

Cell = tuple["Quote | Paragraph", ...]


def argument(comparison: Comparison, notebook: Notebook) -> Section:
    """Return the report in one page; what it rests on follows in the other sections."""
    asked = notebook.conclusion.question.strip() or _(_USUAL)
    own = notes.conclusion(notebook)
    blocks: list[Block] = [Paragraph((Run(_("Question: "), "strong"), Run(asked)))]
    if own:
        blocks += [Heading(_("The reader’s conclusion"), listed=False), *own]
        blocks += [
            Heading(_("In short, by the program"), listed=False),
            summary.in_short(comparison),
        ]
    else:
        blocks += [
            Heading(_("Conclusion, drafted by the program"), listed=False),
            summary.in_short(comparison),
            *summary.clearest(comparison),
        ]
    return Section("argument", _("The argument"), (*blocks, *_matrix(comparison, notebook)))


def _matrix(comparison: Comparison, notebook: Notebook) -> list[Block]:
    """Return the first rows that the reader filled, or those that the program would."""
    kept = [_kept(comparison, notebook, row) for row in _rows(notebook)]
    filled = [row for row in kept if row.a or row.b]
    if filled:
        left = phrases.more(
            len(filled) - ROWS,
            "{number} more row is not printed on this page.",
            "{number} more rows are not printed on this page.",
        )
        return _table(_("Evidence in short, kept by the reader"), filled, left)
    shared = [theme for theme in comparison.themes if theme.shared]
    rows = [_proposed(comparison, theme) for theme in shared]
    left = phrases.more(
        len(rows) - ROWS,
        "{number} more shared theme is not printed on this page.",
        "{number} more shared themes are not printed on this page.",
    )
    return _table(_("Evidence in short, chosen by the program"), rows, left) if rows else []


def _table(title: str, rows: list[Row], left: str) -> list[Block]:
    table = Facing((_("From A"), _("From B")), tuple(rows[:ROWS]), corner=_("Theme"), whole=True)
    # What is not here stands in the sections behind this page.
    rest: list[Block] = [Paragraph((Run(left, "muted"),), "small")] if left else []
    return [Heading(title, listed=False), table, *rest]


def _rows(notebook: Notebook) -> list[str]:
    return list(dict.fromkeys(cell.row for cell in notebook.cells))


def _kept(comparison: Comparison, notebook: Notebook, row: str) -> Row:
    cells: dict[Side, Cell] = {}
    for side in Side:
        article = comparison.article(side)
        spans = [
            cell.anchor.span
            for cell in notebook.cells
            if cell.row == row
            and cell.anchor.digest == article.digest
            and cell.anchor.fits(article)
        ]
        cells[side] = tuple(passage(comparison, side, span, most=_QUOTE) for span in spans[:1])
    return Row(row_label(comparison, row), cells[Side.A], cells[Side.B])


def _proposed(comparison: Comparison, theme: Theme) -> Row:
    cells: dict[Side, Cell] = {}
    for side in Side:
        best = max(theme.on(side), key=lambda one: one.score)
        cells[side] = (passage(comparison, side, best.span, best.terms, most=_QUOTE),)
    return Row(phrases.short(theme.name, phrases.LONGEST_NAME), cells[Side.A], cells[Side.B])
