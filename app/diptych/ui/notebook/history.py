"""One named history of everything that changes the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from diptych.model.notebook import Notebook

if TYPE_CHECKING:
    from collections.abc import Callable

_MERGED: Final = 1
"""The id of commands that may take in the next one."""


class _Change(QUndoCommand):
    """From one notebook to another; nothing else has to be known to go back."""

    def __init__(self, name: str, before: Notebook, after: Notebook, writing: str) -> None:
        super().__init__(name)
        self.before = before
        self.after = after
        self.writing = writing
        self.turn: Callable[[Notebook], None] = lambda _notebook: None

    def undo(self) -> None:
        self.turn(self.before)

    def redo(self) -> None:
        self.turn(self.after)

    def id(self) -> int:
        return _MERGED if self.writing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Change) or other.writing != self.writing:
            return False
        self.after = other.after
        return True


class History(QObject):
    """Holds the notebook as it is, and how it came to be so."""

    changed = Signal(object)
    """The notebook after a change, an undo or a redo; not after `start`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._notebook = Notebook()

    @property
    def notebook(self) -> Notebook:
        """The notebook as it is now."""
        return self._notebook

    def start(self, notebook: Notebook) -> None:
        """Begin with another notebook, of which nothing can be undone."""
        self._notebook = notebook
        self.stack.clear()

    def change(self, name: str, after: Notebook, *, writing: str = "", to: str = "") -> None:
        """Go on to the notebook `after`; `name` is what the person did (`Keep in matrix`).

        Changes with the same `writing` in a row become one: somebody's typing in one field. The
        list of changes says what it was done `to` as well.
        """
        if after == self._notebook:
            return
        # Qt lists what stands before the break, and undoes what stands behind it.
        told = f"{name}: {' '.join(to.split())}\n{name}" if to else name
        command = _Change(told, self._notebook, after, writing)
        command.turn = self._turn
        self.stack.push(command)

    def _turn(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self.changed.emit(notebook)
