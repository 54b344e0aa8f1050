"""The reader's work in the window: what changes in the notebook is shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.notebook.changes import shown_parts

if TYPE_CHECKING:
    from diptych.model.notebook import Notebook
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage


class WorkShown(QObject):
    """Between the history of the notebook and the parts that show it."""

    def __init__(self, stage: Stage, own: ReadersWork) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        stage.opened.connect(own.open)
        stage.selected.connect(own.show)
        own.changed.connect(self._show)
        own.autosave.failed.connect(stage.message.say)
        stage.body.matrix.change_asked.connect(
            lambda name, after, writing: own.history.change(name, after, writing=writing)
        )

    def _show(self, notebook: Notebook) -> None:
        stage, before = self._stage, self._stage.viewpoint
        assert before is not None, "something is open"
        now = before.with_notebook(notebook)
        stage.replace_viewpoint(now)
        if now.stop != before.stop:
            self._own.show(now)
            stage.bar.set_place(now.place)
        stage.body.matrix.show_notebook(notebook, now.comparison)
        if shown_parts(before.notebook) != shown_parts(notebook):
            stage.body.show_changes(now)
