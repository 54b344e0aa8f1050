"""The command that cares for the library: where it is, how it is, backups, restore, move."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diptych.cli.printing import complain, say
from diptych.model.permissions import Fetching
from diptych.workflow import care
from diptych.workflow.fetching import fetching_of, set_fetching

if TYPE_CHECKING:
    from diptych.workflow.desk import Desk


def library(desk: Desk, action: str, target: Path | str | None) -> int:
    """Do what `action` says; `target` is the backup, the folder or the word that it needs."""
    match action:
        case "path":
            say(str(desk.location))
        case "check":
            return _check(desk)
        case "backup":
            say(str(care.back_up(desk)))
        case "restore":
            _restore(desk, Path(target or ""))
        case "move":
            _move(desk, Path(target or ""))
        case _:
            if target:
                set_fetching(desk.library, Fetching(str(target)))
            say(fetching_of(desk.library).value)
    return 0


def _check(desk: Desk) -> int:
    complaints = desk.library.check()
    for complaint in complaints:
        complain(complaint)
    if not complaints:
        say(f"The library {desk.location} is sound.")
    return 1 if complaints else 0


def _restore(desk: Desk, backup: Path) -> None:
    aside = care.restore(desk, backup)
    kept = f" What was there before is kept as {aside}." if aside else ""
    say(f"The library {desk.location} is as it was in {backup}.{kept}")


def _move(desk: Desk, folder: Path) -> None:
    target, warning = care.move(desk, folder)
    say(f"The library lies at {target} now.")
    if warning:
        complain(warning)
