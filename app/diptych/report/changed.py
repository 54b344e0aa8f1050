"""What the reader changed in what the program found, in words: themes and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import AliasChange, Notebook, OwnTheme


def changed(comparison: Comparison, notebook: Notebook) -> tuple[str, ...]:
    """Return a sentence for each change, themes first; `comparison` has the changes in it."""
    return (*_themes(comparison, notebook), *_names(comparison, notebook))


def change_words(change: AliasChange, names: Mapping[str, str]) -> str:
    """Return what the reader said about a name; `names` are those of the actors by id."""
    actor = names.get(change.actor, change.actor)
    target = names.get(change.target, change.target)
    if change.alias:
        return _("“{name}” is not {actor} but {other}").format(
            name=change.alias, actor=actor, other=target
        )
    if change.actor == change.target:
        return _("{actor} is called {name}").format(actor=actor, name=change.name)
    return _("{name} and {other} are one").format(name=change.name or actor, other=target)


def actor_names(comparison: Comparison, notebook: Notebook) -> dict[str, str]:
    """Return what the actors are called by their ids, those too that the reader set apart."""
    made = {one.target: one.name for one in notebook.aliases if one.alias and one.name}
    return made | {actor.id: actor.name for actor in comparison.actors}


def _themes(comparison: Comparison, notebook: Notebook) -> Iterator[str]:
    names = {one.id: one.name for one in notebook.themes if one.name}
    names |= {theme.id: theme.name for theme in comparison.themes}
    for one in notebook.themes:
        name = names.get(one.id, one.id)
        if one.merged_into:
            into = names.get(one.merged_into, one.merged_into)
            yield _("The theme “{name}” is part of “{into}”.").format(name=name, into=into)
        elif one.hidden:
            yield _("The theme “{name}” was put out of sight.").format(name=name)
        elif not one.own and (one.words is not None or one.passages):
            yield _("The theme “{name}” goes by the reader’s words{words}.").format(
                name=name, words=_listed(one)
            )


def _listed(theme: OwnTheme) -> str:
    words = theme.words
    terms = (*words.terms, *words.phrases) if words is not None else ()
    return ": " + ", ".join(quoted(term) for term in terms) if terms else ""


def _names(comparison: Comparison, notebook: Notebook) -> Iterator[str]:
    names = actor_names(comparison, notebook)
    for one in notebook.aliases:
        words = change_words(one, names)
        yield f"{words[0].upper()}{words[1:]}."
