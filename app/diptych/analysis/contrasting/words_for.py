"""Where the sides have different words for the same people or thing without a name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Told, evidence, quoted, times
from diptych.model.comparison import ActorKind, Confidence, ContrastKind
from diptych.model.composed import Composed, composed
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Actor
    from diptych.model.text import Span

_OFTEN = 2
"""How often a side must use its word."""
_STRONG = 4
"""From so many uses on each side, the other side's word being missing, the difference is strong."""
_SHOWN = 2
"""How many statements are made."""


def words_for(pair: Told) -> Iterator[Draft]:
    """Yield the groups and things for which each side has a word that the other has not."""
    drafts = [draft for actor in pair.unnamed for draft in _of(pair, actor)]
    yield from sorted(drafts, key=lambda draft: -draft.weight)[:_SHOWN]


def _of(pair: Told, actor: Actor) -> Iterator[Draft]:
    words = {side: _by_head(pair, actor, side) for side in Side}
    main = {
        side: max(words[side], key=lambda word: (len(words[side][word]), word)) for side in Side
    }
    least = min(len(words[side][main[side]]) for side in Side)
    if least < _OFTEN or any(main[side] in words[side.other] for side in Side):
        return
    group = actor.kind is ActorKind.GROUP
    first, second = (times(quoted(main[side]), len(words[side][main[side]])) for side in Side)
    yield Draft(
        actor.name,
        ContrastKind.NAMING,
        _statement(first, second, group=group),
        Confidence.STRONG if group and least >= _STRONG else Confidence.POSSIBLE,
        tuple(piece for side in Side for piece in evidence(side, words[side][main[side]])),
        least + group / 2,
    )


def _statement(first: Composed, second: Composed, *, group: bool) -> Composed:
    if group:
        return composed(
            "For the same people, A writes {first}; B {second}.", first=first, second=second
        )
    return composed("For the same thing, A writes {first}; B {second}.", first=first, second=second)


def _by_head(pair: Told, actor: Actor, side: Side) -> dict[str, list[Span]]:
    """Return one side's mentions by their last word."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in actor.on(side).mentions:
        found[span.of(pair.text(side)).lower().split()[-1]].append(span)
    return found
