"""The window's long work: what is asked of the services, and how a person hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.jobs import Jobs
from diptych.ui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.model.revision import Change
    from diptych.report.order import Order
    from diptych.ui.empty_page import EmptyPage
    from diptych.ui.jobs import Done, Work
    from diptych.ui.message_bar import MessageBar
    from diptych.ui.opening import Choose
    from diptych.ui.services import Services
    from diptych.ui.work_line import WorkLine

PRINTED = 200
"""Pixels an inch of a printed page: small type is sharp, and twenty pages stay below 100 MB."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A pair with what the reader did to it."""

    comparison: Comparison
    notebook: Notebook


class Errands(QObject):
    """Runs one errand at a time; line, message and empty page say how it goes.

    `store` stores the reader's work so far; any thread may call it.
    """

    compared = Signal(object, object)
    """The comparison that was asked for, and its notebook."""
    changed = Signal()
    """An errand began or ended."""

    def __init__(
        self,
        services: Services,
        log: Path,
        choose: Choose,
        window: QWidget,
        *,
        work: WorkLine,
        message: MessageBar,
        empty: EmptyPage,
        store: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._services = services
        self._work = work
        self._message = message
        self._empty = empty
        self._store = store
        self._again: Callable[[], None] | None = None
        self.jobs = Jobs(log, self)
        self.opening = Opening(window, choose)
        self._connect()

    def open_first_pair(self) -> None:
        """Open the last pair, or the sample."""
        self._compare(_("Opening the articles"), self._services.first_pair)

    def compare(self, what: str, work: Callable[[Progress], Comparison]) -> None:
        """Open the comparison that `work` returns, once the reader's work so far is stored."""
        self._compare(what, work)

    def run(self, what: str, work: Work, done: Done) -> None:
        """Run `work` once the reader's work so far is stored, then `done` with what it returns."""

        def stored(progress: Progress) -> object:
            self._store()
            return work(progress)

        self._message.clear()
        self.jobs.start(what, stored, done)

    def compare_files(self, first: Path, second: Path) -> None:
        """Import and compare two files."""

        def work(progress: Progress) -> Comparison:
            return self._services.compare_files(first, second, progress)

        self._compare(
            _("Comparing {first} and {second}").format(first=first.name, second=second.name), work
        )

    def write_report(self, comparison: Comparison, target: Path, order: Order) -> None:
        """Write the report of a comparison, or a worksheet, and say where it is."""

        def work(progress: Progress) -> Path:
            # The report is made of what is stored.
            self._store()
            self._services.write_report(comparison, target, order, progress)
            return target

        self._message.clear()
        self.jobs.start(_("Writing the report"), work, self._report_written)

    def print_report(
        self, comparison: Comparison, order: Order, printed: Callable[[tuple[bytes, ...]], None]
    ) -> None:
        """Have the pages of what is ordered made, and hand them to `printed`."""

        def work(progress: Progress) -> tuple[bytes, ...]:
            self._store()
            return self._services.report_pages(comparison, order, progress, PRINTED)

        self._message.clear()
        self.jobs.start(
            _("Printing the report"), work, lambda pages: printed(cast("tuple[bytes, ...]", pages))
        )

    def revise(self, comparison: Comparison, show: Callable[[tuple[Change, ...]], None]) -> None:
        """Have the changes from A to B found, and hand them to `show`."""

        def work(progress: Progress) -> tuple[Change, ...]:
            return self._services.revise(comparison, progress)

        self._message.clear()
        self.jobs.start(
            _("Looking for differences"),
            work,
            lambda changes: show(cast("tuple[Change, ...]", changes)),
        )

    def cancel(self) -> None:
        """Stop what runs; what is open stays."""
        self._work.stopping()
        self.jobs.cancel()

    def _connect(self) -> None:
        self.jobs.started.connect(self._begin)
        self.jobs.progressed.connect(self._work.step)
        self.jobs.finished.connect(self._end)
        self.jobs.failed.connect(self._fail)
        self.jobs.cancelled.connect(self._stop)
        self._work.cancel_asked.connect(self.cancel)

    def _compare(self, what: str, work: Callable[[Progress], Comparison]) -> None:
        def opened(progress: Progress) -> Opened:
            self._store()
            comparison = work(progress)
            return Opened(comparison, self._services.notebook(comparison))

        self._message.clear()
        self._empty.work(f"{what}…")
        self.jobs.start(what, opened, self._open)
        self._again = lambda: self._compare(what, work)

    def _open(self, opened: object) -> None:
        assert isinstance(opened, Opened), "that is what the job returns"
        self.compared.emit(opened.comparison, opened.notebook)

    def _report_written(self, target: object) -> None:
        self._message.say(_("The report is written: {file}").format(file=target))

    def _begin(self, what: str) -> None:
        self._work.begin(f"{what}…")
        announce(self._work, what)
        self.changed.emit()

    def _end(self) -> None:
        self._again = None
        self._work.hide()
        self._empty.invite()
        self.changed.emit()

    def _stop(self) -> None:
        again = self._again
        self._end()
        sentence = _("Stopped; what was open is unchanged.")
        self._message.say(sentence, _("Start again"), again)

    def _fail(self, sentence: str) -> None:
        self._end()
        self._message.say(sentence)
