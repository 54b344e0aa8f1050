"""Answers to the latest of many questions, off the UI thread; earlier ones are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from diptych.model.translation import gettext as _
from diptych.ui.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.model.progress import Progress

    Ask = Callable[[], object]
    Take = Callable[[object], None]


class Latest(QObject):
    """Waits `rest` milliseconds for a newer question before it answers one."""

    failed = Signal(str)
    """One sentence on why there is no answer."""

    def __init__(self, log: Path, parent: QObject, rest: int = 0) -> None:
        super().__init__(parent)
        self._jobs = Jobs(log, self)
        self._wanted: tuple[Ask, Take] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(rest)
        self._timer.timeout.connect(self._go_on)
        for ended in (self._jobs.finished, self._jobs.cancelled):
            ended.connect(self._go_on)
        self._jobs.failed.connect(self._fail)

    def ask(self, question: Ask, take: Take) -> None:
        """Have `question` answered, and `take` the answer unless another question comes first."""
        self._wanted = (question, take)
        self._jobs.cancel()
        self._timer.start()

    def drop(self) -> None:
        """Want no answer any more."""
        self._wanted = None
        self._timer.stop()
        self._jobs.cancel()

    def close(self) -> None:
        """Want no answer, and wait for the thread."""
        self.drop()
        self._jobs.close()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted is not None or self._jobs.busy

    def _go_on(self) -> None:
        if self._wanted is None or self._jobs.busy or self._timer.isActive():
            return
        question, take = self._wanted

        def work(_progress: Progress) -> object:
            return question()

        self._wanted = None
        self._jobs.start(_("Looking into the library"), work, take)

    def _fail(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._go_on()
