"""Where a traceback goes: into a file that a person can send, never into the window."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.workflow.home import home

if TYPE_CHECKING:
    from pathlib import Path


def usual_log() -> Path:
    """Return the file in the folder for logs; it need not exist yet."""
    return home().log / "diptych.log"


def write_bug(error: BaseException, log: Path) -> None:
    """Append the traceback of `error` to `log`; a log that cannot be written is given up."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write("".join(traceback.format_exception(error)) + "\n")
    except OSError:
        return


def bug_sentence(log: Path) -> str:
    """Return the one sentence that a person reads about a bug."""
    return _(
        "Something in Diptych itself went wrong; what was open is unchanged, and "
        "the details are in {log}."
    ).format(log=log)
