"""Show a window and leave at its first frame: `python -m benchmarks.first_frame ours|bare FOLDER`.

`ours` is the whole program as `diptych` starts it, with its library in FOLDER; `bare` a QMainWindow
with nothing in it.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow


class Leave(QObject):
    """Ends the process as soon as a window and all in it have been painted.

    It looks at the events of that window alone: to see each event of a whole program, PySide would
    make a class in Python of every kind of widget there is, which takes longer than the frame.
    """

    def __init__(self) -> None:
        super().__init__()
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._looking.start(0)

    def _look(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
            self._looking.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave when the frame that begins now is done; hold nothing back."""
        if event.type() is QEvent.Type.Expose:
            # What a window holds is painted while this event is handled, before any timer.
            QTimer.singleShot(0, self, lambda: os._exit(0))
        return False


def main(which: str, folder: str) -> None:
    """Show the window and never return."""
    app = QApplication(sys.argv[:1])
    _leave = Leave()
    if which == "bare":
        window = QMainWindow()
        window.resize(1200, 800)
        window.show()
        app.exec()
        return
    from diptych.__main__ import main as start

    sys.argv[1:] = ["--library", os.path.join(folder, "library.db")]  # noqa: PTH118 - pathlib is part of what is timed
    start()


if __name__ == "__main__":
    main(*sys.argv[1:3])
