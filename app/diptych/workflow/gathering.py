"""Which files are meant when somebody names files and folders."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from diptych.model.composed import composed
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.model.progress import Progress

_AGAIN: Final = re.compile(r" ?\(([0-9]{1,6})\)$")


@dataclass(frozen=True, slots=True)
class Unopened:
    """A folder that gave no files, and the sentence that says why."""

    path: Path
    why: str


def files_among(paths: Iterable[Path], progress: Progress) -> tuple[Path | Unopened, ...]:
    """Return the files that are meant, each once: those named, and those in named folders.

    Folders are gone through with all that is in them, names in order. What is hidden in a folder is
    skipped, and links to folders are not followed, so that there is no way in a circle.

    Raises:
        Cancelled: when the person asked to stop.
    """
    found: dict[Path, Path | Unopened] = {}
    for path in paths:
        if not _is_folder(path):
            found.setdefault(path, path)
            continue
        for one in _in_folder(path, progress):
            found.setdefault(one.path if isinstance(one, Unopened) else one, one)
    return tuple(found.values())


def in_turn(name: str) -> tuple[str, int, str]:
    """Return by what names of files are put in order: `map.txt`, `map (1).txt`, `map (10).txt`.

    That is how programs call what has the name of an earlier file.
    """
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a name and no path
    again = _AGAIN.search(stem)
    if again is None:
        return stem, 0, ending
    return stem[: again.start()], int(again[1]), ending


def _is_folder(path: Path) -> bool:
    """Whether there is a folder; a name that no disk can hold is told when it is opened."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _in_folder(folder: Path, progress: Progress) -> Iterator[Path | Unopened]:
    unread: list[OSError] = []
    count = 0
    for place, folders, files in os.walk(folder, onerror=unread.append):
        name = Path(place).name or str(place)
        progress.report(_("Looking into {name}").format(name=name), 0.0)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = sorted((name for name in files if not name.startswith(".")), key=in_turn)
        count += len(shown)
        yield from (Path(place) / name for name in shown)
    for error in unread:
        yield Unopened(Path(error.filename or folder), _closed(error, folder))
    if not count and not unread:
        yield Unopened(
            folder,
            composed(
                "The folder “{name}” has no files in it; nothing was changed, so choose another.",
                name=folder.name or str(folder),
            ),
        )


def _closed(error: OSError, folder: Path) -> str:
    name = Path(error.filename or folder).name
    return composed(
        "The folder “{name}” could not be looked into ({why}); its files were left aside, so ask "
        "its owner for access.",
        name=name,
        why=error.strerror or str(error),
    )
