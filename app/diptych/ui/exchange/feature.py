"""Writes a pair in formats of other programs, and takes in what these wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.errands import Errands
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.opening import Choose
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.workflow.exchanging import Arrived, Outgoing

_FORMATS = {
    ".jsonld": later("Marks as Web Annotations (JSON-LD)"),
    ".qdpx": later("Project of REFI-QDA, for MAXQDA, ATLAS.ti, NVivo and others"),
    ".qdc": later("Codebook of REFI-QDA"),
    ".json": later("Sources as CSL-JSON, for Zotero and others"),
    ".ris": later("Sources as RIS"),
    ".bib": later("Sources as BibTeX"),
}
_PROJECT = ".qdpx"
_TITLE = 50
_TOLD = 3
"""So many sentences on what was lost are shown; the command line prints all."""


class Exchanging(QObject):
    """A menu offers the formats; a file brings its own."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        services: Services,
        *,
        own: ReadersWork,
        attempting: Attempting,
        choose: Choose,
        target: ChooseTarget,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self._own = own
        self._attempting = attempting
        self._choose = choose
        self._target = target
        self.menu = QMenu(stage.window)
        self.menu.setAccessibleName(_("Formats of other programs"))
        for ending, words in _FORMATS.items():
            action = self.menu.addAction(f"{_(words)} ({ending})")
            action.triggered.connect(lambda _checked=False, one=ending: self.export(one))
        connect(stage.commands.export_marks, self._offer)
        connect(stage.commands.import_marks, self._ask)

    def export(self, ending: str) -> None:
        """Write the open pair in the format of that ending, once a person says where."""
        from diptych.workflow.exchanging import format_of, outgoing
        from diptych.workflow.writing import write_whole

        whole = self._attempting.whole
        if whole is None:
            return
        title = "".join(c if c.isalnum() else " " for c in whole.articles[0].title)
        name = "-".join(title.split())[:_TITLE] or "diptych"
        target = self._target(self._stage.window, f"{name}{ending}")
        if target is None:
            return
        notebook = self._own.history.notebook

        def work(_progress: Progress) -> Outgoing:
            made = outgoing(whole, notebook, format_of(target))
            write_whole(target, made.data)
            return made

        def done(made: object) -> None:
            said = _("It is written: {file}").format(file=target)
            self._tell(said, cast("Outgoing", made).lost)

        self._errands.run(_("Writing the file"), work, done)

    def take(self, file: Path) -> None:
        """Take in a project, or marks on the open pair."""
        if file.suffix.casefold() == _PROJECT:
            self._take_project(file)
        elif (whole := self._attempting.whole) is None:
            self._stage.message.say(
                _("Marks need articles to stand in: open the pair that they are on first.")
            )
        else:
            self._take_marks(file, whole)

    def _offer(self) -> None:
        window = self._stage.window
        self.menu.popup(window.mapToGlobal(QPoint(window.width() // 3, self._stage.bar.height())))

    def _ask(self) -> None:
        chosen = self._choose(self._stage.window, _("Import marks"))
        if chosen:
            self.take(chosen[0])

    def _take_marks(self, file: Path, whole: Comparison) -> None:
        from diptych.workflow.exchanging import marks_in

        def work(_progress: Progress) -> object:
            return marks_in(file, whole.articles)

        def done(came: object) -> None:
            if self._attempting.whole is whole:
                self._join(*cast("tuple[Notebook, tuple[str, ...]]", came))

        self._errands.run(_("Reading the marks"), work, done)

    def _join(self, came: Notebook, lost: Sequence[str]) -> None:
        from diptych.interchange.joining import joined

        history = self._own.history
        history.change(_("Import marks"), joined(history.notebook, came))
        marks = len(came.marks) + len(came.cells) + len(came.links)
        themes, notes = len(came.themes), len(came.notes)
        said = _("Marks, quotes and links: {marks}; themes: {themes}; notes: {notes}.").format(
            marks=marks, themes=themes, notes=notes
        )
        self._tell(said, lost)

    def _take_project(self, file: Path) -> None:
        exchange = self._services.exchange

        def work(_progress: Progress) -> Arrived:
            return exchange.bring_project(file)

        def done(came: object) -> None:
            arrived = cast("Arrived", came)
            if arrived.pair is None:
                said = _("The articles of the project are in the library: {number}.").format(
                    number=len(arrived.articles)
                )
                self._tell(said, arrived.lost)
                return
            # What a job leads to starts another one; this one has ended by then.
            self._stage.message.say(" ".join(arrived.lost[:_TOLD]))
            self._errands.compare(
                _("Comparing the articles"), lambda progress: exchange.compare(arrived, progress)
            )

        self._errands.run(_("Reading the project"), work, done)

    def _tell(self, said: str, lost: Sequence[str]) -> None:
        more = len(lost) - _TOLD
        rest = [_("And {number} more.").format(number=more)] if more > 0 else []
        self._stage.message.say(" ".join([said, *lost[:_TOLD], *rest]))
