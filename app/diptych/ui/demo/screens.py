"""Which screen is the class's and which the teacher's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget


def screens_for(teacher: QScreen, *, swapped: bool) -> tuple[QScreen, QScreen | None]:
    """Return the class's screen, and the teacher's where there is a second one.

    The teacher keeps the screen that the main window stands on, unless they are swapped.
    """
    others = [one for one in QGuiApplication.screens() if one is not teacher]
    if not others:
        return teacher, None
    return (teacher, others[0]) if swapped else (others[0], teacher)


def fill(window: QWidget, screen: QScreen) -> None:
    """Show a window on the whole of a screen."""
    _bring(window, screen)
    window.showFullScreen()


def stand(window: QWidget, screen: QScreen) -> None:
    """Show a window on a screen, with its frame."""
    _bring(window, screen)
    window.showMaximized()


def _bring(window: QWidget, screen: QScreen) -> None:
    if window.screen() is not screen or not window.isVisible():
        # A window that fills one screen is not moved to another one by every window manager.
        window.hide()
        window.setWindowState(window.windowState() & ~window.windowState())
        window.setScreen(screen)
        window.setGeometry(screen.availableGeometry())
