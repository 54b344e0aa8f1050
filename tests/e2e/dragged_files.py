"""A small window out of which files can be dragged, as out of a file manager.

usage: dragged_files.py FILE...
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Files(QLabel):
    """Hands its files to whoever they are dropped on."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("\n".join(files))
        self._files = files
        self.setWindowTitle("Files to drag")
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setFixedSize(200, 120)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    """Show the window until it is ended."""
    application = QApplication(sys.argv[:1])
    window = Files(sys.argv[1:])
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
