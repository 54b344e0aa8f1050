"""Actors as a reader wants them: names moved to another actor, set apart, or made one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from diptych.language.words import folded
from diptych.model.comparison import Act, Actor, Comparison, Label, Portrait, Tone
from diptych.model.own import OWN
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from diptych.model.notebook import AliasChange
    from diptych.model.text import Span

T = TypeVar("T")


def readers_actors(comparison: Comparison, changes: Iterable[AliasChange]) -> tuple[Actor, ...]:
    """Return the actors with what the reader said of their names, carried out in order.

    A name takes along the mentions that it stands in, and what is said nearest to them. An actor
    that is left without a mention is gone; a change of an actor that is not there is passed over.
    """
    actors = {actor.id: actor for actor in comparison.actors}
    for change in changes:
        if change.actor not in actors:
            continue
        if not change.alias and change.target == change.actor:
            actors[change.actor] = _renamed(actors[change.actor], change.name)
        elif change.alias:
            _move(comparison, actors, change)
        elif change.target in actors:
            guest = actors.pop(change.actor)
            actors[change.target] = _joined(actors[change.target], guest)
    return tuple(actors.values())


def same_name(one: str, other: str) -> bool:
    """Whether two namings are the same but for capitals, spaces and a possessive ending."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return " ".join(folded(name).split()).removesuffix("'s").removesuffix("'")


def _renamed(actor: Actor, name: str) -> Actor:
    if not name:
        return actor
    # What the program calls the actor is still a name, and can be chosen again.
    known = dict.fromkeys((*actor.aliases, actor.name))
    return replace(actor, name=name, aliases=tuple(known))


def _move(comparison: Comparison, actors: dict[str, Actor], change: AliasChange) -> None:
    source = actors[change.actor]
    target = actors.get(change.target)
    if target is None:
        if not change.target.startswith(OWN):
            return
        target = Actor(change.target, change.name or change.alias, (), (Portrait(), Portrait()))
    stays, goes = _parted(comparison, source, change.alias)
    actors[target.id] = _joined(target, goes)
    if any(portrait.mentions for portrait in stays.portraits):
        actors[source.id] = stays
    else:
        del actors[source.id]


def _parted(comparison: Comparison, actor: Actor, alias: str) -> tuple[Actor, Actor]:
    """Return an actor without a name, and what goes with that name."""
    halves = [_halves(comparison, side, actor, alias) for side in Side]
    moved = [one for one in actor.aliases if same_name(one, alias)]
    left = tuple(one for one in actor.aliases if one not in moved)
    name = left[0] if same_name(actor.name, alias) and left else actor.name
    stays = replace(actor, name=name, aliases=left, portraits=(halves[0][0], halves[1][0]))
    goes = replace(
        actor,
        name=alias,
        aliases=tuple(moved) or (alias,),
        portraits=(halves[0][1], halves[1][1]),
    )
    return stays, goes


def _halves(
    comparison: Comparison, side: Side, actor: Actor, alias: str
) -> tuple[Portrait, Portrait]:
    portrait = actor.on(side)
    goes = _going(comparison, side, actor, alias)
    sentences = comparison.sentences_on(side)

    def leaves(span: Span) -> bool:
        """Whether what stands at `span` is said of a mention that goes."""
        near = _nearest(span, portrait.mentions, sentences)
        return near in goes

    def part(rows: tuple[T, ...], where: Callable[[T], Span], *, gone: bool) -> tuple[T, ...]:
        return tuple(row for row in rows if leaves(where(row)) is gone)

    made = [
        Portrait(
            mentions=tuple(one for one in portrait.mentions if (one in goes) is gone),
            labels=part(portrait.labels, _label_place, gone=gone),
            acts=part(portrait.acts, _act_place, gone=gone),
            tone=part(portrait.tone, _tone_place, gone=gone),
        )
        for gone in (False, True)
    ]
    return made[0], made[1]


def _going(comparison: Comparison, side: Side, actor: Actor, alias: str) -> set[Span]:
    """Return the mentions by that name, and the pronouns that follow them."""
    names = {_bare(name) for name in (actor.name, *actor.aliases)}
    goes: set[Span] = set()
    going = False
    for span in actor.on(side).mentions:
        words = _bare(comparison.quote(side, span))
        if words in names:
            going = words == _bare(alias)
        if going:
            goes.add(span)
    return goes


def _nearest(span: Span, mentions: Sequence[Span], sentences: Sequence[Span]) -> Span | None:
    """Return the mention that words are said of: in their sentence, else the last one before."""
    around = next((one for one in sentences if one.overlaps(span)), span)
    inside = [one for one in mentions if one.overlaps(around)]
    if inside:
        return min(inside, key=lambda one: (_apart(one, span), one))
    before = [one for one in mentions if one.start < span.start]
    return before[-1] if before else next(iter(mentions), None)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _joined(actor: Actor, guest: Actor) -> Actor:
    aliases = dict.fromkeys((*actor.aliases, *guest.aliases))
    a, b = (_both(actor.on(side), guest.on(side)) for side in Side)
    longest_first = sorted(aliases, key=lambda alias: -len(alias))
    return replace(actor, aliases=tuple(longest_first), portraits=(a, b))


def _both(one: Portrait, other: Portrait) -> Portrait:
    return Portrait(
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        labels=_sorted((*one.labels, *other.labels), _label_place),
        acts=_sorted((*one.acts, *other.acts), _act_place),
        tone=_sorted((*one.tone, *other.tone), _tone_place),
    )


def _sorted(rows: tuple[T, ...], where: Callable[[T], Span]) -> tuple[T, ...]:
    return tuple(sorted(dict.fromkeys(rows), key=where))


def _label_place(label: Label) -> Span:
    return label.span


def _act_place(act: Act) -> Span:
    return act.verb


def _tone_place(tone: Tone) -> Span:
    return tone.span
