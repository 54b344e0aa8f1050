"""What the reader overruled: it leaves the body of a report and is named at its end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.comparison import SHOWN
from diptych.model.marks import absence_id, link_id, row_name, voice_id, wording_id
from diptych.model.notebook import Ruling
from diptych.model.spoken import quoted, spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.phrases import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison, Link
    from diptych.model.notebook import Notebook
    from diptych.model.text import Span


@dataclass(frozen=True, slots=True)
class Overruled:
    """One mark that the reader does not accept: what it was, and the reader's reason or `""`."""

    what: str
    reason: str


def without_overruled(comparison: Comparison, notebook: Notebook) -> Comparison:
    """Return the comparison without weak links and the marks that the reader overruled."""

    def stands(about: str) -> bool:
        return not notebook.overruled(about)

    return replace(
        comparison,
        themes=tuple(theme for theme in comparison.themes if stands(theme.id)),
        links=tuple(
            link for link in comparison.links if link.score >= SHOWN and stands(link_id(link))
        ),
        actors=tuple(actor for actor in comparison.actors if stands(actor.id)),
        contrasts=tuple(one for one in comparison.contrasts if stands(one.id)),
        voices=tuple(one for one in comparison.voices if stands(voice_id(one))),
        wording=tuple(one for one in comparison.wording if stands(wording_id(one))),
        absences=tuple(
            one for one in comparison.absences if stands(one.what) and stands(absence_id(one))
        ),
    )


def overruled(comparison: Comparison, notebook: Notebook) -> tuple[Overruled, ...]:
    """Return what was overruled, in the reader's order; marks no longer found by their id."""
    name = mark_names(comparison)
    return tuple(
        Overruled(name(judgement.about), judgement.reason)
        for judgement in notebook.judgements
        if judgement.ruling is Ruling.OVERRULED
    )


def mark_names(comparison: Comparison) -> Callable[[str], str]:
    """Return what says, for the id of a mark, which mark that is."""
    names = {
        theme.id: _("the theme “{name}”").format(name=theme.name) for theme in comparison.themes
    }
    names |= {
        actor.id: _("the portraits of {name}").format(name=actor.name)
        for actor in comparison.actors
    }
    names |= {
        one.id: _("the contrast “{words}”").format(words=spoken(one.statement))
        for one in comparison.contrasts
    }
    names |= {link_id(link): _link_name(comparison, link) for link in comparison.links}
    names |= {
        voice_id(one): _("the voice {quote}").format(
            quote=_quoted(comparison, one.side, one.content)
        )
        for one in comparison.voices
    }
    names |= {
        wording_id(one): _("the wording {quote}").format(
            quote=_quoted(comparison, one.side, one.span)
        )
        for one in comparison.wording
    }
    names |= {
        absence_id(one): _("“{name}” as not found in {side}").format(
            name=row_name(comparison, one.what), side=one.missing_from
        )
        for one in comparison.absences
    }
    return lambda about: names.get(
        about, _("a mark that this comparison no longer has ({about})").format(about=about)
    )


def _link_name(comparison: Comparison, link: Link) -> str:
    first, second = (_quoted(comparison, side, link.on(side)) for side in Side)
    return _("the link between {first} and {second}").format(first=first, second=second)


def _quoted(comparison: Comparison, side: Side, span: Span) -> str:
    words = comparison.quote(side, span)
    return f"{quoted(short(words, _SHOWN))} ({side})"


_SHOWN = 80
"""How many characters of a passage name a mark."""
