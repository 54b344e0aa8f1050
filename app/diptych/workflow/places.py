"""Where the program keeps what it keeps."""

from __future__ import annotations

import os
from pathlib import Path

from diptych.model.faults import Fault
from diptych.workflow.home import home

VARIABLE = "DIPTYCH_LIBRARY"
"""The environment variable that names another library."""


def library_location(named: str | None = None) -> Path:
    """Return where the library lies: as named, else by the variable, else where data belongs.

    Raises:
        Fault: when an address is named that this version cannot open.
    """
    chosen = named or os.environ.get(VARIABLE)
    if not chosen:
        return usual_library()
    if "://" in chosen:
        raise Fault(
            f"The library {chosen} is an address, and this version opens only files; nothing was "
            "changed, so name a file instead."
        )
    return Path(chosen).expanduser()


def usual_library() -> Path:
    """Return where the library of a person lies who named no other: where it was moved, if ever."""
    usual = home().data / "library.sqlite"
    try:
        moved_to = _signpost(usual).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        return usual
    return Path(moved_to) if moved_to else usual


def library_moved(target: Path) -> None:
    """Have the usual library looked for at `target` from now on.

    Raises:
        Fault: when that cannot be noted down.
    """
    usual = home().data / "library.sqlite"
    try:
        _signpost(usual).write_text(f"{target}\n", encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise Fault(
            f"The library lies at {target} now, but that could not be noted down; name it with"
            f" --library or in {VARIABLE}."
        ) from error


def _signpost(usual: Path) -> Path:
    return usual.with_name(f"{usual.name}.moved")
