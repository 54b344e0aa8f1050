"""The main window: one pair, seen through one lens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.ui.body import Body
from diptych.ui.commands import Commands, connect
from diptych.ui.features.files import Files
from diptych.ui.features.looks import Looks
from diptych.ui.features.made_for_others import SharingWindow
from diptych.ui.lazily import is_made
from diptych.ui.message_bar import MessageBar
from diptych.ui.opening import choose_files, choose_target, dropped_files
from diptych.ui.palette import tokens
from diptych.ui.plain_labels import show_plainly
from diptych.ui.stage import Stage
from diptych.ui.top_bar import TopBar
from diptych.ui.work_line import WorkLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Side, Span
    from diptych.ui.features.printing import ChoosePrinter
    from diptych.ui.lenses.names import LensName
    from diptych.ui.opening import Choose
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services, Settings
    from diptych.ui.state import WindowState
    from diptych.ui.viewpoint import Viewpoint


class MainWindow(SharingWindow):
    """Puts the parts and features of a window together; shows what the services return.

    `services` are asked for when the first work is to be done; bugs are told in `log`, else in the
    usual file; `settings` keep the state between two starts, where they are given; `choose`,
    `target` and `printer` ask the person for files to open, a file to write and a printer.
    """

    def __init__(
        self,
        services: Callable[[], Services],
        state: WindowState,
        log: Path | None,
        *,
        settings: Settings | None = None,
        choose: Choose = choose_files,
        target: ChooseTarget = choose_target,
        printer: ChoosePrinter | None = None,
    ) -> None:
        super().__init__()
        self._told = False
        self._find_services, self._settings, self._given_log = services, settings, log
        self._choose, self._target, self._printer = choose, target, printer
        self.commands = Commands(self)
        self.bar = TopBar(self.commands, self)
        self.message = MessageBar(tokens(state.scheme), self)
        self.body = Body(tokens(state.scheme), state, self.commands, self)
        self.work = WorkLine(self)
        self.stage = Stage(
            self,
            state,
            commands=self.commands,
            bar=self.bar,
            message=self.message,
            body=self.body,
        )
        self._lay_out(state.size)
        self._begin()
        show_plainly(self)
        self.set_state(state)
        self.body.set_split(state.split)

    def _begin(self) -> None:
        """Make what is there from the start; all else waits until it is needed."""
        stage = self.stage
        connect(self.commands.quit, self._quit)
        stage.opening.connect(self.get_ready)
        stage.shown.connect(self._tell_pair)
        self.files = Files(stage, self._open)
        self.looks = Looks(stage)
        self.wake_by_commands()

    def get_ready(self) -> None:
        """Make all that an open pair needs."""
        for _part in self.made_for_pairs():
            continue

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
        position = self.body.pair.left_at() if self.viewpoint else None
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
        if is_made(self, "errands"):
            self.errands.jobs.close()
        self.remembering.keep()
        self.stage.closing.emit()
        try:
            if is_made(self, "own"):
                self.own.autosave.finish()
        except Fault as fault:
            if not self._told:
                self._told = True
                event.ignore()
                self.message.say(
                    " ".join(
                        (fault.spoken(), _("Your last changes are not stored; close again to go."))
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
        from diptych.ui.evidence.whole import different_story_notice

        notice = different_story_notice(now.comparison)
        if notice:
            self.message.say(notice)

    def _quit(self) -> None:
        self.close()
