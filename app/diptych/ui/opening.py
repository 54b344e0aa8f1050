"""How files come to the window: chosen in a dialog, or dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    Choose = Callable[[QWidget, str], Sequence[Path]]

ENDINGS = (
    *("txt", "text", "md", "markdown", "html", "htm", "xhtml", "mht", "mhtml", "webarchive"),
    *("pdf", "docx", "odt", "epub", "rtf"),
)
"""What the names of files that can be read end in; what they are is judged by their content."""
_PACK = "diptych"
FOREIGN = ("jsonld", "jsonl", "qdpx", "qdc")
"""What marks and projects of other programs end in."""


class Opening(QObject):
    """Hands on what a person chose or dropped."""

    brought = Signal(object)
    """A tuple of paths: files, folders, or names of articles of the library."""

    def __init__(self, window: QWidget, choose: Choose) -> None:
        super().__init__(window)
        self._window = window
        self._choose = choose

    def ask(self) -> None:
        """Let the person choose one file, two, or many."""
        self.take(self._choose(self._window, _("Open articles")))

    def take(self, files: Sequence[Path]) -> None:
        """Take dropped or chosen files."""
        if files:
            self.brought.emit(tuple(files))


def file_filter() -> str:
    """Return what the dialog offers to show: articles, or everything."""
    articles, everything = _("Articles"), _("All files")
    patterns = " ".join(f"*.{one}" for one in (*ENDINGS, _PACK, *FOREIGN))
    return f"{articles} ({patterns});;{everything} (*)"


def is_pack(file: Path) -> bool:
    """Whether a file's name says that it is a pack."""
    return file.suffix.casefold() == f".{_PACK}"


def with_packs_of_folders(files: Sequence[Path]) -> tuple[Path, ...]:
    """Put the packs that lie in a folder in the folder's place: it is what a class handed in."""
    found: list[Path] = []
    for file in files:
        found.extend(_packs_in(file) or [file])
    return tuple(found)


def _packs_in(folder: Path, *, deeper: bool = True) -> list[Path]:
    """Return the packs of a folder and of those in it: some platforms make one for each student."""
    from diptych.workflow.gathering import in_turn

    try:
        inside = list(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        # Whoever imports the folder says why it cannot be read.
        return []
    found = sorted(filter(is_pack, inside), key=lambda one: in_turn(one.name))
    if deeper:
        for one in sorted(inside):
            found += _packs_in(one, deeper=False)
    return found


def choose_files(parent: QWidget, title: str) -> tuple[Path, ...]:
    """Ask for files with the platform's dialog."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", file_filter())
    return tuple(map(Path, names))


def is_foreign(file: Path) -> bool:
    """Whether a file's name says that it holds marks or a project of another program."""
    return file.suffix.casefold().removeprefix(".") in FOREIGN


def choose_target(parent: QWidget, name: str) -> Path | None:
    """Ask where a file goes, in the form that its name ends in, whatever name is typed."""
    ending = Path(name).suffix
    kind = f"{ending.removeprefix('.').upper()} (*{ending})"
    dialog = QFileDialog(parent, _("Export"), "", kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.selectFile(name)
    chosen = dialog.selectedFiles()[:1] if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of a drop; what lies elsewhere than on this computer is none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
