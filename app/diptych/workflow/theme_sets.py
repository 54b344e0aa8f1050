"""Sets of themes: those that ship, those of the reader, and those that come in files."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING

from diptych.analysis.theme_sets import GivenTheme, read_theme_set, write_theme_set
from diptych.model.faults import Fault
from diptych.workflow.writing import write_whole
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from diptych_db.library import Library

SHIPPED = ("starter",)
"""The sets that ship, by name."""
_LARGEST = 2_000_000
"""Bytes of a file beyond which it is no set that a person made."""


def theme_set_text(name: str) -> str:
    """Return the TOML of a theme set that ships."""
    if not name:
        return "theme = []\n"
    return resource("themes", f"{name}.toml").read_text(encoding="utf-8")


def theme_set_digest(name: str) -> str:
    """Return the SHA-256 of a theme set: another wording of it makes another comparison."""
    return hashlib.sha256(theme_set_text(name).encode("utf-8")).hexdigest()


def set_names(library: Library) -> tuple[str, ...]:
    """Return the names of all sets, the reader's own first."""
    own = library.theme_sets()
    return (*own, *(name for name in SHIPPED if name not in own))


def themes_of(library: Library | None, name: str) -> tuple[GivenTheme, ...]:
    """Return the themes of a set; one of the reader's takes the place of one that ships.

    Raises:
        Fault: when there is no such set, or it cannot be read.
    """
    text = library.theme_set(name) if library is not None else None
    if text is None and name not in SHIPPED:
        raise Fault(
            "There is no set of themes called “{name}”; nothing was changed.",
            name=name,
        )
    try:
        return read_theme_set(theme_set_text(name) if text is None else text)
    except ValueError as error:
        raise Fault(
            "The set of themes “{name}” cannot be read; it was kept as it is, so remove it or "
            "bring it in from a file again.",
            name=name,
        ) from error


def keep_set(library: Library, name: str, themes: Sequence[GivenTheme]) -> None:
    """Store a set of themes in the place of an earlier one of that name."""
    library.keep_theme_set(name, write_theme_set(themes))


def read_set_file(path: Path) -> tuple[GivenTheme, ...]:
    """Return the set of themes in a TOML file.

    Raises:
        Fault: when there is no such set in it.
    """
    try:
        found = path.stat()
        if found.st_size > _LARGEST or not stat.S_ISREG(found.st_mode):
            raise ValueError("too large, or no file")
        return read_theme_set(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Fault(
            "{name} could not be read ({why}); nothing was changed.",
            name=path.name,
            why=error.strerror,
        ) from error
    except ValueError as error:
        raise Fault(
            "{name} holds no set of themes (tables [[theme]] with a name and terms, in TOML); "
            "nothing was changed.",
            name=path.name,
        ) from error


def write_set_file(path: Path, themes: Sequence[GivenTheme]) -> None:
    """Write a set of themes as a TOML file.

    Raises:
        Fault: when it cannot be written; what stood there before is kept.
    """
    write_whole(path, write_theme_set(themes).encode("utf-8"))
