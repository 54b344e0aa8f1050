"""A comparison with the reader's own links, themes and names carried out in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.absences import published_earlier
from diptych.analysis.by_hand.actors import readers_actors, same_name
from diptych.analysis.by_hand.contrasts import contrasts_now, left_out, notice_of
from diptych.analysis.by_hand.themes import readers_themes
from diptych.model.comparison import SHOWN, Absence, Comparison, Link, LinkKind
from diptych.model.text import Side
from diptych.model.touching import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.model.comparison import Actor, Theme, Voice
    from diptych.model.notebook import AliasChange, Notebook, OwnLink
    from diptych.model.text import Span

Passages = dict[Side, Stretches]

_PROMINENT = 2
"""Mentions an actor must have before its absence from the other side is worth a word."""


def with_readers_work(comparison: Comparison, notebook: Notebook) -> Comparison:
    """Return what the program says of a pair with what the reader added and changed.

    Pure and quick: nothing is read or weighed anew. A statement that cannot be composed again
    without that is left out, and a notice says so. Without such work the comparison is
    returned as it is. It is to be handed what the program said, not what this function returned.
    """
    if not (notebook.themes or notebook.aliases or notebook.links):
        return comparison
    themes = readers_themes(comparison, notebook) if notebook.themes else comparison.themes
    actors = readers_actors(comparison, notebook.aliases)
    voices = _voices(comparison, actors, notebook.aliases)
    changed = replace(comparison, themes=themes, actors=actors, voices=voices)
    return replace(
        changed,
        links=(*_links(comparison, themes), *_own_links(comparison, themes, notebook.links)),
        contrasts=contrasts_now(comparison, changed),
        notices=(*comparison.notices, *_notices(comparison, changed)),
        absences=tuple(_absences(comparison, changed)),
    )


def _links(comparison: Comparison, themes: Sequence[Theme]) -> Iterable[Link]:
    """Yield the program's links; those of a changed theme lie in its passages as they are now."""
    before = {theme.id: theme for theme in comparison.themes}
    same = {
        theme.id
        for theme in themes
        if theme.id in before and before[theme.id].passages == theme.passages
    }
    passages = {theme.id: _passages(theme) for theme in themes if theme.id not in same}
    for link in comparison.links:
        belongs = tuple(
            theme.id
            for theme in themes
            if (theme.id in link.themes if theme.id in same else _hold(passages[theme.id], link))
        )
        kept = tuple(one for one in link.themes if one in belongs)
        more = tuple(one for one in belongs if one not in kept)
        yield replace(link, themes=(*kept, *more))


def _passages(theme: Theme) -> Passages:
    return {side: Stretches(one.span for one in theme.on(side)) for side in Side}


def _hold(passages: Passages, link: Link) -> bool:
    return all(passages[side].touch(link.on(side)) for side in Side)


def _own_links(
    comparison: Comparison, themes: Sequence[Theme], links: Sequence[OwnLink]
) -> Iterable[Link]:
    """Yield the reader's links whose words still stand where they were tied."""
    passages = {theme.id: _passages(theme) for theme in themes} if links else {}
    for one in links:
        if one.a.fits(comparison.article(Side.A)) and one.b.fits(comparison.article(Side.B)):
            link = Link(one.a.span, one.b.span, 1.0, LinkKind.RELATED, (), (), one.id)
            belongs = tuple(theme.id for theme in themes if _hold(passages[theme.id], link))
            yield replace(link, themes=belongs)


def _voices(
    comparison: Comparison, actors: Sequence[Actor], changes: Iterable[AliasChange]
) -> tuple[Voice, ...]:
    """Return the voices, those of a name that was moved under their actor's name of now."""
    before = {actor.id: actor.name for actor in comparison.actors}
    now = {actor.id: actor.name for actor in actors}
    names = {
        change.alias or before.get(change.actor, ""): now[change.target]
        for change in changes
        if change.target in now
    }
    return tuple(replace(one, source=_spoken(one.source, names)) for one in comparison.voices)


def _spoken(source: str, names: Mapping[str, str]) -> str:
    return next((new for old, new in names.items() if old and same_name(old, source)), source)


def _notices(before: Comparison, now: Comparison) -> Iterable[str]:
    return dict.fromkeys(notice_of(one.about) for one in left_out(before, now))


def _absences(before: Comparison, now: Comparison) -> Iterable[Absence]:
    """Yield what one side does not mention: the program's findings, and those of changed things."""
    known = {(one.what, one.missing_from): one for one in before.absences}
    for theme in now.themes:
        for side in Side:
            if theme.on(side.other) and not theme.on(side):
                yield known.get((theme.id, side)) or _absence(
                    now, theme.id, side, _nearest(now, theme, side)
                )
    same = {actor.id: actor for actor in before.actors}
    for actor in now.actors:
        for side in Side:
            if actor == same.get(actor.id):
                if (actor.id, side) in known:
                    yield known[actor.id, side]
            elif _is_missing(actor, side):
                yield _absence(now, actor.id, side)


def _is_missing(actor: Actor, side: Side) -> bool:
    return not actor.on(side).mentions and len(actor.on(side.other).mentions) >= _PROMINENT


def _absence(comparison: Comparison, what: str, side: Side, nearest: Span | None = None) -> Absence:
    earlier = published_earlier(comparison.article(side), comparison.article(side.other))
    return Absence(what, side, nearest, earlier)


def _nearest(comparison: Comparison, theme: Theme, side: Side) -> Span | None:
    """Return the passage of a silent side that the program links best to one of the theme."""
    spoken = Stretches(passage.span for passage in theme.on(side.other))
    linked = [
        link
        for link in comparison.links
        if link.score >= SHOWN and not link.own and spoken.touch(link.on(side.other))
    ]
    best = max(linked, key=lambda link: link.score, default=None)
    return best.on(side) if best is not None else None
