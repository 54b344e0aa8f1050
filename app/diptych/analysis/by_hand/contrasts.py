"""Differences in framing once a reader has changed themes and who is meant.

What rests on a theme, on acts or on who speaks is composed again from what stands there now. How
somebody is called was told with the help of a parse, which is not at hand: such a statement stays
while all it rests on is still said of the same actor, and is left out otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.agency import agency
from diptych.analysis.contrasting.pair import Told
from diptych.analysis.contrasting.placement import placement
from diptych.analysis.contrasting.voices import voices_contrasts
from diptych.analysis.contrasting.words_for import words_for
from diptych.model.comparison import ActorKind, Confidence, Contrast, ContrastKind
from diptych.model.composed import composed, in_other_words
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.analysis.contrasting.pair import Draft
    from diptych.model.comparison import Actor, Comparison, Theme
    from diptych.model.composed import Composed


def notice_of(name: str) -> Composed:
    """Return the sentence that what an actor is called is left out."""
    return composed(
        "How “{name}” is called was compared before you changed who is meant: left out.", name=name
    )


def contrasts_now(before: Comparison, now: Comparison) -> tuple[Contrast, ...]:
    """Return the statements that still hold and those composed anew, strong ones first.

    `now` is the comparison `before` with the reader's themes, actors and voices in it.
    """
    change = _Change(before, now)
    kept = [one for old in before.contrasts if (one := change.kept(old)) is not None]
    known = {(one.about, one.statement) for one in kept}
    fresh = [one for one in change.drafts() if (one.about, one.statement) not in known]
    every = (*kept, *_numbered(fresh, now))
    return tuple(sorted(every, key=lambda one: one.confidence is not Confidence.STRONG))


def left_out(before: Comparison, now: Comparison) -> tuple[Contrast, ...]:
    """Return the statements on how actors are called that cannot be composed again."""
    change = _Change(before, now)
    return tuple(
        one
        for one in before.contrasts
        if one.kind is ContrastKind.NAMING
        and one.about in change.actors
        and change.actors[one.about].kind is ActorKind.NAMED
        and change.kept(one) is None
    )


class _Change:
    """What the reader's changes do to statements."""

    def __init__(self, before: Comparison, now: Comparison) -> None:
        self._before = before
        self._now = now
        self.themes = {theme.name: theme for theme in before.themes}
        self.actors = {actor.name: actor for actor in before.actors}

    def kept(self, one: Contrast) -> Contrast | None:
        """Return a statement under the names of now, none where it may not hold any more."""
        if one.kind is ContrastKind.VOICES:
            return None if self._other_sources else one
        if one.kind is ContrastKind.PLACEMENT and one.about in self.themes:
            theme = self._now.theme(self.themes[one.about].id)
            same = theme is not None and not self._is_new(theme)
            return _renamed(one, theme.name) if theme is not None and same else None
        if one.about in self.actors:
            return self._of_actor(one, self.actors[one.about])
        return one

    def drafts(self) -> Iterator[Draft]:
        """Yield what is to be said of that which changed."""
        actors = {actor.name for actor in self._now.actors if self._is_other(actor)}
        themes = {theme.name for theme in self._now.themes if self._is_new(theme)}
        told = _told(self._now)
        if actors:
            yield from (one for one in (*words_for(told), *agency(told)) if one.about in actors)
        if self._other_sources:
            yield from voices_contrasts(told)
        if themes:
            yield from (one for one in placement(told) if one.about in themes)

    def _of_actor(self, one: Contrast, old: Actor) -> Contrast | None:
        actor = self._now.actor(old.id)
        if actor is None:
            return None
        if self._is_other(actor) and not _is_still_said(one, actor):
            return None
        return _renamed(one, actor.name)

    def _is_other(self, actor: Actor) -> bool:
        """Whether an actor is new, or other things are said of it than before."""
        old = self._before.actor(actor.id)
        return old is None or old.portraits != actor.portraits

    def _is_new(self, theme: Theme) -> bool:
        old = self._before.theme(theme.id)
        return old is None or old.passages != theme.passages

    @cached_property
    def _other_sources(self) -> bool:
        pairs = zip(self._before.voices, self._now.voices, strict=True)
        return any(old.source != new.source for old, new in pairs)


def _told(comparison: Comparison) -> Told:
    return Told(
        comparison.articles,
        tuple(one for one in comparison.actors if one.kind is ActorKind.NAMED),
        comparison.themes,
        comparison.voices,
        comparison.wording,
        tuple(one for one in comparison.actors if one.kind is not ActorKind.NAMED),
    )


def _is_still_said(contrast: Contrast, actor: Actor) -> bool:
    """Whether a statement on what an actor is called rests on words that still mean that actor.

    What counts cases, such as acts, does not hold with other cases.
    """
    if contrast.kind is ContrastKind.AGENCY or actor.kind is not ActorKind.NAMED:
        return False
    for side in Side:
        portrait = actor.on(side)
        said = (*portrait.mentions, *(one.span for one in portrait.labels))
        if not all(any(span.overlaps(one) for one in said) for span in contrast.on(side)):
            return False
    return True


def _renamed(contrast: Contrast, name: str) -> Contrast:
    if contrast.about == name:
        return contrast
    statement = in_other_words(contrast.statement, contrast.about, name)
    return replace(contrast, about=name, statement=statement)


def _numbered(drafts: Iterable[Draft], now: Comparison) -> Iterator[Contrast]:
    """Yield the statements with ids that name what they are about, and so stay as they are."""
    ids = {theme.name: theme.id for theme in now.themes}
    ids |= {actor.name: actor.id for actor in now.actors}
    taken: set[str] = set()
    for draft in drafts:
        subject = ids.get(draft.about, "-".join(draft.about.casefold().split()))
        name = f"{draft.kind}-of-{subject}"
        while name in taken:
            name += "-"
        taken.add(name)
        yield Contrast(
            name,
            draft.about,
            draft.kind,
            draft.statement,
            draft.confidence,
            draft.evidence,
        )
