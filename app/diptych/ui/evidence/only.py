"""The sheet for what only one article speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import absence_id
from diptych.model.own import OWN
from diptych.model.translation import gettext as _
from diptych.ui.evidence.blocks import Block, Heading, Sheet, Text
from diptych.ui.evidence.quoting import quote, quotes
from diptych.ui.lenses.only import (
    absence_name,
    absence_sentence,
    dates_sentence,
    only_view,
    spans_of,
)
from diptych.ui.names import side_name

if TYPE_CHECKING:
    from diptych.model.comparison import Absence, Comparison
    from diptych.ui.lenses.view import Stop

_MOST = 4


def only_sheet(comparison: Comparison, stop: Stop) -> Sheet:
    """Return what is missing where, both dates, where it stands and the nearest passage."""
    absence = next(one for one in comparison.absences if absence_id(one) == stop.id)
    entry = only_view(comparison).entry(stop.entry)
    hue = entry.style.hue if entry else 0
    speaking = absence.missing_from.other
    statement = absence_sentence(comparison, absence)
    dates = dates_sentence(comparison, absence)
    return Sheet(
        kind=_("Only in {side} · not found in {other}").format(
            side=speaking, other=absence.missing_from
        ),
        title=absence_name(comparison, absence),
        blocks=(
            Text(statement),
            Heading(_("Both dates")),
            Text(dates),
            Heading(_("Where {side} speaks of it").format(side=speaking)),
            *quotes(comparison, speaking, spans_of(comparison, absence), _MOST, hue=hue),
            *_nearest(comparison, absence),
            *_rule(comparison, absence),
        ),
        summary=f"{statement} {dates}",
    )


def _nearest(comparison: Comparison, absence: Absence) -> tuple[Block, ...]:
    side = absence.missing_from
    if absence.nearest is None and absence.what.startswith(OWN):
        # What the reader added was not weighed against the other side.
        return ()
    if absence.nearest is None:
        return (Text(_("Nothing in {side} comes near it.").format(side=side), muted=True),)
    caption = _("{side} · nearest, not the same").format(side=side_name(comparison, side))
    return (
        Heading(_("Nearest in {side}").format(side=side)),
        quote(comparison, side, absence.nearest, caption=caption),
    )


def _rule(comparison: Comparison, absence: Absence) -> tuple[Block, ...]:
    theme = comparison.theme(absence.what)
    actor = comparison.actor(absence.what)
    words = theme.terms if theme else actor.aliases if actor else ()
    if not words:
        return ()
    return (
        Heading(_("Why it is marked")),
        Text(
            _("None of these words stands in {side}: {words}.").format(
                side=absence.missing_from, words=", ".join(words)
            )
        ),
    )
