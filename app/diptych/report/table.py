"""Marks and matrix as one table of comma-separated values, for spreadsheets."""

from __future__ import annotations

import csv
import io
from gettext import NullTranslations
from typing import TYPE_CHECKING

from diptych.model.marks import link_id, row_name, voice_id, wording_id
from diptych.model.text import Side
from diptych.model.translation import speaking
from diptych.report.rulings import mark_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Span

COLUMNS = ("kind", "side", "start", "end", "words", "name", "detail", "score", "matched", "ruling")
"""Spans count code points of the article's text; `matched` are B's words of a link."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cells = tuple[object, ...]


def report_table(comparison: Comparison, notebook: Notebook) -> bytes:
    """Return one row for each mark, contrast's evidence, kept quote, note and answer.

    Its words are English whatever is spoken: other programs read it.
    """
    with speaking(NullTranslations()):
        marks, kept = _marks(comparison, notebook), _matrix(comparison, notebook)
        return table((COLUMNS, *marks, *kept, *_written(comparison, notebook)))


def table(rows: Iterable[Cells]) -> bytes:
    """Return rows as comma-separated values in UTF-8.

    The first bytes are a byte order mark, without which spreadsheets take UTF-8 for something else.
    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")


def _marks(comparison: Comparison, notebook: Notebook) -> Iterator[Cells]:
    for theme in comparison.themes:
        ruling = _ruling(notebook, theme.id)
        for one in theme.passages:
            words = _words(comparison, one.side, one.span)
            yield ("theme", *words, theme.name, theme.origin, one.score, "", ruling)
    yield from _links(comparison, notebook)
    yield from _actors(comparison, notebook)
    for voice in comparison.voices:
        words = _words(comparison, voice.side, voice.content)
        yield (
            "voice",
            *words,
            voice.source,
            voice.kind,
            "",
            "",
            _ruling(notebook, voice_id(voice)),
        )
    for mark in comparison.wording:
        words = _words(comparison, mark.side, mark.span)
        ruling = _ruling(notebook, wording_id(mark))
        yield ("wording", *words, mark.kind, mark.rule, mark.score, "", ruling)
    for contrast in comparison.contrasts:
        ruling = _ruling(notebook, contrast.id)
        for shown in contrast.evidence:
            words = _words(comparison, shown.side, shown.span)
            yield ("contrast", *words, contrast.kind, contrast.statement, "", "", ruling)


def _links(comparison: Comparison, notebook: Notebook) -> Iterator[Cells]:
    for link in comparison.links:
        words = _words(comparison, Side.A, link.a)
        other = link.b.of(comparison.articles[1].text)
        ruling = _ruling(notebook, link_id(link))
        yield ("link", *words, link.kind, link.confidence, link.score, other, ruling)


def _actors(comparison: Comparison, notebook: Notebook) -> Iterator[Cells]:
    for actor in comparison.actors:
        ruling = _ruling(notebook, actor.id)
        for side, portrait in zip(Side, actor.portraits, strict=True):
            for label in portrait.labels:
                words = _words(comparison, side, label.span)
                yield ("label", *words, actor.name, label.kind, "", "", ruling)


def _matrix(comparison: Comparison, notebook: Notebook) -> Iterator[Cells]:
    sides = {article.digest: side for side, article in zip(Side, comparison.articles, strict=True)}
    for cell in notebook.cells:
        anchor = cell.anchor
        place = (sides.get(anchor.digest, ""), anchor.span.start, anchor.span.end, anchor.quote)
        yield ("matrix", *place, row_name(comparison, cell.row), cell.comment, "", "", "kept")
    for mark in notebook.marks:
        anchor = mark.anchor
        place = (sides.get(anchor.digest, ""), anchor.span.start, anchor.span.end, anchor.quote)
        yield ("own mark", *place, mark.theme, mark.note, "", "", "")


def _written(comparison: Comparison, notebook: Notebook) -> Iterator[Cells]:
    """Yield notes under what they are on, and answers under their questions."""
    name = mark_names(comparison)
    for note in notebook.notes:
        yield ("note", "", "", "", "", name(note.about), note.text, "", "", "")
    for link in notebook.links:
        if link.note:
            place = (Side.A, link.a.span.start, link.a.span.end, link.a.quote)
            yield ("note", *place, "own link", link.note, "", link.b.quote, "")
    for question in notebook.questions:
        yield ("question", "", "", "", "", question.text, question.answer, "", "", "")


def _words(comparison: Comparison, side: Side, span: Span) -> Cells:
    article = comparison.articles[0 if side is Side.A else 1]
    return (side, span.start, span.end, span.of(article.text))


def _ruling(notebook: Notebook, about: str) -> str:
    return next((str(one.ruling) for one in notebook.judgements if one.about == about), "")


def _safe(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
