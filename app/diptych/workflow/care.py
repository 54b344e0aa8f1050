"""Care for the library: backups, restoring one, moving all of it."""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych.model.server import Server
from diptych.workflow.places import library_moved, usual_library

if TYPE_CHECKING:
    from diptych.workflow.desk import Desk

_CLOUDS = re.compile(
    r"dropbox|onedrive|google ?drive|icloud|mobile documents|nextcloud|owncloud|syncthing|pcloud",
    re.IGNORECASE,
)
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "9p", "davfs"})


def back_up(desk: Desk, day: dt.date | None = None) -> Path:
    """Make a backup of the library beside it, under the name of a day (today); return its place.

    Raises:
        Fault: when no sound copy could be made.
    """
    return desk.library.back_up(day or _today())


def back_up_daily(desk: Desk, day: dt.date | None = None) -> Path | None:
    """Make the backup of the day where there is none yet and something is in the library's file.

    Raises:
        Fault: when no sound copy could be made.
    """
    from diptych_db.backups import backed_up_on

    if isinstance(desk.location, Server):
        return None
    library, today = desk.library, day or _today()
    if backed_up_on(desk.location, today) or not (library.entries() or library.trashed()):
        return None
    return library.back_up(today)


def restore(desk: Desk, backup: Path) -> Path | None:
    """Put a copy of a backup in the place of the library; return where the former one lies now.

    Raises:
        Fault: when the backup is no sound library, or the library is open in another program.
    """
    from diptych_db.care import restore as put_back

    file = _file(desk)
    desk.close()
    return put_back(file, _real(backup))


def move(desk: Desk, folder: Path) -> tuple[Path, str | None]:
    """Carry the library and its backups to a folder; return its place, and what to beware of there.

    The usual library is looked for at the new place from then on; any other has to be named anew.

    Raises:
        Fault: when it cannot be; then it is where it was.
    """
    from diptych_db.care import move as carry

    file, usual = _file(desk), desk.location == usual_library()
    desk.close()
    target = carry(file, _real(folder))
    desk.location = target
    if usual:
        library_moved(target)
    return target, beware(target)


def beware(place: Path) -> str | None:
    """Return a sentence where a library is at risk at a place: on a network or in a cloud."""
    if any(_CLOUDS.search(part) for part in place.parts):
        kind = "is copied to a cloud"
    elif _on_network(place):
        kind = "lies on a network"
    else:
        return None
    return (
        f"{place.parent} {kind}, where a library can be damaged when two computers use it; a folder"
        " of this computer is safer."
    )


def _on_network(place: Path) -> bool:
    if sys.platform == "win32":
        return str(place).startswith("\\\\")
    try:
        rows = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    mounts = [row.split(" ")[1:3] for row in rows]
    holding = [(Path(at), kind) for at, kind in mounts if place.is_relative_to(at)]
    return bool(holding) and max(holding, key=lambda one: len(one[0].parts))[1] in _NETWORK


def _file(desk: Desk) -> Path:
    if isinstance(desk.location, Server):
        raise Fault(
            "The library {location} lies on a server, and only a file can be moved or put back "
            "from a backup; nothing was changed, so ask who looks after the server.",
            location=desk.location,
        )
    return _real(desk.location)


def _real(path: Path) -> Path:
    return path.expanduser().resolve()


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()
