"""What the reader overruled, hid, merged, renamed, or lost, each with its way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.notebook import Notebook, Ruling
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.changed import actor_names, change_words
from diptych.report.rulings import mark_names
from diptych.ui.names import shortened
from diptych.ui.notebook import alias_changes, changes, theme_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Anchor

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class PutAside:
    """One thing: what it is, what bringing it back is called, and the notebook after that.

    `after` is none for what cannot be brought back: an anchor whose words are gone.
    """

    words: str
    way_back: str
    after: Notebook | None


def put_aside(base: Comparison, now: Comparison, notebook: Notebook) -> tuple[PutAside, ...]:
    """Return everything, what was overruled first.

    Args:
        base: what the program says of the pair.
        now: that with the reader's work in it.
        notebook: the reader's work.
    """
    return (
        *_overruled(base, notebook),
        *_themes(base, notebook),
        *_names(base, now, notebook),
        *_orphans(now, notebook),
    )


def _overruled(base: Comparison, notebook: Notebook) -> Iterator[PutAside]:
    name = mark_names(base)
    for one in notebook.judgements:
        if one.ruling is Ruling.OVERRULED:
            why = f" ({one.reason})" if one.reason else ""
            words = _("Overruled: {words}{why}").format(
                words=shortened(name(one.about), _LONGEST), why=why
            )
            after = changes.restored(notebook, one.about)
            theme = base.theme(one.about)
            change = theme_changes.change_of(notebook, one.about)
            if theme is not None and change is not None and change.hidden:
                after = theme_changes.shown(after, theme.id, change.name or theme.name)
            yield PutAside(words, _("Restore"), after)


def _themes(base: Comparison, notebook: Notebook) -> Iterator[PutAside]:
    names = {theme.id: theme.name for theme in base.themes}
    names |= {one.id: one.name for one in notebook.themes if one.name}
    for one in notebook.themes:
        name = names.get(one.id, one.id)
        if one.hidden and not notebook.overruled(one.id):
            after = theme_changes.shown(notebook, one.id, name)
            yield PutAside(_("Hidden theme: {name}").format(name=name), _("Show theme"), after)
        if one.merged_into:
            into = names.get(one.merged_into, one.merged_into)
            after = theme_changes.parted(notebook, one.id, name)
            yield PutAside(
                _("Theme {name} is part of {into}").format(name=name, into=into),
                _("Set theme apart"),
                after,
            )


def _names(base: Comparison, now: Comparison, notebook: Notebook) -> Iterator[PutAside]:
    names = {actor.id: actor.name for actor in base.actors} | actor_names(now, notebook)
    for one in notebook.aliases:
        words = change_words(one, names)
        yield PutAside(words, _("Undo naming"), alias_changes.without(notebook, one))


def _orphans(now: Comparison, notebook: Notebook) -> Iterator[PutAside]:
    for anchor in anchors_of(notebook):
        if not any(anchor.fits(now.article(side)) for side in Side):
            quote = shortened(anchor.quote, _LONGEST)
            yield PutAside(_("No longer where it stood: “{quote}”").format(quote=quote), "", None)


def anchors_of(notebook: Notebook) -> tuple[Anchor, ...]:
    """Return every anchor of a notebook once."""
    found = [
        *(one.anchor for one in notebook.marks),
        *(one.anchor for one in notebook.cells),
        *(end for one in notebook.links for end in (one.a, one.b)),
        *(anchor for one in notebook.themes for anchor in one.passages),
    ]
    return tuple(dict.fromkeys(found))
