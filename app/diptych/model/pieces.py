"""A notebook piece by piece, as somebody reads it who writes comments to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.model.lesson import CONCLUSION
from diptych.model.notebook import Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.anchor import Anchor
    from diptych.model.lesson import Comment
    from diptych.model.notebook import Notebook


class PieceKind(StrEnum):
    """What a piece is."""

    CONCLUSION = "conclusion"
    ANSWER = "answer"
    MARK = "mark"
    LINK = "link"
    KEPT = "kept"
    NOTE = "note"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a reader did, and what comments on it are `about`.

    `heading` is the theme of a mark, the row (by id or name) of a kept quote, a question.
    `anchors` are the words of the articles, `words` the reader's own, part by part.
    """

    about: str
    kind: PieceKind
    heading: str = ""
    anchors: tuple[Anchor, ...] = ()
    words: tuple[str, ...] = ()


def pieces(notebook: Notebook) -> tuple[Piece, ...]:
    """Return all that a reader did: the conclusion and answers first, then marks and quotes.

    There is always a conclusion, be it empty: that none was written may be worth a comment, too.
    """
    return tuple(_pieces(notebook))


def commented(notebook: Notebook) -> tuple[tuple[Piece | None, Comment], ...]:
    """Return each comment with the piece that it is about; none where the reader took that out."""
    known = {one.about: one for one in pieces(notebook)}
    return tuple((known.get(one.about), one) for one in notebook.comments)


def comments_by_subject(notebook: Notebook) -> dict[str, str]:
    """Return what a teacher wrote, by what it is about; two comments on one thing are two lines."""
    told: dict[str, str] = {}
    for one in notebook.comments:
        told[one.about] = f"{told[one.about]}\n{one.text}" if one.about in told else one.text
    return told


def _pieces(notebook: Notebook) -> Iterator[Piece]:
    said = notebook.conclusion
    words = tuple(filter(None, (said.claim, said.evidence, said.reasoning)))
    yield Piece(CONCLUSION, PieceKind.CONCLUSION, said.question, words=words)
    for question in notebook.questions:
        words = (question.answer,) if question.answer else ()
        yield Piece(question.id, PieceKind.ANSWER, question.text, words=words)
    for mark in notebook.marks:
        words = _said(mark.note, mark.id, notebook)
        yield Piece(mark.id, PieceKind.MARK, mark.theme, (mark.anchor,), words)
    for link in notebook.links:
        words = _said(link.note, link.id, notebook)
        yield Piece(link.id, PieceKind.LINK, "", (link.a, link.b), words)
    for cell in notebook.cells:
        words = (cell.comment,) if cell.comment else ()
        yield Piece(cell.id, PieceKind.KEPT, cell.row, (cell.anchor,), words)
    own = {mark.id for mark in notebook.marks} | {link.id for link in notebook.links}
    for note in notebook.notes:
        if note.about not in own:
            yield Piece(note.id, PieceKind.NOTE, words=(note.text,))
    for judgement in notebook.judgements:
        if judgement.ruling is Ruling.OVERRULED:
            words = (judgement.reason,) if judgement.reason else ()
            yield Piece(judgement.about, PieceKind.OVERRULED, words=words)


def _said(note: str, about: str, notebook: Notebook) -> tuple[str, ...]:
    """Return what the reader wrote on one of their own marks or links."""
    notes = (one.text for one in notebook.notes if one.about == about)
    return tuple(filter(None, (note, *notes)))
