"""Every way to change who a name means: pure functions that return the notebook afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from diptych.model.notebook import AliasChange, Notebook
from diptych.model.own import OWN
from diptych.ui.notebook.changes import new_id

if TYPE_CHECKING:
    from diptych.model.comparison import Actor

ACTOR: Final = f"{OWN}actor"


def moved(notebook: Notebook, alias: str, actor: Actor, target: Actor) -> Notebook:
    """Return the notebook in which a name of one actor means another."""
    if actor.id == target.id:
        return notebook
    return _with(notebook, AliasChange(alias, actor.id, target.id))


def set_apart(notebook: Notebook, alias: str, actor: Actor) -> Notebook:
    """Return the notebook in which a name of an actor means somebody else, not yet known."""
    own = new_id(ACTOR, (one.target for one in notebook.aliases if one.target.startswith(ACTOR)))
    return _with(notebook, AliasChange(alias, actor.id, own, alias))


def made_one(notebook: Notebook, actor: Actor, target: Actor) -> Notebook:
    """Return the notebook in which two actors are one, with what is kept of either."""
    if actor.id == target.id:
        return notebook
    cells = tuple(
        replace(one, row=target.id) if one.row == actor.id else one for one in notebook.cells
    )
    return _with(replace(notebook, cells=cells), AliasChange("", actor.id, target.id, actor.name))


def called(notebook: Notebook, actor: Actor, name: str) -> Notebook:
    """Return the notebook in which an actor bears another name, whatever it was called before."""
    if not name or name == actor.name:
        return notebook
    others = tuple(
        one for one in notebook.aliases if one.alias or not one.actor == one.target == actor.id
    )
    return _with(replace(notebook, aliases=others), AliasChange("", actor.id, actor.id, name))


def without(notebook: Notebook, change: AliasChange) -> Notebook:
    """Return the notebook without one of these changes; the others are carried out as before.

    What was kept of an actor that is gone with it stays under that actor's name.
    """
    left = tuple(one for one in notebook.aliases if one != change)
    gone = change.target.startswith(OWN) and all(one.target != change.target for one in left)
    cells = tuple(
        replace(one, row=change.name or change.alias) if gone and one.row == change.target else one
        for one in notebook.cells
    )
    return replace(notebook, aliases=left, cells=cells)


def _with(notebook: Notebook, change: AliasChange) -> Notebook:
    return replace(notebook, aliases=(*notebook.aliases, change))
