"""Long work off the UI thread: one job at a time, with progress, cancel and one outcome."""

from __future__ import annotations

import threading
from contextvars import copy_context
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from diptych.model.faults import Cancelled, Fault
from diptych.ui.bug_log import bug_sentence, write_bug

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.model.progress import Progress

    Work = Callable[[Progress], object]
    Done = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended: with a value, with a sentence for the person, or cancelled (neither)."""

    value: object = None
    sentence: str = ""
    cancelled: bool = False


class _Worker(QThread):
    """Runs one piece of work; as `Progress` it reports through a signal."""

    stepped = Signal(str, float)

    def __init__(self, work: Work, log: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._log = log
        self._stop = threading.Event()
        # A thread begins in a context of its own, in which no language was chosen.
        self._context = copy_context()
        self.outcome = Outcome(cancelled=True)

    def report(self, step: str, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.stepped.emit(step, share)

    def stop(self) -> None:
        self._stop.set()

    def run(self) -> None:
        self.outcome = self._context.run(self._ended)

    def _ended(self) -> Outcome:
        try:
            value = self._work(self)
        except Cancelled:
            return Outcome(cancelled=True)
        except Fault as fault:
            return Outcome(sentence=fault.spoken())
        except Exception as bug:  # noqa: BLE001 - whatever it is, the window must live on
            write_bug(bug, self._log)
            return Outcome(sentence=bug_sentence(self._log))
        # Work that ended just as it was told to stop is not wanted any more.
        return Outcome(cancelled=True) if self._stop.is_set() else Outcome(value=value)


class Jobs(QObject):
    """The one job that may run.

    Exactly one of `finished`, `failed` and `cancelled` follows each `started`, on the UI thread.
    """

    started = Signal(str)
    """What the job does, in words."""
    progressed = Signal(str, float)
    finished = Signal()
    failed = Signal(str)
    """One sentence for the person."""
    cancelled = Signal()

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._worker: _Worker | None = None
        self._done: Done | None = None

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._worker is not None

    def start(self, what: str, work: Work, done: Done) -> bool:
        """Run `work` on a thread, then `done` with its value on the UI thread.

        Returns:
            False, and nothing is started, while another job runs.
        """
        if self.busy:
            return False
        worker = _Worker(work, self._log, self)
        worker.stepped.connect(self._step)
        worker.finished.connect(self._end)
        self._worker, self._done = worker, done
        self.started.emit(what)
        worker.start()
        return True

    def cancel(self) -> None:
        """Ask the job to stop; it does at its next report."""
        if self._worker is not None:
            self._worker.stop()

    def close(self) -> None:
        """Stop the job and wait for its thread; nothing is delivered any more."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()
            worker.wait()

    def _step(self, step: str, share: float) -> None:
        if self._worker is not None and self.sender() is self._worker:
            self.progressed.emit(step, share)

    def _end(self) -> None:
        worker, done = self._worker, self._done
        if worker is None or done is None or self.sender() is not worker:
            return
        self._worker = self._done = None
        worker.deleteLater()
        self._deliver(worker.outcome, done)

    def _deliver(self, outcome: Outcome, done: Done) -> None:
        if outcome.cancelled:
            self.cancelled.emit()
        elif outcome.sentence:
            self.failed.emit(outcome.sentence)
        else:
            done(outcome.value)
            self.finished.emit()
