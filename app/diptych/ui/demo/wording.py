"""What the demo says of itself: titles above the pages, how to reveal, what a voice reads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.ui.demo.show import numbered

if TYPE_CHECKING:
    from diptych.ui.demo.show import Show
    from diptych.ui.viewpoint import Viewpoint


def hint(keys: str) -> str:
    """Return how to reveal, `""` where no key does."""
    return _("press {keys}").format(keys=keys) if keys else ""


def heading(show: Show) -> tuple[str, str]:
    """Return title and task of what is seen."""
    looking = show.now.looking
    if looking is not None:
        return _looked_for(looking)
    board = show.board()
    return board.title, board.task


def said(show: Show, keys: str) -> tuple[str, ...]:
    """Return in lines what is seen, as a voice reads it."""
    now = show.now
    if now.blank:
        return (_("The screen is black."),)
    if now.looking is not None:
        return tuple(line for line in _looked_for(now.looking) if line)
    place = _("Step {place} of {number}").format(place=now.step + 1, number=len(show.steps))
    board = show.board()
    waits = board.waits(show.revealed)
    hidden = (f"{waits}: {hint(keys)}.",) if waits else ()
    return (f"{place}.", *board.spoken(show.revealed), *hidden)


def _looked_for(looking: Viewpoint) -> tuple[str, str]:
    lens, entry = looking.lens, looking.entry
    if not looking.view.entries:
        return lens.title, lens.nothing
    if entry is None or looking.stop is None:
        return lens.title, lens.help
    here = [one for one in looking.view.stops if one.entry == entry.id]
    names = [one.id for one in numbered(looking)]
    number = f"{names.index(entry.id) + 1} " if entry.id in names else ""
    title = f"{lens.title} · {number}{entry.name}"
    if len(here) == 1:
        return title, ""
    place = _("{place} of {number}").format(place=here.index(looking.stop) + 1, number=len(here))
    return title, place
