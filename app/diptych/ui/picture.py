"""The real window as a picture, without a display."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych.model.lesson import Lesson
from diptych.ui.lenses.names import LensName
from diptych.ui.state import MatrixPlace
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.revising import revise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.model.work import Work
    from diptych.ui.palette import Scheme
    from diptych.ui.window import MainWindow

_SETTLED = 300
"""Milliseconds after which every layout has settled; pages wait for the last of many resizes."""
_MATRIX = {
    "matrix": MatrixPlace.ALONE,
    "both": MatrixPlace.BELOW,
    "beside": MatrixPlace.BESIDE,
}
"""Where the matrix stands in the views that show it."""


class _PictureDesk(Desk):
    """A desk whose library is there for one picture alone; what it shows is handed to it.

    `trouble` is what comes of opening two files, `lesson` what was prepared with the pair.
    """

    def __init__(self, folder: Path, trouble: str, lesson: Lesson | None) -> None:
        super().__init__(folder / "library.sqlite", Comparer())
        self._trouble = trouble
        self._lesson = lesson or Lesson()

    def compare_files(self, first: Path, second: Path, progress: Progress) -> Comparison:
        progress.report(f"Reading {first} and {second}", 0)
        raise Fault(self._trouble)

    def lesson(self, comparison: Comparison) -> Lesson:  # noqa: ARG002 - there is only one pair
        return self._lesson


def render(  # noqa: PLR0917 - seven parts make a picture
    comparison: Comparison | None,
    target: Path,
    size: tuple[int, int],
    scale: int,
    scheme: Scheme,
    direction: str,
    lens: str,
    *,
    view: str = "reading",
    notebook: Notebook | None = None,
    find: str = "",
    trouble: str = "",
    step: int = 0,
    works: Sequence[Work] = (),
    lesson: Lesson | None = None,
) -> None:
    """Write the window as a PNG of `size` times `scale` pixels, the lens's first stop selected.

    `direction` is `ltr` or `rtl`, `lens` a `LensName`, `view` is `reading`, `matrix` (alone),
    `both` (the matrix below the pages), `beside`, `diff` (two versions, word by word), `library`
    (with these two articles in it), `review` (the lines of A), `demo` (what a
    class sees at a `step`, counted from 1, of a `lesson` or drafted), `class` (what it did, by its
    `works`), `notebook` what the reader did, `find` the words that are looked for. Without a
    comparison nothing is open: `view` is `empty`, or `error`, where `trouble` is the sentence that
    came of opening two files. Needs the UI thread.

    Raises:
        Fault: when the picture cannot be written, or there is no such step.
    """
    if "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QByteArray, QEvent, Qt
    from PySide6.QtGui import QImageWriter

    from diptych.ui.application import application
    from diptych.ui.demo.drawn import draw_step
    from diptych.ui.palette import tokens
    from diptych.ui.speaking import let_qt_follow
    from diptych.ui.style import palette

    app = application()
    let_qt_follow(app)
    right = direction == "rtl"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    app.setPalette(palette(tokens(scheme)))
    folder = Path(tempfile.mkdtemp(prefix="diptych-picture-"))
    desk = _PictureDesk(folder, trouble, lesson)
    window = _window(size, scheme, _MATRIX.get(view, MatrixPlace.HIDDEN), desk)
    try:
        if comparison is None:
            _show_nothing(window, failing=bool(trouble))
        else:
            if view in _ON_A_SHELF:
                desk.keep(comparison)
            window.show_comparison(comparison, notebook)
            _settle()
            window.go(LensName(lens), _first(window, LensName(lens)))
            _show_view(window, comparison, view)
            if view == "class":
                _show_class(window, comparison, works)
        if find:
            window.finder.look_for(find)
        if right:
            _write_from_right(window)
        shown = draw_step(window, size, step, LensName(lens)) if view == "demo" else window
        _settle()
        image = _image(shown, scale)
    finally:
        window.close()
        window.deleteLater()
        desk.close()
        shutil.rmtree(folder)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not QImageWriter(str(target), QByteArray(b"png")).write(image):
        raise Fault(
            "The picture could not be written to {target}; nothing was changed, so please name a "
            "file in a folder that can be written to.",
            target=target,
        )


_ON_A_SHELF = frozenset({"library", "review"})
"""Views that show what lies in a library."""


def _show_nothing(window: MainWindow, *, failing: bool) -> None:
    if failing:
        window.errands.compare_files(Path("A"), Path("B"))
    _wait(window)


def _show_view(window: MainWindow, comparison: Comparison, view: str) -> None:
    match view:
        case "diff":
            # That they can be opened need not be said of differences that are.
            window.message.clear()
            window.revisions.show(revise(*comparison.articles))
            window.commands.next.trigger()
        case "library":
            _show_library(window)
        case "review":
            window.commands.review.trigger()
            _wait(window)


def _show_class(window: MainWindow, comparison: Comparison, works: Sequence[Work]) -> None:
    from diptych.classroom.figures.together import together

    window.together.lay_out(together(comparison, works))


def _write_from_right(window: MainWindow) -> None:
    """Let English labels begin at the right, with their dots and stops behind them.

    In a language that runs so all of them do by themselves.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QLabel

    parts: list[QAbstractButton | QLabel] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLabel),
    ]
    for part in parts:
        text = part.text()
        if text and text[-1] in "….?!:":
            part.setText(f"{text}\N{LEFT-TO-RIGHT MARK}")
        if isinstance(part, QLabel) and part.alignment() & Qt.AlignmentFlag.AlignLeft:
            part.setAlignment(
                Qt.AlignmentFlag.AlignRight
                | Qt.AlignmentFlag.AlignAbsolute
                | Qt.AlignmentFlag.AlignVCenter
            )


def _wait(window: MainWindow) -> None:
    while window.errands.jobs.busy:
        _settle()


def _show_library(window: MainWindow) -> None:
    window.commands.library.trigger()
    _settle()
    window.bookshelf.view.listing.setCurrentRow(0)
    while window.bookshelf.busy:
        _settle()


def _window(size: tuple[int, int], scheme: Scheme, matrix: MatrixPlace, desk: Desk) -> MainWindow:
    from PySide6.QtCore import Qt

    from diptych.ui.state import WindowState
    from diptych.ui.window import MainWindow

    state = WindowState(scheme=scheme, size=size, matrix=matrix)
    window = MainWindow(lambda: desk, state, Path(os.devnull))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.setMinimumSize(0, 0)
    window.setFixedSize(*size)
    window.show()
    return window


def _first(window: MainWindow, lens: LensName) -> str | None:
    now = window.viewpoint
    if now is None or now.lens.name is not lens or not now.view.stops:
        return None
    return now.view.stops[0].id


def _settle() -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(_SETTLED, loop.quit)
    loop.exec()


def _image(window: QWidget, scale: int) -> QImage:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QPainter

    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return image
