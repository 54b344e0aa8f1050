"""Who a name means: names moved from actor to actor, set apart, and actors made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook import alias_changes
from diptych.ui.notebook.name_editor import NameEditor

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
        self.editor = NameEditor()
        self.editor.hide()
        self.destroyed.connect(self.editor.deleteLater)
        self.editor.written.connect(self._write)
        self.editor.left.connect(stage.body.entries.drawer.close_it)
        stage.worked.connect(self._follow)

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

    def ask_name(self, actor: Actor) -> None:
        """Let the reader write what an actor is called."""
        self.editor.show_name(actor.id, actor.name)
        self._stage.body.entries.drawer.put(self.editor, _("Name"))
        self.editor.ask()

    def _write(self, actor_id: str, name: str, stretch: int) -> None:
        now = self._stage.viewpoint
        actor = now.comparison.actor(actor_id) if now is not None else None
        if actor is not None:
            after = alias_changes.called(self._notebook, actor, name)
            self._own.history.change(
                _("Rename actor"), after, writing=f"actor {actor_id} {stretch}"
            )

    def _follow(self) -> None:
        """Show the name that an undo brought back; close when its actor is gone."""
        drawer, now = self._stage.body.entries.drawer, self._stage.viewpoint
        if drawer.content is self.editor and now is not None:
            actor = now.comparison.actor(self.editor.actor_id)
            if actor is None:
                drawer.close_it()
            else:
                self.editor.show_name(actor.id, actor.name)

    @property
    def _notebook(self) -> Notebook:
        return self._own.history.notebook
