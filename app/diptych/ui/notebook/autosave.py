"""Keeps the notebook in the library a moment after each change, off the UI thread."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from diptych.model.translation import gettext as _
from diptych.ui.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.ui.services import Services

_REST = 500
"""Milliseconds without a change after which the notebook is stored."""


class Drawer:
    """What is still to be stored, by pair; filled on the UI thread and emptied on any."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._waiting: dict[tuple[str, ...], tuple[Comparison, Notebook]] = {}
        self._access = Lock()
        self._turn = Lock()

    def put(self, comparison: Comparison, notebook: Notebook) -> None:
        """Have the notebook of a pair stored instead of what waited before."""
        with self._access:
            self._waiting[_pair(comparison)] = (comparison, notebook)

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        with self._access:
            return not self._waiting

    def discard(self) -> None:
        """Let go of what waits."""
        with self._access:
            self._waiting.clear()

    def store(self) -> None:
        """Store all that waits, oldest first; what cannot be stored waits on.

        Raises:
            Fault: when the library does not take it.
        """
        with self._turn:
            while (next_one := self._first()) is not None:
                self._services.keep_notebook(*next_one)
                self._forget(next_one)

    def _first(self) -> tuple[Comparison, Notebook] | None:
        with self._access:
            return next(iter(self._waiting.values()), None)

    def _forget(self, stored: tuple[Comparison, Notebook]) -> None:
        with self._access:
            # A newer notebook of the pair may have come in the meantime.
            if self._waiting.get(_pair(stored[0])) is stored:
                del self._waiting[_pair(stored[0])]


class Autosave(QObject):
    """Stores what waits in its drawer once nothing has changed for a moment."""

    failed = Signal(str)
    """One sentence on why the library did not take the notebook; it is tried again."""

    def __init__(self, services: Services, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawer = Drawer(services)
        self._jobs = Jobs(log, self)
        self._jobs.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._store)

    def put(self, comparison: Comparison, notebook: Notebook) -> None:
        """Have the notebook of a pair stored soon."""
        self.drawer.put(comparison, notebook)
        self._timer.start()

    def finish(self) -> None:
        """Store what still waits, now, before the window goes.

        Raises:
            Fault: when the library does not take it; it still waits then.
        """
        self._timer.stop()
        self._jobs.close()
        self.drawer.store()

    def _store(self) -> None:
        def work(_progress: Progress) -> None:
            self.drawer.store()

        if not self.drawer.empty and not self._jobs.start(
            _("Keeping your notes"), work, self._more
        ):
            self._timer.start()

    def _more(self, _nothing: object) -> None:
        if not self.drawer.empty:
            self._timer.start()


def _pair(comparison: Comparison) -> tuple[str, ...]:
    return tuple(article.digest for article in comparison.articles)
