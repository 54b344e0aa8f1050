"""The folders in which the program keeps things: the platform's, or one beside the program.

On a computer where nothing may be installed the program runs from a stick, and then the library
should lie there too. A folder with the name `PORTABLE` beside the program says so.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

PORTABLE = "diptych-portable"
"""The name of the folder beside the program that keeps everything, where there is one."""


@dataclass(frozen=True, slots=True)
class Home:
    """Folders for the library, for settings and for the log of bugs; they need not exist yet."""

    data: Path
    settings: Path
    log: Path


def home() -> Home:
    """Return where this program keeps things."""
    import platformdirs

    beside = program_folder() / PORTABLE
    if beside.is_dir():
        return Home(beside, beside, beside)
    return Home(
        platformdirs.user_data_path("diptych", appauthor=False),
        platformdirs.user_config_path("diptych", appauthor=False),
        platformdirs.user_log_path("diptych", appauthor=False),
    )


def program_folder() -> Path:
    """Return the folder a person would say the program lies in.

    For a packed program it is that of its file, on macOS that of the whole app; else the one that
    holds the virtual environment.
    """
    if not getattr(sys, "frozen", False):
        return Path(sys.prefix).parent
    file = Path(sys.executable)
    app = next((one for one in file.parents if one.suffix == ".app"), None)
    return app.parent if app else file.parent
