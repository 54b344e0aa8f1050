"""What the reader overruled: it leaves the body of a report and is named at its end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.comparison import SHOWN
from diptych.model.notebook import Ruling
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison, Link
    from diptych.model.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Overruled:
    """One mark that the reader does not accept: what it was, and the reader's reason or `""`."""

    what: str
    reason: str


def link_id(place: int) -> str:
    """Return the id under which the reader's work speaks of the link at `place` in its tuple."""
    return f"link-{place}"


def without_overruled(comparison: Comparison, notebook: Notebook) -> Comparison:
    """Return the comparison without weak links and the marks that the reader overruled."""

    def stands(about: str) -> bool:
        return not notebook.overruled(about)

    return replace(
        comparison,
        themes=tuple(theme for theme in comparison.themes if stands(theme.id)),
        links=tuple(
            link
            for place, link in enumerate(comparison.links)
            if link.score >= SHOWN and stands(link_id(place))
        ),
        actors=tuple(actor for actor in comparison.actors if stands(actor.id)),
        contrasts=tuple(one for one in comparison.contrasts if stands(one.id)),
        absences=tuple(one for one in comparison.absences if stands(one.what)),
    )


def overruled(comparison: Comparison, notebook: Notebook) -> tuple[Overruled, ...]:
    """Return what was overruled, in the reader's order; marks no longer found by their id."""
    name = _names(comparison)
    return tuple(
        Overruled(name(judgement.about), judgement.reason)
        for judgement in notebook.judgements
        if judgement.ruling is Ruling.OVERRULED
    )


def _names(comparison: Comparison) -> Callable[[str], str]:
    names = {theme.id: f"the theme “{theme.name}”" for theme in comparison.themes}
    names |= {actor.id: f"the portraits of {actor.name}" for actor in comparison.actors}
    names |= {one.id: f"the contrast “{one.statement}”" for one in comparison.contrasts}
    names |= {
        link_id(place): _link_name(comparison, link) for place, link in enumerate(comparison.links)
    }
    return lambda about: names.get(about, f"a mark that this comparison no longer has ({about})")


def _link_name(comparison: Comparison, link: Link) -> str:
    quotes = (" ".join(comparison.quote(side, link.on(side)).split()) for side in Side)
    first, second = (quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN]} […]" for quote in quotes)
    return f"the link between “{first}” (A) and “{second}” (B)"


_SHOWN = 80
"""How many characters of a passage name a link."""
