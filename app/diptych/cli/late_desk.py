"""A desk that comes when it is asked for: a window shows before there is one."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.server import Location
    from diptych.workflow.desk import Desk


class LateDesk:
    """Makes the desk once, with the imports that it needs; any thread may ask for it.

    Args:
        location: the file of the library, or the server that it lies on.
        threads: bounds the threads of the models.
    """

    def __init__(self, location: Location, threads: int) -> None:
        self.location = location
        self._threads = threads
        self._making = Lock()
        self._desk: Desk | None = None

    def __call__(self) -> Desk:
        """Return the desk."""
        with self._making:
            if self._desk is None:
                from diptych.workflow.comparing import Comparer
                from diptych.workflow.desk import Desk

                self._desk = Desk(self.location, Comparer(self._threads))
            return self._desk

    def close(self) -> None:
        """Let go of the library, if it was opened."""
        with self._making:
            if self._desk is not None:
                self._desk.close()
