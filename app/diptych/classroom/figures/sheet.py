"""The figures of a class as the content of a printed sheet: plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.classroom.figures.matrices import rows_of
from diptych.classroom.figures.said import alpha_said, caution, figure, students_said
from diptych.model.spoken import quoted
from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.classroom.figures.heat import Run
    from diptych.classroom.figures.together import Member, Together
    from diptych.model.text import Article

Json = dict[str, object]
LEVELS = 4
"""Tints of the heat map: up to a quarter of the class, a half, three quarters, all of it."""


def class_sheet(shown: Together) -> Json:
    """Return all that the sheet says, each text in the language that is spoken."""
    count = len(shown.members)
    return {
        "title": _("The class together"),
        "under": students_said(count),
        "parts": [
            {
                "title": _("Agreement"),
                "words": [alpha_said(shown.alpha), *caution()],
                "tables": [_alphas(shown)],
            },
            {
                "title": _("Contested phrases"),
                "words": [_("The phrases on which the class is most divided, first of all those"
                            " that half of it chose.")],
                "tables": [_contested(shown)] if shown.contested else [],
            },
            *_key(shown),
        ],
        "heat_title": _("Who chose what"),
        "heat_words": _(
            "The darker, the more of the class; the small number is how many of {count}."
        ).format(count=count),
        "heat": [
            {"side": side.value, "paragraphs": _paragraphs(article, runs, count)}
            for side, article, runs in zip(
                Side, shown.comparison.articles, shown.heat, strict=True
            )
        ],
        "matrices_title": _("Each student's matrix"),
        "matrices": [table for one in shown.members if (table := _matrix(shown, one))["rows"]],
        "empty": _without(shown),
    }  # fmt: skip


def _alphas(shown: Together) -> Json:
    rows = [
        [_("Both articles"), "–", figure(shown.alpha)],
        *(
            [f"{side}: {shown.comparison.article(side).title}", "–", figure(alpha)]
            for side, alpha in zip(Side, shown.alphas, strict=True)
        ),
        *([one.name, str(one.students), figure(one.alpha)] for one in shown.themes),
    ]
    head = [_("What was compared"), _("Students with the theme"), "α"]
    return {"head": head, "rows": rows, "wide": [0]}


def _contested(shown: Together) -> Json:
    rows = [[one.side.value, one.words, f"{one.count} / {one.students}"] for one in shown.contested]
    return {"head": [_("Article"), _("Words"), _("Chosen by")], "rows": rows, "wide": [1]}


def _key(shown: Together) -> Iterator[Json]:
    if shown.keyed is None:
        return
    count = len(shown.members)
    words = [
        [one.sought.side.value, one.words, f"{one.found} / {count}"] for one in shown.keyed.wanted
    ]
    students = [
        [one.member.label, str(one.found), str(one.missed), str(one.alone)]
        for one in shown.keyed.members
    ]
    yield {
        "title": _("Compared with the key"),
        "words": [],
        "tables": [
            {
                "head": [_("Article"), _("Words of the key"), _("Found by")],
                "rows": words,
                "wide": [1],
            },
            {
                "head": [_("Student"), _("Found"), _("Missed"), _("Only theirs")],
                "rows": students,
                "wide": [0],
            },
        ],
    }


def _paragraphs(article: Article, runs: Sequence[Run], students: int) -> list[list[Json]]:
    return [
        [
            {"text": span.of(article.text), "count": count, "level": level(count, students)}
            for span, count in pieces(paragraph.span, runs)
        ]
        for paragraph in article.paragraphs
        if len(paragraph.span)
    ]


def level(count: int, students: int) -> int:
    """Return the tint for so many of the class, 0 for nobody."""
    return 0 if not count else min(LEVELS, -(-LEVELS * count // students))


def pieces(whole: Span, runs: Sequence[Run]) -> Iterator[tuple[Span, int]]:
    """Yield a stretch cut where the number of students changes, with that number."""
    at = whole.start
    for run in runs:
        if not run.span.overlaps(whole):
            continue
        start, end = max(run.span.start, whole.start), min(run.span.end, whole.end)
        if at < start:
            yield Span(at, start), 0
        yield Span(start, end), run.count
        at = end
    if at < whole.end:
        yield Span(at, whole.end), 0


def _matrix(shown: Together, member: Member) -> Json:
    rows = [[row.name, _quotes(row.a), _quotes(row.b)] for row in rows_of(shown, member)]
    head = [_("Row"), "A", "B"]
    return {"student": member.label, "head": head, "rows": rows, "wide": [1, 2]}


def _without(shown: Together) -> str:
    """Return who kept nothing in a matrix, nothing where everybody did."""
    names = [one.label for one in shown.members if not rows_of(shown, one)]
    if not names:
        return ""
    return _("Nothing in the matrix: {students}.").format(students=", ".join(names))


def _quotes(cells: Sequence[tuple[str, str]]) -> str:
    return "\n".join(quoted(quote) + (f" – {note}" if note else "") for quote, note in cells)
