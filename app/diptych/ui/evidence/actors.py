"""The sheet for an actor: both portraits face to face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.by_hand.contrasts import notice_of
from diptych.model.comparison import Act, Actor, ActorKind, Comparison, Part, Portrait
from diptych.model.spoken import spoken, spoken_value
from diptych.model.text import Side
from diptych.model.translation import decimal, later
from diptych.model.translation import gettext as _
from diptych.ui.evidence.blocks import Block, Facing, Heading, Names, Quote, Sheet, Text, Word
from diptych.ui.evidence.contrasts import contrasts_about, statements
from diptych.ui.evidence.quoting import quote, quotes, word
from diptych.ui.lenses.actors import LABEL_WORDS, actor_hue, label_words
from diptych.ui.names import side_name, times

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Contrast
    from diptych.ui.lenses.view import Stop

_KINDS = {
    ActorKind.NAMED: later("Actor"),
    ActorKind.GROUP: later("People without a name"),
    ActorKind.THING: later("Thing"),
}
_SENTENCES = 2
_IN_CONTEXT = 3


def actor_sheet(comparison: Comparison, stop: Stop) -> Sheet:
    """Return names, labels, acts and tone of an actor on both sides, and its contrasts."""
    actor = comparison.actor(stop.entry)
    assert actor is not None, "a stop of this lens is an actor"
    a, b = (times(len(actor.on(side).mentions)) for side in Side)
    mentions = _("{a} in A and {b} in B").format(a=a, b=b)
    named = actor.kind is ActorKind.NAMED
    spoken_of = (_("named {mentions}") if named else _("spoken of {mentions}")).format(
        mentions=mentions
    )
    contrasts = contrasts_about(comparison, actor.name)
    return Sheet(
        kind=f"{_(_KINDS[actor.kind])} · {spoken_of}",
        title=actor.name,
        blocks=(
            *_aliases(actor),
            *statements(contrasts),
            *_left_out(comparison, actor),
            *_portraits(comparison, actor),
            *_in_context(comparison, contrasts, actor_hue(comparison, actor)),
            *_tones(comparison, actor),
            Heading(_("Why it is marked")),
            Text(
                _(
                    "Solid lines are mentions, double lines words that name or describe, "
                    "dashed lines what the actor does, dotted lines what is done to the "
                    "actor."
                ),
                muted=True,
            ),
        ),
        summary=" ".join(
            (
                f"{spoken_of[:1].upper()}{spoken_of[1:]}.",
                *(spoken(one.statement) for one in contrasts[:2]),
            )
        ),
    )


def _left_out(comparison: Comparison, actor: Actor) -> tuple[Block, ...]:
    notice = notice_of(actor.name)
    return (Text(spoken(notice), muted=True),) if notice in comparison.notices else ()


def _aliases(actor: Actor) -> tuple[Block, ...]:
    names = tuple(dict.fromkeys((actor.name, *actor.aliases)))
    return (Names(actor.id, names),) if len(names) > 1 else ()


def _in_context(
    comparison: Comparison, contrasts: tuple[Contrast, ...], hue: int
) -> tuple[Block, ...]:
    found = [
        block
        for side in Side
        for block in quotes(
            comparison,
            side,
            (span for one in contrasts for span in one.on(side)),
            _IN_CONTEXT,
            hue=hue,
        )
    ]
    return (Heading(_("Their words in context")), *found) if found else ()


def _portraits(comparison: Comparison, actor: Actor) -> tuple[Block, ...]:
    kinds = tuple(
        dict.fromkeys(
            (
                *LABEL_WORDS,
                *(label.kind for portrait in actor.portraits for label in portrait.labels),
            )
        )
    )
    rows = [
        *(_row(comparison, actor, label_words(kind), _labels_of(kind)) for kind in kinds),
        _row(comparison, actor, _("Does"), _acts_of(Part.AGENT)),
        _row(comparison, actor, _("Is done to"), _acts_of(Part.PATIENT)),
    ]
    full = tuple(row for row in rows if row[1] or row[2])
    if not full:
        return (Text(_("Nothing more is said here."), muted=True),)
    names = (side_name(comparison, Side.A), side_name(comparison, Side.B))
    return (Heading(_("Both portraits")), Facing(names, full))


def _row(
    comparison: Comparison,
    actor: Actor,
    title: str,
    pick: Callable[[Comparison, Side, Portrait], tuple[Word, ...]],
) -> tuple[str, tuple[Word, ...], tuple[Word, ...]]:
    a, b = (pick(comparison, side, actor.on(side)) for side in Side)
    return title, a, b


def _labels_of(kind: str) -> Callable[[Comparison, Side, Portrait], tuple[Word, ...]]:
    def pick(comparison: Comparison, side: Side, portrait: Portrait) -> tuple[Word, ...]:
        return tuple(
            word(comparison, side, label.span) for label in portrait.labels if label.kind == kind
        )

    return pick


def _acts_of(part: Part) -> Callable[[Comparison, Side, Portrait], tuple[Word, ...]]:
    def pick(comparison: Comparison, side: Side, portrait: Portrait) -> tuple[Word, ...]:
        return tuple(
            word(comparison, side, act.verb, _negation(act))
            for act in portrait.acts
            if act.role is part
        )

    return pick


def _negation(act: Act) -> str:
    return _("not") if act.negated else ""


def _tones(comparison: Comparison, actor: Actor) -> tuple[Block, ...]:
    found = [one for side in Side for one in _toned(comparison, actor, side)]
    return (
        (Heading(_("Sentences that speak of {name}").format(name=actor.name)), *found)
        if found
        else ()
    )


def _toned(comparison: Comparison, actor: Actor, side: Side) -> list[Quote]:
    name = side_name(comparison, side)
    return [
        quote(
            comparison,
            side,
            tone.span,
            caption=f"{name} · {spoken_value(tone.label)} ({decimal(tone.score, 2)})",
        )
        for tone in actor.on(side).tone[:_SENTENCES]
    ]
