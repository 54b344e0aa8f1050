"""The running program: one application, its fonts and style, one window."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from diptych.ui.bug_log import usual_log
from diptych.ui.features.looks import system_scheme
from diptych.ui.fonts import install_fonts
from diptych.ui.palette import tokens as tokens_of
from diptych.ui.reading.spoken import install_spoken_lists
from diptych.ui.speaking import follow_system, let_qt_follow
from diptych.ui.state import WindowState
from diptych.ui.state_record import state_of
from diptych.ui.style import palette
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.ui.services import Services, Settings


def application() -> QApplication:
    """Return the application, with fonts and style; make it where there is none."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Diptych")
    app.setApplicationDisplayName("")
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    install_fonts()
    install_spoken_lists()
    return app


def open_window(services: Services, settings: Settings, *, log: Path | None = None) -> int:
    """Show the window as it was left, with the last pair or the sample; return the exit status.

    Tracebacks of bugs go to `log`.
    """
    return _run(services, settings, log, lambda window: window.errands.open_first_pair())


def open_files(
    services: Services,
    settings: Settings,
    first: Path,
    second: Path | None = None,
    *,
    log: Path | None = None,
) -> int:
    """Show the window, then compare two files, or wait for the second; return the exit status."""

    def start(window: MainWindow) -> None:
        window.errands.opening.take([first] if second is None else [first, second])

    return _run(services, settings, log, start)


def _run(
    services: Services,
    settings: Settings,
    log: Path | None,
    start: Callable[[MainWindow], None],
) -> int:
    follow_system()
    app = application()
    let_qt_follow(app)
    record, notice = settings.recall()
    state = state_of(record, WindowState(follow_system=True))
    if state.follow_system:
        state = replace(state, scheme=system_scheme())
    app.setPalette(palette(tokens_of(state.scheme)))
    window = MainWindow(services, state, log or usual_log(), settings=settings)
    if state.maximised:
        window.showMaximized()
    else:
        window.show()
    if notice:
        window.message.say(notice)
    # The window is on the screen before the first heavy import begins.
    QTimer.singleShot(0, window, lambda: start(window))
    return app.exec()
