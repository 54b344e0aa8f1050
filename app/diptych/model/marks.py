"""What the marks of the program are called, so that a reader's work can speak of them.

An id comes from where a mark stands, not from its place in a list: it names the same mark after
another one was found before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.comparison import SHOWN
from diptych.model.spoken import spoken, spoken_row

if TYPE_CHECKING:
    from diptych.model.comparison import Absence, Comparison, Link, Theme, Voice, Wording
    from diptych.model.text import Span


def link_id(link: Link) -> str:
    """Return the id of a link: the reader's own, or one from its two passages."""
    return link.own or f"link-{link.a.start}-{link.a.end}-{link.b.start}-{link.b.end}"


@dataclass(frozen=True, slots=True)
class NumberedLink:
    """A link with the number by which window and report call it.

    `theme` is the shared theme that it is listed under, none where it belongs to no such theme.
    """

    number: int
    link: Link
    theme: Theme | None


def numbered_links(comparison: Comparison) -> tuple[NumberedLink, ...]:
    """Return the links that are shown, numbered from 1 theme by theme, in A's order in each.

    The reader's own come last, so that adding one leaves the others their numbers.
    """
    shared = [theme for theme in comparison.themes if theme.shared]
    rank = {theme.id: place for place, theme in enumerate(shared)}

    def place(link: Link) -> int:
        return min((rank.get(theme, len(shared)) for theme in link.themes), default=len(shared))

    def order(link: Link) -> tuple[bool, int, Span, Span]:
        return bool(link.own), place(link), link.a, link.b

    shown = [link for link in comparison.links if link.score >= SHOWN]
    ordered = sorted(shown, key=order)
    homes = [*shared, None]
    return tuple(
        NumberedLink(number, link, homes[place(link)]) for number, link in enumerate(ordered, 1)
    )


def voice_id(voice: Voice) -> str:
    """Return the id of a quotation, from its words."""
    return f"voice-{voice.side}-{voice.content.start}-{voice.content.end}"


def wording_id(wording: Wording) -> str:
    """Return the id of a coloured word, from its place and kind."""
    return f"wording-{wording.kind}-{wording.side}-{wording.span.start}-{wording.span.end}"


def absence_id(absence: Absence) -> str:
    """Return the id of an absence, from what is missing and who has it."""
    return f"only-{absence.missing_from.other}-{absence.what}"


def row_name(comparison: Comparison, row: str) -> str:
    """Return the name of a row of the matrix: a theme's, an actor's, a contrast's, or the row's."""
    named = comparison.theme(row) or comparison.actor(row)
    if named is not None:
        return named.name
    statements = (spoken(one.statement) for one in comparison.contrasts if one.id == row)
    return next(statements, spoken_row(row))
