"""Every way to change a notebook: pure functions that return the notebook afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.notebook import (
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    Question,
    Ruling,
)
from diptych.model.own import OWN, TRIED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.notebook import Anchor, Conclusion


def kept(notebook: Notebook, row: str, anchors: Iterable[Anchor]) -> Notebook:
    """Return the notebook with quotes at the end of a row; what stands there is not doubled."""
    for anchor in anchors:
        if cell_of(notebook, row, anchor) is None:
            cell = MatrixCell(new_id("cell", (one.id for one in notebook.cells)), row, anchor)
            notebook = replace(notebook, cells=(*notebook.cells, cell))
    return notebook


def cell_of(notebook: Notebook, row: str, anchor: Anchor) -> MatrixCell | None:
    """Return the cell that holds a quote in a row, if it was kept there."""
    return next((one for one in notebook.cells if (one.row, one.anchor) == (row, anchor)), None)


def without_cells(notebook: Notebook, ids: Iterable[str]) -> Notebook:
    """Return the notebook without the cells of these ids."""
    gone = set(ids)
    return replace(notebook, cells=tuple(one for one in notebook.cells if one.id not in gone))


def with_comment(notebook: Notebook, cell_id: str, comment: str) -> Notebook:
    """Return the notebook with another comment on a kept quote."""
    return replace(
        notebook,
        cells=tuple(
            replace(one, comment=comment) if one.id == cell_id else one for one in notebook.cells
        ),
    )


def moved(notebook: Notebook, cell_id: str, row: str, before: str = "") -> Notebook:
    """Return the notebook with a kept quote in `row`, before the cell of that id or at the end."""
    cell = next((one for one in notebook.cells if one.id == cell_id), None)
    if cell is None or before == cell_id:
        return notebook
    others = [one for one in notebook.cells if one.id != cell_id]
    places = [place for place, one in enumerate(others) if one.id == before]
    others.insert(places[0] if places else len(others), replace(cell, row=row))
    return replace(notebook, cells=tuple(others))


def overruled(notebook: Notebook, about: str, reason: str = "") -> Notebook:
    """Return the notebook in which the mark `about` is overruled for `reason`."""
    return notebook.with_judgement(Judgement(about, Ruling.OVERRULED, reason))


def restored(notebook: Notebook, about: str) -> Notebook:
    """Return the notebook without a ruling on the mark `about`."""
    others = tuple(one for one in notebook.judgements if one.about != about)
    return replace(notebook, judgements=others)


def with_reason(notebook: Notebook, about: str, reason: str) -> Notebook:
    """Return the notebook with another reason for a ruling, which stays in its place."""
    return replace(
        notebook,
        judgements=tuple(
            replace(one, reason=reason) if one.about == about else one
            for one in notebook.judgements
        ),
    )


def with_note(notebook: Notebook, about: str, text: str) -> Notebook:
    """Return the notebook with `text` as the note on `about`; an empty text takes it away.

    The note on a mark or link of the reader's own stands with it.
    """
    own = next((one for one in notebook.marks if one.id == about), None)
    if own is not None:
        return with_mark(notebook, replace(own, note=text))
    if any(one.id == about for one in notebook.links):
        links = tuple(replace(one, note=text) if one.id == about else one for one in notebook.links)
        return replace(notebook, links=links)
    if not text.strip():
        return replace(notebook, notes=tuple(one for one in notebook.notes if one.about != about))
    if any(one.about == about for one in notebook.notes):
        notes = tuple(
            replace(one, text=text) if one.about == about else one for one in notebook.notes
        )
        return replace(notebook, notes=notes)
    note = Note(new_id("note", (one.id for one in notebook.notes)), about, text)
    return replace(notebook, notes=(*notebook.notes, note))


def note_on(notebook: Notebook, about: str) -> str:
    """Return the note on a mark or on the whole pair (`""`); `""` where there is none."""
    own = {
        **{mark.id: mark.note for mark in notebook.marks},
        **{link.id: link.note for link in notebook.links},
    }
    if about in own:
        return own[about]
    return next((one.text for one in notebook.notes if one.about == about), "")


def reason_for(notebook: Notebook, about: str) -> str:
    """Return why a mark was ruled on as it was, `""` where no reason was given."""
    return next((one.reason for one in notebook.judgements if one.about == about), "")


def with_row(notebook: Notebook, name: str) -> Notebook:
    """Return the notebook with a row of the reader's own; one of that name is not doubled."""
    if name in notebook.rows:
        return notebook
    return replace(notebook, rows=(*notebook.rows, name))


def without_row(notebook: Notebook, name: str) -> Notebook:
    """Return the notebook without a row of the reader's own and without what is kept in it."""
    return replace(
        notebook,
        rows=tuple(one for one in notebook.rows if one != name),
        cells=tuple(one for one in notebook.cells if one.row != name),
    )


def concluded(notebook: Notebook, conclusion: Conclusion) -> Notebook:
    """Return the notebook with another conclusion."""
    return replace(notebook, conclusion=conclusion)


def marked(notebook: Notebook, anchor: Anchor, theme: str) -> Notebook:
    """Return the notebook with a mark of the reader's own at the end."""
    mark = Mark(new_id("mark", (one.id for one in notebook.marks)), anchor, theme)
    return replace(notebook, marks=(*notebook.marks, mark))


def without_mark(notebook: Notebook, mark_id: str) -> Notebook:
    """Return the notebook without one of the reader's own marks."""
    return replace(notebook, marks=tuple(one for one in notebook.marks if one.id != mark_id))


def linked(notebook: Notebook, a: Anchor, b: Anchor) -> Notebook:
    """Return the notebook with words of A and of B tied together; the same words only once."""
    if any((one.a, one.b) == (a, b) for one in notebook.links):
        return notebook
    link_id = new_id(f"{OWN}link", (one.id for one in notebook.links))
    return replace(notebook, links=(*notebook.links, OwnLink(link_id, a, b)))


def without_link(notebook: Notebook, link_id: str) -> Notebook:
    """Return the notebook without one of the reader's own links."""
    return replace(notebook, links=tuple(one for one in notebook.links if one.id != link_id))


def with_question(notebook: Notebook, text: str, *, tried: bool = False) -> Notebook:
    """Return the notebook with a question at the end: a teacher's, or one that is only tried."""
    kind = f"{TRIED}question" if tried else "question"
    question = Question(new_id(kind, (one.id for one in notebook.questions)), text)
    return replace(notebook, questions=(*notebook.questions, question))


def answered(notebook: Notebook, question_id: str, answer: str) -> Notebook:
    """Return the notebook with another answer to a question."""
    return replace(
        notebook,
        questions=tuple(
            replace(one, answer=answer) if one.id == question_id else one
            for one in notebook.questions
        ),
    )


def without_question(notebook: Notebook, question_id: str) -> Notebook:
    """Return the notebook without a question and its answer."""
    return replace(
        notebook, questions=tuple(one for one in notebook.questions if one.id != question_id)
    )


def with_mark(notebook: Notebook, changed: Mark) -> Notebook:
    """Return the notebook with `changed` in the place of the mark with its id."""
    return replace(
        notebook,
        marks=tuple(changed if one.id == changed.id else one for one in notebook.marks),
    )


def shown_parts(notebook: Notebook) -> tuple[object, ...]:
    """Return what pages, list and evidence show of a notebook; the rest is text in fields."""
    ruled = tuple((one.about, one.ruling) for one in notebook.judgements)
    kept_quotes = tuple((one.row, one.anchor) for one in notebook.cells)
    own = tuple(replace(one, note=_noted(one.note)) for one in notebook.marks)
    tied = tuple(replace(one, note=_noted(one.note)) for one in notebook.links)
    added = (own, tied, notebook.themes, notebook.aliases)
    return ruled, kept_quotes, *added, tuple(one.about for one in notebook.notes)


def _noted(note: str) -> str:
    return "noted" if note else ""


def new_id(kind: str, taken: Iterable[str]) -> str:
    """Return the id after the highest one of its kind, so that none ever names two things."""
    numbers = [int(one.rpartition("-")[2]) for one in taken if one.rpartition("-")[2].isdecimal()]
    return f"{kind}-{max(numbers, default=0) + 1}"
