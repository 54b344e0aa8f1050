"""What of the collected files goes into the frozen program: what it needs, and no more.

PyInstaller brings all plugins of Qt, whatever these ask for, and every language of some library.
An entry is what PyInstaller writes of a file: its place in the program, where it comes from, and
what kind of file it is.
"""

from __future__ import annotations

import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Entry = tuple[str, str, str]

NOT_USED = (
    # Qt without a desktop, through graphics libraries or over a network: none of it is asked for.
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/plugins/xcbglintegrations/*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimal*",
    "*/plugins/platforms/*vkkhrdisplay*",
    "*/plugins/platforms/*vnc*",
    # It would bring GTK with it; dialogs come through the desktop's portal.
    "*/plugins/platformthemes/*gtk3*",
    # No picture of these kinds is ever opened.
    "*/plugins/imageformats/*icns*",
    "*/plugins/imageformats/*qtga*",
    "*/plugins/imageformats/*tiff*",
    "*/plugins/imageformats/*wbmp*",
    "*/plugins/imageformats/*webp*",
    "PySide6/QtNetwork.*",
    # Dates and numbers of other languages, which only downloads of pages would want to know.
    "babel/locale-data/[!r]*",
    "babel/locale-data/r[!o]*",
    "babel/locale-data/ro[!o]*",
    # Where the packages were installed from, and what compilers and tests read.
    "*.dist-info/RECORD",
    "*.dist-info/REQUESTED",
    "*.dist-info/direct_url.json",
    "*.pxd",
    "*.pyi",
    "*.pyx",
    "*/tests/*",
)
"""Places of files that are left out."""

OF_EVERY_DESKTOP = (
    "libEGL.so.*", "libGL.so.*", "libX11-xcb.so.*", "libX11.so.*", "libXau.so.*", "libXdmcp.so.*",
    "libcups.so.*", "libexpat.so.*", "libfontconfig.so.*", "libfreetype.so.*", "libgcc_s.so.*",
    "libstdc++.so.*", "libxcb.so.*", "libz.so.*",
)  # fmt: skip
"""Libraries that Linux brings: the computer's drivers and printers need its own versions."""

_LIBRARY = re.compile(r"(\.|PySide6/Qt/lib)/lib(?!python)[^/]+\.so(\.[^/]*)?")
"""Libraries that are only there because something else needs them; Python is what needs."""


def languages_of(places: Iterable[str]) -> list[str]:
    """Return the languages that the program speaks, by where its catalogues are put."""
    found = (re.search(r"i18n/([a-z]+)[^/]*/.*\.mo$", PurePath(one).as_posix()) for one in places)
    return sorted({one[1] for one in found if one})


def trimmed(entries: Iterable[Entry], languages: Iterable[str], *, links: bool) -> list[Entry]:
    """Return the entries that are used, with Qt's own texts in these languages alone.

    Without `links` these are left out as well: sticks for all systems have none, and on Linux each
    is to a library that is found without it.
    """
    texts = re.compile(rf".*/translations/(?!qtbase_({'|'.join(languages)})\.qm).*")
    return [
        entry
        for entry in entries
        if (links or entry[2] != "SYMLINK")
        and not any(fnmatch(PurePath(entry[0]).as_posix(), one) for one in NOT_USED)
        and not texts.fullmatch(PurePath(entry[0]).as_posix())
    ]


def with_needed_libraries(
    entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """Return the entries without libraries of Linux that nothing else in them needs any more.

    Args:
        entries: all binaries.
        needs: the names of the libraries that the file at a place asks for.
    """
    waiting, kept = dict[str, "Entry"](), list["Entry"]()
    for entry in entries:
        place = PurePath(".", entry[0])
        name = f"{place.parent.as_posix()}/{place.name}"
        if not _LIBRARY.fullmatch(name):
            kept.append(entry)
        elif not any(fnmatch(place.name, one) for one in OF_EVERY_DESKTOP):
            waiting[place.name] = entry
    for entry in kept:  # grows while it is gone through
        kept.extend(waiting.pop(name) for name in needs(entry[1]) if name in waiting)
    return kept


def needed_by(file: str) -> list[str]:
    """Return the names of the libraries that a file for Linux asks for itself."""
    told = subprocess.run(  # noqa: S603 - of files that are about to be shipped
        ["objdump", "--private-headers", file],  # noqa: S607 - PyInstaller asks for it by name, too
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)


def unstripped(folder: Path) -> list[Path]:
    """Return the libraries in a folder that may be relieved of what debuggers read.

    Qt stays as its makers built it, and what was moved together with its libraries would break.
    """
    left = ("PySide6", "shiboken6")
    return [
        file
        for file in sorted(folder.rglob("*.so*"))
        if not any(part in left or part.endswith(".libs") for part in file.parts)
    ]
