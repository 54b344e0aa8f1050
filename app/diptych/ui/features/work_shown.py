"""The reader's work in the window: what changes in the notebook is shown as soon as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from diptych.model.notebook import Notebook
from diptych.model.translation import gettext as _
from diptych.ui.latest import Latest
from diptych.ui.notebook.changes import shown_parts
from diptych.ui.viewpoint import Viewpoint
from diptych.ui.work_line import WorkLine

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

_PATIENCE = 500
"""Milliseconds after which somebody wants to be told that something is being done."""


class WorkShown(QObject):
    """Between the history of the notebook and the parts that show it.

    In long articles the words of a theme are looked for on a thread of its own. Whatever changes
    meanwhile is asked for anew, and only the last answer is shown.
    """

    def __init__(self, stage: Stage, own: ReadersWork, log: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._asked = Notebook()
        self.latest = Latest(log, self)
        self.line = WorkLine(stage.body)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._tell)
        self.latest.failed.connect(self._fail)
        stage.opening.connect(self._forget)
        stage.closing.connect(self.latest.close)
        stage.opened.connect(own.open)
        stage.shown.connect(lambda: self._show(own.history.notebook))
        stage.selected.connect(own.show)
        own.changed.connect(self._show)
        own.autosave.failed.connect(stage.message.say)
        stage.body.matrix.change_asked.connect(
            lambda name, after, writing: own.history.change(name, after, writing=writing)
        )

    def _show(self, notebook: Notebook) -> None:
        before = self._stage.viewpoint
        assert before is not None, "something is open"
        if not (before.long and before.changes_with(notebook)):
            self._forget_answer()
            self._take(before.with_notebook(notebook))
            return
        self._stage.awaits = True
        if not self._patience.isActive() and self.line.isHidden():
            self._patience.start()
        self._asked = notebook
        self.latest.ask(lambda: before.with_notebook(notebook), self._arrive)

    def _arrive(self, answer: object) -> None:
        now = self._stage.viewpoint
        assert isinstance(answer, Viewpoint), "a viewpoint was asked for"
        assert now is not None, "what is closed is not answered"
        if answer.notebook != self._asked or answer.base is not now.base:
            # It was on its way already when something else was asked.
            return
        self._forget_answer()
        # The person may have gone elsewhere in the pair meanwhile.
        self._take(now.standing_in(answer))

    def _take(self, now: Viewpoint) -> None:
        stage, before = self._stage, self._stage.viewpoint
        assert before is not None, "something is open"
        stage.replace_viewpoint(now)
        if now.stop != before.stop:
            self._own.show(now)
            stage.bar.set_place(now.place)
        if now.notebook != before.notebook:
            stage.body.matrix.show_notebook(now.notebook, now.comparison)
        if shown_parts(before.notebook) != shown_parts(now.notebook):
            stage.body.show_changes(now)
        stage.work_done()

    def _tell(self) -> None:
        """Say what goes on over the foot of the pages; to make room they would be set anew."""
        body, line = self._stage.body, self.line
        line.wait(_("Looking through both articles"))
        height = line.sizeHint().height()
        line.setGeometry(0, body.height() - height, body.width(), height)
        line.raise_()

    def _fail(self, sentence: str) -> None:
        self._forget()
        self._stage.message.say(sentence)

    def _forget(self) -> None:
        self._forget_answer()
        self._stage.forget_work()

    def _forget_answer(self) -> None:
        self.latest.drop()
        self._patience.stop()
        self.line.hide()
