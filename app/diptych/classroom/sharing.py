"""Boards of what both articles speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.classroom.boards import Board, Column, Covered, Facing, Subject, Words
from diptych.classroom.excerpts import Excerpt, excerpt
from diptych.classroom.steps import best_link, shared_themes
from diptych.model.lesson import StepKind
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext

if TYPE_CHECKING:
    from diptych.classroom.matter import Matter
    from diptych.model.comparison import Link, Theme

MOST: Final = 9
"""The most themes on a board: each has a key from 1 to 9."""


def sharing(about: str, matter: Matter) -> Board:
    """Return the board of one theme, or of all where `about` names none of the pair."""
    theme = matter.comparison.theme(about)
    return _all(matter) if theme is None else _one(theme, matter)


def _all(matter: Matter) -> Board:
    themes = shared_themes(matter.comparison, matter.notebook)
    title, task = _("What both speak of"), _("Which subjects did you find in both articles?")
    if not themes:
        none = Words(_("No subject was found that both articles speak of."))
        return Board(StepKind.SHARED, title, task, covered=(Covered((none,), _hidden()),))
    listed = themes[:MOST]
    covered = [
        Covered(
            (Subject(number, theme.name, theme.coverage),),
            _left(len(listed) - number + 1),
        )
        for number, theme in enumerate(listed, 1)
    ]
    rest = len(themes) - len(listed)
    if rest:
        more = ngettext("and {number} more subject", "and {number} more subjects", rest)
        last = covered.pop()
        quiet = Words(more.format(number=rest), "quiet")
        covered.append(Covered((*last.parts, quiet), last.waits))
    return Board(StepKind.SHARED, title, task, covered=tuple(covered))


def _left(number: int) -> str:
    words = ngettext("{number} subject is hidden", "{number} subjects are hidden", number)
    return words.format(number=number)


def _hidden() -> str:
    return _("What was found is hidden")


def _one(theme: Theme, matter: Matter) -> Board:
    return Board(
        StepKind.SHARED,
        theme.name,
        _("What does each article say of it?"),
        covered=(Covered((Facing(*_columns(theme, matter)),), _("A quote of each is hidden")),),
    )


def _columns(theme: Theme, matter: Matter) -> list[Column]:
    link = best_link(theme, matter.comparison, matter.notebook)
    return [
        _column(
            matter, side, (_linked(matter, link, side),) if link else _best(theme, matter, side)
        )
        for side in Side
    ]


def _column(matter: Matter, side: Side, quotes: tuple[Excerpt, ...]) -> Column:
    none = _("Not found in {side}. That is not a denial.").format(side=side)
    return Column(side, matter.caption(side), quotes, () if quotes else (none,))


def _linked(matter: Matter, link: Link, side: Side) -> Excerpt:
    words = [one.a if side is Side.A else one.b for one in link.because]
    return excerpt(matter.comparison, side, link.on(side), words, most=matter.room.letters)


def _best(theme: Theme, matter: Matter, side: Side) -> tuple[Excerpt, ...]:
    passages = theme.on(side)
    if not passages:
        return ()
    best = max(passages, key=lambda one: one.score)
    return (excerpt(matter.comparison, side, best.span, best.terms, most=matter.room.letters),)
