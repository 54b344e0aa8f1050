"""The running program: one application, its fonts and style, one window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from diptych.ui.bug_log import usual_log
from diptych.ui.fonts import install_fonts
from diptych.ui.palette import Scheme
from diptych.ui.palette import tokens as tokens_of
from diptych.ui.state import WindowState
from diptych.ui.style import palette
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.ui.services import Services


def application() -> QApplication:
    """Return the application, with fonts and style; make it where there is none."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Diptych")
    app.setApplicationDisplayName("")
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    install_fonts()
    return app


def system_scheme(app: QApplication) -> Scheme:
    """Return dark where the system asks for it, else light."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


def open_window(
    services: Services, *, scheme: Scheme | None = None, log: Path | None = None
) -> int:
    """Show the window, then open the last pair or the sample; return the exit status.

    `scheme` is the system's choice where none is given; tracebacks of bugs go to `log`.
    """
    return _run(services, scheme, log, lambda window: window.errands.open_first_pair())


def open_files(
    services: Services,
    first: Path,
    second: Path | None = None,
    *,
    scheme: Scheme | None = None,
    log: Path | None = None,
) -> int:
    """Show the window, then compare two files, or wait for the second; return the exit status."""

    def start(window: MainWindow) -> None:
        window.errands.opening.take([first] if second is None else [first, second])

    return _run(services, scheme, log, start)


def _run(
    services: Services,
    scheme: Scheme | None,
    log: Path | None,
    start: Callable[[MainWindow], None],
) -> int:
    app = application()
    chosen = scheme or system_scheme(app)
    app.setPalette(palette(tokens_of(chosen)))
    window = MainWindow(services, WindowState(scheme=chosen), log or usual_log())
    window.show()
    # The window is on the screen before the first heavy import begins.
    QTimer.singleShot(0, window, lambda: start(window))
    return app.exec()
