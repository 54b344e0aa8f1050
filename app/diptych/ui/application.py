"""The running program: one application, its fonts and style, one window."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from diptych.model.spoken import spoken
from diptych.model.translation import gettext as _
from diptych.model.translation import spoken_language
from diptych.ui.features.looks import system_scheme
from diptych.ui.fonts import install_fonts, install_interface_font
from diptych.ui.palette import tokens as tokens_of
from diptych.ui.speaking import let_qt_follow, speak_kept
from diptych.ui.state import WindowState
from diptych.ui.state_record import state_of
from diptych.ui.style import palette
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from diptych.ui.services import Services, Settings


_FRAME = 40
"""Pixels that a title bar may take; how high it is nobody knows before it is there."""


def application() -> QApplication:
    """Return the application, with fonts and style; make it where there is none."""
    app = _plain_application()
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    _install_rest()
    return app


def open_window(
    services: Callable[[], Services],
    settings: Settings,
    *,
    log: Path | None = None,
    language_chosen: bool = False,
) -> int:
    """Show the window as it was left, with the last pair or the sample; return the exit status.

    The services are asked for once the window has shown. Tracebacks of bugs go to `log`. Where a
    language was chosen for this start, it is spoken already.
    """

    def start(window: MainWindow) -> None:
        window.errands.open_first_pair()

    return _run(services, settings, log, start, language_chosen=language_chosen)


def open_files(
    services: Callable[[], Services],
    settings: Settings,
    first: Path,
    second: Path | None = None,
    *,
    log: Path | None = None,
    language_chosen: bool = False,
) -> int:
    """Show the window, then compare two files, or wait for the second; return the exit status."""

    def start(window: MainWindow) -> None:
        window.errands.opening.take([first] if second is None else [first, second])

    return _run(services, settings, log, start, language_chosen=language_chosen)


def _run(
    services: Callable[[], Services],
    settings: Settings,
    log: Path | None,
    start: Callable[[MainWindow], None],
    *,
    language_chosen: bool,
) -> int:
    record, notice = settings.recall()
    state = state_of(record, WindowState(follow_system=True))
    if not language_chosen:
        speak_kept(state.language)
    app = _plain_application()
    if QLocale(spoken_language()).script() is not QLocale.Script.LatinScript:
        install_fonts()
    let_qt_follow(app)
    if state.follow_system:
        state = replace(state, scheme=system_scheme())
    app.setPalette(palette(tokens_of(state.scheme)))
    window = MainWindow(services, state, log, settings=settings)
    # Nobody is asked for articles while those of the last time are on their way.
    opening = _("Opening the articles")
    window.body.empty.work(f"{opening}…")
    # The window is on the screen before the first heavy import begins.
    behind = _BehindFirstFrame(window, _furnished(window, start))
    if state.maximised or not _fits(window):
        window.showMaximized()
    else:
        window.show()
    if notice:
        window.message.say(spoken(notice))
    behind.expect()
    status = app.exec()
    # What a screen reader was told of lives in Python, and has to go before Python does.
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return status


def _fits(window: MainWindow) -> bool:
    """Whether the window with its frame has room on the screen."""
    room, framed = window.screen().availableSize(), window.size() + QSize(0, _FRAME)
    return framed.boundedTo(room) == framed


def _furnished(window: MainWindow, start: Callable[[MainWindow], None]) -> Iterator[object]:
    """Do what makes a window whole, in steps between which it answers the person."""
    _install_rest()
    yield None
    start(window)
    yield from window.made_for_pairs()


class _BehindFirstFrame(QObject):
    """Takes steps, one after the other, once the window has been painted."""

    _LATEST = 1000
    """Milliseconds after which nothing is waited for: a window may come up hidden."""

    def __init__(self, window: MainWindow, steps: Iterator[object]) -> None:
        super().__init__(window)
        self._window = window
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        window.installEventFilter(self)

    def expect(self) -> None:
        """Begin at the first frame, or without one after a while."""
        self._timer.start(self._LATEST)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin when the frame that is being painted is done."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _step(self) -> None:
        self._timer.setInterval(0)
        if next(self._steps, self) is self:
            self._timer.stop()


def _plain_application() -> QApplication:
    """Return the application with what a first frame needs."""
    running = QApplication.instance()
    # To ask an application for its style, or to set it, takes as long as a tenth of the start.
    asked = [*sys.argv[:1], "-style", "fusion"]
    app = running if isinstance(running, QApplication) else QApplication(asked)
    app.setApplicationName("Diptych")
    app.setApplicationDisplayName("")
    install_interface_font()
    return app


def _install_rest() -> None:
    from diptych.ui.reading.spoken import install_spoken_lists

    install_fonts()
    install_spoken_lists()
