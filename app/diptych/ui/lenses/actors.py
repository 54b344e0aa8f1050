"""The lens *Actors*: who acts in either text, how each side names them and lets them act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Act, Actor, ActorKind, Part
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.lenses.remembered import remembered
from diptych.ui.lenses.view import Entry, Figure, LensView, Stop, figures, style_at
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.names import counted

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

LABEL_WORDS = {
    "apposition": later("Beside the name"),
    "predicate": later("Said to be"),
    "modifier": later("Described as"),
    "epithet": later("Called"),
    "title": later("Title"),
    "possession": later("What is theirs"),
}
"""Kinds of labels in the words of the window."""
_THINGS = 3
"""So many things are listed, those of which most is said, and all that a statement is about."""


@remembered
def actors_view(comparison: Comparison) -> LensView:
    """Return who is named, both sides' first, then people and things without a name.

    Each has its marks and one stop.
    """
    actors = _listed(comparison)
    counts = tuple(
        (len(actor.on(Side.A).mentions), len(actor.on(Side.B).mentions)) for actor in actors
    )
    bars = figures(
        tuple((float(a), float(b)) for a, b in counts), tuple((str(a), str(b)) for a, b in counts)
    )
    return LensView(
        entries=tuple(
            _entry(actor, style_at(place), bar)
            for place, (actor, bar) in enumerate(zip(actors, bars, strict=True))
        ),
        stops=tuple(
            Stop(actor.id, actor.id, _("Actor {name}").format(name=actor.name)) for actor in actors
        ),
    )


def actor_hue(comparison: Comparison, actor: Actor) -> int:
    """Return the place of an actor's colour in the row of colours."""
    listed = _listed(comparison)
    return style_at(listed.index(actor)).hue if actor in listed else 0


def _listed(comparison: Comparison) -> list[Actor]:
    """Return the actors in the order of the list, of the things only those that matter most."""
    things = [actor for actor in comparison.actors if actor.kind is ActorKind.THING]
    things.sort(key=_said, reverse=True)
    told = {contrast.about for contrast in comparison.contrasts}
    dropped = {
        actor.id
        for place, actor in enumerate(things)
        if actor.name not in told and (place >= _THINGS or not _said(actor))
    }
    shown = (actor for actor in comparison.actors if actor.id not in dropped)
    return sorted(shown, key=_section_order)


def _said(actor: Actor) -> int:
    """Return how many words say something of an actor."""
    return sum(len(portrait.labels) + len(portrait.acts) for portrait in actor.portraits)


def label_words(kind: str) -> str:
    """Return a kind of label in plain words."""
    return _(LABEL_WORDS[kind]) if kind in LABEL_WORDS else kind.capitalize()


def act_words(act: Act) -> str:
    """Return what the mark of an act says."""
    what = _("Does this") if act.role is Part.AGENT else _("This is done to them")
    return _("{what} (negated)").format(what=what) if act.negated else what


_SECTIONS = (
    later("In both articles"),
    later("Only in A"),
    later("Only in B"),
    later("People without a name"),
    later("Things spoken of in both"),
)


def _section_order(actor: Actor) -> int:
    if actor.kind is not ActorKind.NAMED:
        return 3 if actor.kind is ActorKind.GROUP else 4
    return 0 if actor.shared else 1 if actor.on(Side.A).mentions else 2


def _section(actor: Actor) -> str:
    return _(_SECTIONS[_section_order(actor)])


def _entry(actor: Actor, style: MarkStyle, bar: tuple[Figure, Figure]) -> Entry:
    labels = sum(len(portrait.labels) for portrait in actor.portraits)
    acts = sum(len(portrait.acts) for portrait in actor.portraits)
    return Entry(
        id=actor.id,
        name=actor.name,
        note=", ".join(
            (
                counted(labels, "{number} label", "{number} labels"),
                counted(acts, "{number} act", "{number} acts"),
            )
        ),
        style=style,
        figures=bar,
        section=_section(actor),
        marks=tuple(mark for side in Side for mark in _marks(actor, side, style)),
    )


def _marks(actor: Actor, side: Side, style: MarkStyle) -> tuple[PageMark, ...]:
    portrait = actor.on(side)
    # Beside what is said of the actor the bare names stay quiet.
    said = any(one.labels or one.acts for one in actor.portraits)
    names = f"{actor.id}-named" if said else actor.id
    described = MarkStyle(style.hue, Pattern.DOUBLE)
    done = MarkStyle(style.hue, Pattern.DASH)
    suffered = MarkStyle(style.hue, Pattern.DOT)
    plain = MarkStyle(style.hue, Pattern.SOLID)
    return (
        *(PageMark(names, side, span, plain, actor.name, named=True) for span in portrait.mentions),
        *(
            PageMark(actor.id, side, one.span, described, label_words(one.kind), word=True)
            for one in portrait.labels
        ),
        *(
            PageMark(
                actor.id,
                side,
                act.verb,
                done if act.role is Part.AGENT else suffered,
                act_words(act),
                word=True,
            )
            for act in portrait.acts
        ),
    )
