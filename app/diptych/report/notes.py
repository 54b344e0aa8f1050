"""The reader's own work in a report: notes, conclusion, matrix and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.spoken import quoted
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases
from diptych.report.blocks import (
    Block,
    Bullets,
    Facing,
    Heading,
    Paragraph,
    Piece,
    Quote,
    Row,
    Run,
    Section,
)
from diptych.report.kinds import row_label
from diptych.report.quoting import place
from diptych.report.rulings import mark_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Anchor, Mark, MatrixCell, Notebook


def notes_on(notebook: Notebook, about: str) -> list[Block]:
    """Return the reader's notes on one mark (`about` is its id)."""
    said = [note.text for note in notebook.notes if note.about == about]
    said += [link.note for link in notebook.links if link.id == about and link.note]
    return [
        Paragraph((Run(_("Reader’s note:") + " ", "strong"), Run(text)), "small") for text in said
    ]


def other_notes(
    comparison: Comparison, notebook: Notebook, sections: Sequence[Section]
) -> Section | None:
    """Return the notes that stand in none of `sections`, each with the mark that it is about.

    That are notes on single words and voices, on what was overruled, and on what a report has no
    room for: what a reader wrote is never left out.
    """
    printed = {block for section in sections for block in section.blocks}
    name = mark_names(comparison)
    items = tuple(
        (Run(f"{phrases.capital(name(note.about))}: ", "strong"), Run(note.text))
        for note in notebook.notes
        if not printed.issuperset(notes_on(notebook, note.about))
    )
    return Section("notes", _("The reader’s other notes"), (Bullets(items),)) if items else None


def conclusion(notebook: Notebook) -> list[Block]:
    """Return what the reader concludes; nothing where nothing is written."""
    said = notebook.conclusion
    parts = (
        (_("Claim"), said.claim),
        (_("Evidence"), said.evidence),
        (_("Reasoning"), said.reasoning),
    )
    blocks: list[Block] = [
        Paragraph((Run(f"{name}: ", "strong"), Run(text.strip())))
        for name, text in parts
        if text.strip()
    ]
    return [*blocks, *notes_on(notebook, "")]


def questions(notebook: Notebook) -> Section | None:
    """Return the teacher's questions, each with the reader's answer; nothing without one."""
    blocks: list[Block] = []
    for one in notebook.questions:
        answer = one.answer.strip()
        said = Run(answer) if answer else Run(_("not answered yet"), "muted")
        blocks += [Paragraph((Run(one.text),), "statement"), Paragraph((said,))]
    return Section("questions", _("Questions"), tuple(blocks)) if blocks else None


def matrix(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return the evidence matrix and the reader's own marks; nothing where both are empty."""
    blocks: list[Block] = []
    if notebook.cells or notebook.rows:
        names = dict.fromkeys((*(cell.row for cell in notebook.cells), *notebook.rows))
        rows = tuple(_row(comparison, name, notebook.cells) for name in names)
        blocks.append(Facing((_("Kept from A"), _("Kept from B")), rows, corner=_("Row")))
    if notebook.marks:
        blocks.append(Heading(_("The reader’s own marks")))
        blocks += _marks(comparison, notebook)
    return Section("matrix", _("The evidence matrix"), tuple(blocks)) if blocks else None


def _marks(comparison: Comparison, notebook: Notebook) -> list[Block]:
    by_theme: dict[str, list[Mark]] = {}
    for mark in notebook.marks:
        by_theme.setdefault(mark.theme, []).append(mark)
    rows = (
        Row(
            phrases.short(theme, phrases.LONGEST_NAME),
            _marked(comparison, Side.A, marks),
            _marked(comparison, Side.B, marks),
        )
        for theme, marks in by_theme.items()
    )
    return [Facing((_("In A"), _("In B")), tuple(rows), corner=_("Theme"))]


def _marked(
    comparison: Comparison, side: Side, marks: Sequence[Mark]
) -> tuple[Quote | Paragraph, ...]:
    found: list[Quote | Paragraph] = []
    for mark in marks:
        if _belongs(comparison, side, mark.anchor):
            found += _anchored(comparison, side, mark.anchor)
            found += [Paragraph((Run(mark.note),))] if mark.note else []
    return tuple(found)


def _row(comparison: Comparison, row: str, cells: Sequence[MatrixCell]) -> Row:
    own = [cell for cell in cells if cell.row == row]
    return Row(
        row_label(comparison, row),
        _kept(comparison, Side.A, own),
        _kept(comparison, Side.B, own),
    )


def _kept(
    comparison: Comparison, side: Side, cells: Sequence[MatrixCell]
) -> tuple[Quote | Paragraph, ...]:
    found: list[Quote | Paragraph] = []
    for cell in cells:
        if not _belongs(comparison, side, cell.anchor):
            continue
        found += _anchored(comparison, side, cell.anchor)
        found += [Paragraph((Run(cell.comment),))] if cell.comment else []
    return tuple(found) or (Paragraph((Run(_("nothing kept yet"), "muted"),)),)


def _belongs(comparison: Comparison, side: Side, anchor: Anchor) -> bool:
    return comparison.article(side).digest == anchor.digest


def _anchored(comparison: Comparison, side: Side, anchor: Anchor) -> tuple[Quote | Paragraph, ...]:
    """Return the anchored quote; one that no longer fits says so and points nowhere."""
    article = comparison.article(side)
    if anchor.fits(article):
        return (Quote(side, (Piece(anchor.quote),), place(article, anchor.span)),)
    lost = _("These words no longer stand in the article at the place they were kept from:")
    return (Paragraph((Run(lost + " ", "muted"), Run(quoted(anchor.quote)))),)
