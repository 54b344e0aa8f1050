"""Readers' notebooks as rows and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from diptych.model.notebook import (
    Anchor,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    Ruling,
)
from diptych.model.text import Span
from diptych_db import own_work
from diptych_db.schema import JudgementRow, MarkRow, MatrixCellRow, NoteRow, PairRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from diptych_db.schema import Base

Values = dict[str, str | int | None]


def keep(connection: Connection, first: str, second: str, notebook: Notebook) -> None:
    """Store the notebook of a pair in the place of the earlier one."""
    connection.execute(delete(PairRow).where(PairRow.first == first, PairRow.second == second))
    conclusion = notebook.conclusion
    pair_id = connection.execute(
        insert(PairRow)
        .values(
            first=first,
            second=second,
            question=conclusion.question,
            claim=conclusion.claim,
            evidence=conclusion.evidence,
            reasoning=conclusion.reasoning,
        )
        .returning(PairRow.id)
    ).scalar_one()
    _insert(connection, MarkRow, pair_id, [_mark(mark) for mark in notebook.marks])
    _insert(connection, NoteRow, pair_id, [_note(note) for note in notebook.notes])
    _insert(connection, MatrixCellRow, pair_id, [_cell(cell) for cell in notebook.cells])
    _insert(connection, JudgementRow, pair_id, [_judgement(one) for one in notebook.judgements])
    for table, pieces in own_work.rows_of(notebook).items():
        _insert(connection, table, pair_id, pieces)


def read(connection: Connection, first: str, second: str) -> Notebook:
    """Return the notebook of a pair, an empty one where nothing was kept.

    Raises:
        ValueError: when what is stored is no notebook.
    """
    row = connection.execute(
        select(
            PairRow.id, PairRow.question, PairRow.claim, PairRow.evidence, PairRow.reasoning
        ).where(PairRow.first == first, PairRow.second == second)
    ).first()
    if row is None:
        return Notebook()
    return Notebook(
        marks=_marks(connection, row.id),
        notes=_notes(connection, row.id),
        cells=_cells(connection, row.id),
        judgements=_judgements(connection, row.id),
        conclusion=Conclusion(row.question, row.claim, row.evidence, row.reasoning),
        rows=own_work.rows(connection, row.id),
        links=own_work.links(connection, row.id),
        themes=own_work.themes(connection, row.id),
        aliases=own_work.aliases(connection, row.id),
        questions=own_work.questions(connection, row.id),
        comments=own_work.comments(connection, row.id),
    )


def _insert(connection: Connection, table: type[Base], pair_id: int, pieces: list[Values]) -> None:
    placed = [
        {"pair_id": pair_id, "position": position, **piece} for position, piece in enumerate(pieces)
    ]
    if placed:
        connection.execute(insert(table), placed)


def _anchor(anchor: Anchor) -> Values:
    return {
        "digest": anchor.digest,
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
    }


def _mark(mark: Mark) -> Values:
    return {
        "key": mark.id,
        **_anchor(mark.anchor),
        "theme": mark.theme,
        "note": mark.note,
        "hue": mark.hue,
        "pattern": mark.pattern,
    }


def _note(note: Note) -> Values:
    return {"key": note.id, "about": note.about, "text": note.text}


def _cell(cell: MatrixCell) -> Values:
    return {"key": cell.id, "row": cell.row, **_anchor(cell.anchor), "comment": cell.comment}


def _judgement(judgement: Judgement) -> Values:
    return {
        "about": judgement.about,
        "ruling": judgement.ruling.value,
        "reason": judgement.reason,
    }


def _marks(connection: Connection, pair_id: int) -> tuple[Mark, ...]:
    rows = connection.execute(
        select(
            MarkRow.key,
            MarkRow.digest,
            MarkRow.start,
            MarkRow.end,
            MarkRow.quote,
            MarkRow.theme,
            MarkRow.note,
            MarkRow.hue,
            MarkRow.pattern,
        )
        .where(MarkRow.pair_id == pair_id)
        .order_by(MarkRow.position)
    )
    return tuple(
        Mark(key, Anchor(digest, Span(start, end), quote), theme, note, hue, pattern)
        for key, digest, start, end, quote, theme, note, hue, pattern in rows
    )


def _notes(connection: Connection, pair_id: int) -> tuple[Note, ...]:
    rows = connection.execute(
        select(NoteRow.key, NoteRow.about, NoteRow.text)
        .where(NoteRow.pair_id == pair_id)
        .order_by(NoteRow.position)
    )
    return tuple(Note(*row) for row in rows)


def _cells(connection: Connection, pair_id: int) -> tuple[MatrixCell, ...]:
    rows = connection.execute(
        select(
            MatrixCellRow.key,
            MatrixCellRow.row,
            MatrixCellRow.digest,
            MatrixCellRow.start,
            MatrixCellRow.end,
            MatrixCellRow.quote,
            MatrixCellRow.comment,
        )
        .where(MatrixCellRow.pair_id == pair_id)
        .order_by(MatrixCellRow.position)
    )
    return tuple(
        MatrixCell(key, row, Anchor(digest, Span(start, end), quote), comment)
        for key, row, digest, start, end, quote, comment in rows
    )


def _judgements(connection: Connection, pair_id: int) -> tuple[Judgement, ...]:
    rows = connection.execute(
        select(JudgementRow.about, JudgementRow.ruling, JudgementRow.reason)
        .where(JudgementRow.pair_id == pair_id)
        .order_by(JudgementRow.position)
    )
    return tuple(Judgement(about, Ruling(ruling), reason) for about, ruling, reason in rows)
