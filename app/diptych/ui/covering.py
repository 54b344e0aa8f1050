"""A view that stands in the place of the window's body for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from diptych.ui.stage import Stage


class Cover(QObject):
    """Shows a hidden view over the body; gives way to another one, and to commands of the pages.

    `action` is ticked meanwhile; `before_leaving` is called while the view is still there.
    """

    def __init__(
        self,
        stage: Stage,
        view: QWidget,
        action: QAction | None = None,
        before_leaving: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._view = view
        self._action = action
        self._before_leaving = before_leaving
        self._before: QWidget | None = None
        stage.covered.connect(self._give_way)
        stage.opening.connect(self.leave)
        c = stage.commands
        for other in (c.find, c.matrix, c.matrix_alone, *c.lenses.values()):
            other.triggered.connect(lambda _checked=False: self.leave())

    @property
    def shown(self) -> bool:
        """Whether the view is there."""
        return not self._view.isHidden()

    def show(self) -> None:
        """Put the view in the body's place."""
        self._stage.covered.emit(self._view)
        if not self.shown:
            self._before = QApplication.focusWidget()
        self._stage.body.hide()
        self._view.show()
        self._tick()

    def leave(self) -> bool:
        """Put the body back; return whether the view was there."""
        if not self.shown:
            return False
        self._before_leaving()
        here = QApplication.focusWidget()
        self._view.hide()
        self._stage.body.show()
        if here is None or self._view.isAncestorOf(here):
            self._give_focus_back()
        self._tick()
        if self._stage.viewpoint is not None:
            self._stage.bar.set_place(self._stage.viewpoint.place)
        return True

    def _give_focus_back(self) -> None:
        """Let keys act where they did before; Qt would choose the first button of the window."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        elif self._stage.viewpoint is not None:
            self._stage.body.pair.pages[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _give_way(self, view: QWidget) -> None:
        if view is not self._view:
            self.leave()

    def _tick(self) -> None:
        if self._action is not None:
            self._action.setChecked(self.shown)
