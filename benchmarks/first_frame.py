"""Show a window and leave at its first frame: `python -m benchmarks.first_frame ours|bare FOLDER`.

`ours` is the whole program as `diptych` starts it, with its library in FOLDER; `bare` a QMainWindow
with nothing in it.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Leave(QObject):
    """Ends the process as soon as a main window and all in it have been painted."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave at the first event behind a frame; hold nothing back."""
        if event.type() is QEvent.Type.Paint:
            self.painted = self.painted or isinstance(watched, QMainWindow)
        elif self.painted:
            os._exit(0)
        return False


def main(which: str, folder: str) -> None:
    """Show the window and never return."""
    app = QApplication(sys.argv[:1])
    leave = Leave()
    app.installEventFilter(leave)
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
