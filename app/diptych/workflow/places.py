"""Where the program keeps what it keeps."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from diptych.model.faults import Fault

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
    """Return where the library of a person lies who named no other."""
    return platformdirs.user_data_path("diptych", appauthor=False) / "library.sqlite"
