"""The main window: one pair, seen through one lens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.ui.body import Body
from diptych.ui.comfort.feature import ReadingComfort
from diptych.ui.commands import Commands, connect
from diptych.ui.errands import Errands
from diptych.ui.evidence.whole import different_story_notice
from diptych.ui.facts.feature import Facts
from diptych.ui.features.backing_up import BackingUp
from diptych.ui.features.citing import Citing
from diptych.ui.features.drawers import Drawers
from diptych.ui.features.entry_menu import EntryMenu
from diptych.ui.features.files import Files
from diptych.ui.features.linking import Linking
from diptych.ui.features.looks import Looks
from diptych.ui.features.naming import Naming
from diptych.ui.features.printing import Printing, choose_printer
from diptych.ui.features.remembering import Remembering
from diptych.ui.features.theme_sets import ThemeSets
from diptych.ui.features.themes import Themes
from diptych.ui.features.walking import Walking
from diptych.ui.features.words import Words
from diptych.ui.features.work_shown import WorkShown
from diptych.ui.finding.finder import Finder
from diptych.ui.first_steps.feature import FirstSteps
from diptych.ui.importing.feature import Importing
from diptych.ui.library.feature import Bookshelf
from diptych.ui.message_bar import MessageBar
from diptych.ui.notebook.readers_work import ReadersWork
from diptych.ui.opening import choose_files, choose_target, dropped_files
from diptych.ui.palette import tokens
from diptych.ui.plain import show_plainly
from diptych.ui.preview.feature import Previewing
from diptych.ui.quick.feature import Quick
from diptych.ui.reopening import Reopening
from diptych.ui.reviewing.feature import Reviewing
from diptych.ui.revisions.feature import Revisions
from diptych.ui.shortcuts.feature import Shortcuts
from diptych.ui.stage import Stage
from diptych.ui.top_bar import TopBar
from diptych.ui.work_line import WorkLine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Side, Span
    from diptych.ui.features.printing import ChoosePrinter
    from diptych.ui.lenses.view import LensName
    from diptych.ui.opening import Choose
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services, Settings
    from diptych.ui.state import WindowState
    from diptych.ui.viewpoint import Viewpoint


class MainWindow(QMainWindow):
    """Puts the parts and features of a window together; shows what the services return.

    `settings` keep the state between two starts, where they are given; `choose`, `target` and
    `printer` ask the person for files to open, a file to write and a printer.
    """

    def __init__(
        self,
        services: Services,
        state: WindowState,
        log: Path,
        *,
        settings: Settings | None = None,
        choose: Choose = choose_files,
        target: ChooseTarget = choose_target,
        printer: ChoosePrinter = choose_printer,
    ) -> None:
        super().__init__()
        self._told = False
        self._services, self._log = services, log
        self.commands = Commands(self)
        self.bar = TopBar(self.commands, self)
        self.message = MessageBar(tokens(state.scheme), self)
        self.body = Body(tokens(state.scheme), state.interface_pixels(), self.commands, self)
        self.work = WorkLine(self)
        self.stage = Stage(
            self,
            state,
            commands=self.commands,
            bar=self.bar,
            message=self.message,
            body=self.body,
        )
        self.own = ReadersWork(services, log, self.commands, self.body.panel, self)
        self.errands = Errands(
            services,
            log,
            choose,
            self,
            work=self.work,
            message=self.message,
            empty=self.body.empty,
            drawer=self.own.autosave.drawer,
        )
        self._lay_out(state.size)
        self._add_features(target, settings, printer)
        show_plainly(self)
        self.set_state(state)
        self.body.set_split(state.split)

    def _add_features(
        self, target: ChooseTarget, settings: Settings | None, printer: ChoosePrinter
    ) -> None:
        """Make every feature; those made first are asked first when Esc is pressed."""
        stage = self.stage
        connect(self.commands.quit, self._quit)
        stage.shown.connect(self._tell_pair)
        self.files = Files(stage, self.errands)
        self.finder = Finder(stage)
        self.work_shown = WorkShown(stage, self.own, self._log)
        self.looks = Looks(stage)
        self.walking = Walking(stage, self.finder)
        self.words = Words(stage, self.own, self.finder)
        self.linking = Linking(stage, self.own, self.finder)
        self.themes = Themes(stage, self.own, self.finder)
        self.naming = Naming(stage, self.own)
        self.entry_menu = EntryMenu(stage, self.themes, self.naming)
        self.theme_sets = ThemeSets(stage, self.own)
        self.drawers = Drawers(stage, self.own)
        self.comfort = ReadingComfort(stage)
        self.remembering = Remembering(stage, self.state, settings)
        self.printing = Printing(stage, self.errands, printer)
        self.citing = Citing(stage)
        self.revisions = Revisions(stage, self.errands)
        self._parts.insertWidget(self._parts.indexOf(self.work), self.revisions.view, 1)
        self.first_steps = FirstSteps(stage, self.own, at_once=settings is not None)
        self._parts.insertWidget(self._parts.indexOf(self.message), self.first_steps.bar)
        self._add_library(backed_up=settings is not None)
        self.preview = Previewing(
            stage, self.errands, self.own, self._services, log=self._log, target=target
        )
        self._parts.insertWidget(self._parts.indexOf(self.work), self.preview.view, 1)
        self.quick = Quick(stage)
        self.shortcuts = Shortcuts(stage)

    def _add_library(self, *, backed_up: bool) -> None:
        """Make what has to do with the library and the articles in it."""
        stage = self.stage
        services, log = self._services, self._log
        self.bookshelf = Bookshelf(stage, self.errands, services, log)
        self._parts.insertWidget(self._parts.indexOf(self.work), self.bookshelf.view, 1)
        self.importing = Importing(stage, self.errands, services, self.bookshelf, log)
        reopening = Reopening(stage, self.errands, services)
        self.reviewing = Reviewing(
            stage,
            self.errands,
            services,
            own=self.own,
            bookshelf=self.bookshelf,
            reopening=reopening,
        )
        self._parts.insertWidget(self._parts.indexOf(self.work), self.reviewing.view, 1)
        self.facts = Facts(
            stage, self.errands, services, bookshelf=self.bookshelf, reopening=reopening
        )
        if backed_up:
            BackingUp(stage, services, log)

    # What is open

    @property
    def viewpoint(self) -> Viewpoint | None:
        """What is open and selected, none while nothing is open."""
        return self.stage.viewpoint

    def show_comparison(self, comparison: Comparison, notebook: Notebook | None = None) -> None:
        """Open a pair where the window was left, else on its first lines; nothing is selected."""
        self.stage.open(comparison, notebook)

    def go(self, lens: LensName, name: str | None = None) -> None:
        """Look through `lens` at a stop or entry of it, at its first stop where none is named."""
        self.stage.go(lens, name)

    def show_quote(self, side: Side, span: Span) -> None:
        """Scroll to words of an article and mark them."""
        self.finder.stop()
        self.stage.show_quote(side, span)

    # How it looks

    def state(self) -> WindowState:
        """Return how the window stands now."""
        size = (self.width(), self.height())
        if self.isMaximized() or self.isFullScreen():
            size = self.normalGeometry().size().toTuple()
        position = self.body.pair.position() if self.viewpoint else None
        return replace(
            self.stage.state,
            size=size,
            maximised=self.isMaximized(),
            split=self.body.split(),
            position=position,
        )

    def set_state(self, state: WindowState) -> None:
        """Take over how a window was left, but not what was open in it."""
        self.stage.set_state(state)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the parts anew."""
        super().resizeEvent(event)
        self.stage.arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files while no job runs."""
        if dropped_files(event.mimeData()) and not self.errands.jobs.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        event.acceptProposedAction()
        self.errands.opening.take(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop the job that runs, and store what was not stored yet."""
        self.errands.jobs.close()
        self.remembering.keep()
        self.stage.closing.emit()
        try:
            self.own.autosave.finish()
        except Fault as fault:
            if not self._told:
                self._told = True
                event.ignore()
                self.message.say(
                    " ".join(
                        (str(fault), _("Your last changes are not stored; close again to go."))
                    )
                )
                return
        self.hide()
        super().closeEvent(event)

    # Behind the scenes

    def _lay_out(self, size: tuple[int, int]) -> None:
        self.setWindowTitle("Diptych")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 420)
        self.resize(*size)
        root = QWidget(self)
        root.setObjectName("root")
        layout = self._parts = QVBoxLayout(root)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.message)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.work)
        self.setCentralWidget(root)
        self.addActions(self.commands.all)

    def _tell_pair(self) -> None:
        now = self.viewpoint
        assert now is not None, "a pair is shown"
        first, second = now.comparison.articles
        self.setWindowTitle(f"{first.title} — {second.title} · Diptych")
        if self.focusWidget() is None or self.bar.isAncestorOf(self.focusWidget()):
            # Keys are for reading, and not for the menu that happens to come first.
            self.body.pair.pages[0].setFocus(Qt.FocusReason.OtherFocusReason)
        notice = different_story_notice(now.comparison)
        if notice:
            self.message.say(notice)

    def _quit(self) -> None:
        self.close()
