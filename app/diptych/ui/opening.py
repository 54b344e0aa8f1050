"""How two files become a pair: by dialog, by dropping both, or by dropping one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    Choose = Callable[[QWidget, str], Sequence[Path]]

FILTER = "Articles (*.txt *.text *.md *.html *.htm *.xhtml);;All files (*)"
PAIR = 2


class Opening(QObject):
    """Collects files until there are two."""

    paired = Signal(Path, Path)
    waiting = Signal(str)
    """The name of the first file, once it is there and the second is not."""
    refused = Signal(str)
    """One sentence on why the files are no pair."""
    given_up = Signal()

    def __init__(self, window: QWidget, choose: Choose) -> None:
        super().__init__(window)
        self._window = window
        self._choose = choose
        self._first: Path | None = None

    def ask(self) -> None:
        """Let the person choose: both at once, or one and then the other."""
        title = "Open the second article" if self._first else "Open two articles (or the first)"
        chosen = tuple(self._choose(self._window, title))
        if not chosen:
            return
        self.take(chosen)
        if self._first is not None and len(chosen) == 1:
            second = tuple(
                self._choose(self._window, f"Open the article to set beside {self.name}")
            )
            if second:
                self.take(second)

    def take(self, files: Sequence[Path]) -> None:
        """Take dropped or chosen files."""
        if self._first is not None and len(files) == 1:
            first, self._first = self._first, None
            self.paired.emit(first, files[0])
        elif len(files) == 1:
            self._first = files[0]
            self.waiting.emit(files[0].name)
        elif len(files) == PAIR:
            self._first = None
            self.paired.emit(files[0], files[1])
        else:
            self.refused.emit(
                f"Diptych compares two articles at a time, and these are {len(files)} files; "
                "nothing was opened, so please choose two of them."
            )

    def forget(self) -> None:
        """Wait for no second file any more."""
        if self._first is not None:
            self._first = None
            self.given_up.emit()

    @property
    def name(self) -> str:
        """The name of the file that waits for another, `""` where none does."""
        return self._first.name if self._first else ""


def choose_files(parent: QWidget, title: str) -> tuple[Path, ...]:
    """Ask for files with the platform's dialog."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", FILTER)
    return tuple(map(Path, names))


def choose_target(parent: QWidget, name: str) -> Path | None:
    """Ask where a report goes."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export PDF", name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of a drop; what lies elsewhere than on this computer is none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
