"""The figures of a class as rows of a table, for spreadsheets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from diptych.classroom.figures.matrices import rows_of
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.classroom.figures.together import Together
    from diptych.model.text import Span

COLUMNS = ("kind", "student", "side", "start", "end", "words", "name", "count", "of", "value")
"""Spans count code points of the article's text; `value` is alpha, what was met, or a note."""

Row = tuple[object, ...]


def class_rows(shown: Together) -> Iterator[Row]:
    """Yield the head and then a row for each run, phrase, figure, mark and kept quote."""
    yield COLUMNS
    count = len(shown.members)
    yield from _heat(shown, count)
    for one in shown.contested:
        place = (one.side.value, one.span.start, one.span.end, one.words)
        yield ("contested", "", *place, "", one.count, count, "")
    yield from _agreement(shown, count)
    yield from _keyed(shown, count)
    yield from chain(_marks(shown), _matrices(shown))


def _heat(shown: Together, count: int) -> Iterator[Row]:
    for side, runs in zip(Side, shown.heat, strict=True):
        for run in runs:
            yield ("heat", "", *_place(shown, side, run.span), "", run.count, count, "")


def _place(shown: Together, side: Side, span: Span) -> Row:
    return side.value, span.start, span.end, span.of(shown.comparison.article(side).text)


def _agreement(shown: Together, count: int) -> Iterator[Row]:
    whole = [("A and B", shown.alpha), *zip(Side, shown.alphas, strict=True)]
    for name, alpha in whole:
        value = "" if alpha is None else alpha
        yield ("agreement", "", "", "", "", "", str(name), "", count, value)
    for one in shown.themes:
        value = "" if one.alpha is None else one.alpha
        yield ("agreement on theme", "", "", "", "", "", one.name, one.students, count, value)


def _keyed(shown: Together, count: int) -> Iterator[Row]:
    if shown.keyed is None:
        return
    for one in shown.keyed.wanted:
        place = _place(shown, one.sought.side, one.sought.span)
        yield ("key", "", *place, one.sought.name, one.found, count, "")
    for met in shown.keyed.members:
        figures = (("found", met.found), ("missed", met.missed), ("only theirs", met.alone))
        for name, number in figures:
            yield ("against key", met.member.label, "", "", "", "", "", number, "", name)


def _marks(shown: Together) -> Iterator[Row]:
    sides = {shown.comparison.article(side).digest: side for side in Side}
    for member in shown.members:
        for mark in member.notebook.marks:
            anchor = mark.anchor
            side = sides.get(anchor.digest, "")
            place = (str(side), anchor.span.start, anchor.span.end, anchor.quote)
            yield ("mark", member.label, *place, mark.theme, "", "", mark.note)


def _matrices(shown: Together) -> Iterator[Row]:
    for member in shown.members:
        for row in rows_of(shown, member):
            for side, cells in zip(Side, (row.a, row.b), strict=True):
                for quote, note in cells:
                    yield (
                        "matrix",
                        member.label,
                        side.value,
                        "",
                        "",
                        quote,
                        row.name,
                        "",
                        "",
                        note,
                    )
