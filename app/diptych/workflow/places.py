"""Where the program keeps what it keeps."""

from __future__ import annotations

import os
from pathlib import Path

from diptych.model.faults import Fault
from diptych.model.server import Location, Server
from diptych.workflow.home import home

VARIABLE = "DIPTYCH_LIBRARY"
"""The environment variable that names another library."""
_SERVERS = ("postgresql", "postgres")


def library_location(named: str | None = None) -> Location:
    """Return where the library lies: as named, else by the variable, else where data belongs.

    Raises:
        Fault: when an address is named that is none of PostgreSQL's.
    """
    chosen = named or os.environ.get(VARIABLE)
    if not chosen:
        return usual_library()
    kind, is_address, _ = chosen.partition("://")
    if not is_address:
        return Path(chosen).expanduser()
    if kind not in _SERVERS:
        raise Fault(
            "A library is a file or an address that begins with postgresql://, and {kind}:// is "
            "neither; nothing was changed, so name one of these.",
            kind=kind,
        )
    return Server(chosen)


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
            "The library lies at {target} now, but that could not be noted down; name it with "
            "--library or in {variable}.",
            target=target,
            variable=VARIABLE,
        ) from error


def _signpost(usual: Path) -> Path:
    return usual.with_name(f"{usual.name}.moved")
