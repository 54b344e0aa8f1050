"""Who a name means: names moved from actor to actor, set apart, and actors made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.lenses.view import LensName
from diptych.ui.notebook import alias_changes

if TYPE_CHECKING:
    from diptych.model.comparison import Actor
    from diptych.model.notebook import Notebook
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage


class Naming(QObject):
    """Carries out what is asked of actors and their names."""

    def __init__(self, stage: Stage, own: ReadersWork) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own

    def give(self, alias: str, actor: Actor, target: Actor) -> None:
        """Let a name of one actor mean another one, and go there."""
        after = alias_changes.moved(self._notebook, alias, actor, target)
        self._own.history.change(
            _("Let “{name}” mean {other}").format(name=alias, other=target.name), after
        )
        self._go(target.id)

    def set_apart(self, alias: str, actor: Actor) -> None:
        """Let a name mean somebody else, and go there."""
        after = alias_changes.set_apart(self._notebook, alias, actor)
        self._own.history.change(_("Set “{name}” apart").format(name=alias), after)
        self._go(after.aliases[-1].target)

    def make_one(self, actor: Actor, target: Actor) -> None:
        """Let two actors be one, and go there."""
        after = alias_changes.made_one(self._notebook, actor, target)
        self._own.history.change(
            _("Make {name} and {other} one").format(name=actor.name, other=target.name), after
        )
        self._go(target.id)

    def call(self, actor: Actor, name: str) -> None:
        """Let an actor bear another of the names."""
        after = alias_changes.called(self._notebook, actor, name)
        self._own.history.change(
            _("Call {name} {other}").format(name=actor.name, other=name), after
        )

    def _go(self, actor_id: str) -> None:
        self._stage.after_work(lambda: self._stage.go(LensName.ACTORS, actor_id))

    @property
    def _notebook(self) -> Notebook:
        return self._own.history.notebook
