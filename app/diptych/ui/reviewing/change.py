"""A review in the history: undoing it has the lines put back in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack


class ReviewChange(QUndoCommand):
    """Undoing and doing again only ask for it: the work runs elsewhere, and opens the pair anew."""

    def __init__(self, name: str, again: Callable[[], None], back: Callable[[], None]) -> None:
        super().__init__(name)
        self._again = again
        self._back = back
        self._quiet = True

    def redo(self) -> None:
        """Ask for the lines to be as they were chosen."""
        if not self._quiet:
            self._again()

    def undo(self) -> None:
        """Ask for the lines to be as they were before."""
        if not self._quiet:
            self._back()

    def enter(self, stack: QUndoStack, *, undone: bool) -> None:
        """Stand in an empty history as what was done, or as what was undone, last."""
        stack.push(self)
        if undone:
            stack.undo()
        self._quiet = False
