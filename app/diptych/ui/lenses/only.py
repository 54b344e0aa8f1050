"""The lens *Only here*: what one article speaks of and the other does not, with both dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import absence_id
from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _
from diptych.ui.lenses.remembered import remembered
from diptych.ui.lenses.view import Entry, LensView, Stop, figures, style_at
from diptych.ui.marks import MarkStyle, PageMark, Pattern, Tie
from diptych.ui.names import counted, dated

if TYPE_CHECKING:
    from diptych.model.comparison import Absence, Actor, Comparison, Theme


@remembered
def only_view(comparison: Comparison) -> LensView:
    """Return absences as entries, what B lacks first, each with a stop and its nearest passage."""
    absences = sorted(comparison.absences, key=lambda one: one.missing_from, reverse=True)
    styles = [style_at(place) for place in range(len(absences))]
    counts = tuple(_counts(comparison, one) for one in absences)
    bars = figures(
        tuple((float(a), float(b)) for a, b in counts),
        tuple((str(a or "–"), str(b or "–")) for a, b in counts),
    )
    rows = list(zip(absences, styles, bars, strict=True))
    return LensView(
        entries=tuple(
            Entry(
                id=absence_id(one),
                name=absence_name(comparison, one),
                note=_note(one, len(spans_of(comparison, one))),
                style=style,
                figures=bar,
                section=_("Not found in {side}").format(side=one.missing_from),
                marks=_marks(comparison, one, style),
            )
            for one, style, bar in rows
        ),
        stops=tuple(
            Stop(absence_id(one), absence_id(one), _title(comparison, one)) for one in absences
        ),
        ties=tuple(tie for one, style, _ in rows for tie in _ties(comparison, one, style)),
    )


def absence_name(comparison: Comparison, absence: Absence) -> str:
    """Return the name of the theme or actor that is missing."""
    found = _subject(comparison, absence)
    return found.name if found else absence.what


def spans_of(comparison: Comparison, absence: Absence) -> tuple[Span, ...]:
    """Return where the side that has it speaks of it, in text order."""
    side = absence.missing_from.other
    theme = comparison.theme(absence.what)
    if theme is not None:
        return tuple(passage.span for passage in theme.on(side))
    actor = comparison.actor(absence.what)
    return actor.on(side).mentions if actor else ()


def absence_sentence(comparison: Comparison, absence: Absence) -> str:
    """Return what is missing where; a silence is no denial."""
    name = absence_name(comparison, absence)
    return _("“{name}” was not found in {side}. That is not a denial.").format(
        name=name, side=absence.missing_from
    )


def dates_sentence(comparison: Comparison, absence: Absence) -> str:
    """Return both dates, and what follows from them where both are known."""
    silent, speaking = absence.missing_from, absence.missing_from.other
    both = (
        f"{silent} {dated(comparison.article(silent))}; "
        f"{speaking} {dated(comparison.article(speaking))}"
    )
    if absence.published_earlier is None:
        return _("{dates}. Which came first is not known.").format(dates=both)
    if absence.published_earlier:
        return _(
            "{dates}. {side} was published earlier: it cannot speak of what came after it."
        ).format(dates=both, side=silent)
    return f"{both}."


def _subject(comparison: Comparison, absence: Absence) -> Theme | Actor | None:
    return comparison.theme(absence.what) or comparison.actor(absence.what)


def _counts(comparison: Comparison, absence: Absence) -> tuple[int, int]:
    number = len(spans_of(comparison, absence))
    return (number, 0) if absence.missing_from is Side.B else (0, number)


def _note(absence: Absence, places: int) -> str:
    where = counted(places, "{number} place", "{number} places")
    if absence.published_earlier:
        return _("{places}; {side} is earlier").format(places=where, side=absence.missing_from)
    return where


def _title(comparison: Comparison, absence: Absence) -> str:
    return _("{name}, not found in {side}").format(
        name=absence_name(comparison, absence), side=absence.missing_from
    )


def _marks(comparison: Comparison, absence: Absence, style: MarkStyle) -> tuple[PageMark, ...]:
    group, side = absence_id(absence), absence.missing_from.other
    name = absence_name(comparison, absence)
    named = comparison.actor(absence.what) is not None
    hint = _("{name}: only in {side}").format(name=name, side=side)
    marks = [
        PageMark(group, side, span, style, hint, named=named)
        for span in spans_of(comparison, absence)
    ]
    if absence.nearest is not None:
        nearest = MarkStyle(style.hue, Pattern.DOT)
        hint = _("Nearest to “{name}” in {side}, not the same").format(name=name, side=side.other)
        marks.append(PageMark(group, side.other, absence.nearest, nearest, hint))
    return tuple(marks)


def _ties(comparison: Comparison, absence: Absence, style: MarkStyle) -> tuple[Tie, ...]:
    spans = spans_of(comparison, absence)
    if absence.nearest is None or not spans:
        return ()
    a, b = (
        (spans[0], absence.nearest)
        if absence.missing_from is Side.B
        else (absence.nearest, spans[0])
    )
    return (Tie(absence_id(absence), a, b, style, contrast=True, label="≈"),)
