"""What the reader's buttons act on: one mark, its row in the matrix, and its quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.marks import absence_id
from diptych.model.notebook import Anchor
from diptych.model.text import Side, Span
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Quote
from diptych.ui.lenses.names import LensName
from diptych.ui.lenses.shared import UNTHEMED
from diptych.ui.lenses.voices import NAMELESS, voice_at
from diptych.ui.lenses.wording import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Mark
    from diptych.ui.evidence.blocks import Sheet
    from diptych.ui.lenses.view import Stop
    from diptych.ui.marks import PageMark

LINKED = later("Linked passages")
"""The row for links that belong to no shared theme."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`about` is the id of the mark, `""` for the whole pair, which has neither row nor quotes."""

    about: str = ""
    row: str = ""
    anchors: tuple[Anchor, ...] = ()


def subject_at(
    comparison: Comparison,
    lens: LensName,
    stop: Stop | None,
    sheet: Sheet,
    marks: Iterable[PageMark],
) -> Subject:
    """Return what the buttons act on at a stop, where `sheet` and `marks` are shown."""
    if stop is None:
        return Subject()
    quotes = [(block.side, block.span) for block in sheet.blocks if isinstance(block, Quote)]
    if not quotes:
        own = (mark for mark in marks if mark.group == stop.id)
        quotes = [(mark.side, _sentence(comparison, mark.side, mark.span)) for mark in own]
    if lens is LensName.ONLY:
        # The nearest passage of the other side is not what was found only here.
        quotes = quotes[:1]
    firsts: dict[Side, Span] = {}
    for side, span in quotes:
        firsts.setdefault(side, span)
    anchors = tuple(anchor_at(comparison, side, span) for side, span in sorted(firsts.items()))
    return Subject(stop.id, row_at(comparison, lens, stop), anchors)


def own_subject(comparison: Comparison, mark: Mark) -> Subject:
    """Return what the buttons act on at a mark of the reader's own."""
    same = (theme.id for theme in comparison.themes if theme.name == mark.theme)
    stands = any(mark.anchor.fits(article) for article in comparison.articles)
    return Subject(mark.id, next(same, mark.theme), (mark.anchor,) if stands else ())


def row_at(comparison: Comparison, lens: LensName, stop: Stop) -> str:
    """Return the row of the matrix that quotes of a stop belong in: an id, or a name of its own."""
    match lens:
        case LensName.SHARED:
            return LINKED if stop.entry == UNTHEMED else stop.entry
        case LensName.ACTORS:
            return stop.entry
        case LensName.WORDING:
            return kind_name(stop.entry)
        case LensName.VOICES:
            name = voice_at(comparison, stop.id).source or NAMELESS
            known = (actor.id for actor in comparison.actors if actor.name == name)
            return next(known, name)
        case LensName.ONLY:
            return next(one.what for one in comparison.absences if absence_id(one) == stop.id)


def anchor_at(comparison: Comparison, side: Side, span: Span) -> Anchor:
    """Return an anchor on words of one side, without the space around them."""
    words = comparison.quote(side, span)
    start = span.start + len(words) - len(words.lstrip())
    trimmed = Span(start, start + len(words.strip()))
    return Anchor(comparison.article(side).digest, trimmed, comparison.quote(side, trimmed))


def _sentence(comparison: Comparison, side: Side, span: Span) -> Span:
    around = (one for one in comparison.sentences_on(side) if one.contains(span))
    return next(around, span)
