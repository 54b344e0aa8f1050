"""The frozen program as a package for Debian and its relatives."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from environment import run

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINUX = Path(__file__).parents[1] / "linux"
_NEEDS = (
    "libc6 (>= 2.35)", "libegl1", "libexpat1", "libfontconfig1", "libfreetype6", "libgcc-s1",
    "libgl1", "libstdc++6", "libx11-6", "libx11-xcb1", "libxcb1", "zlib1g",
)  # fmt: skip
"""The packages of the libraries that trimming.py leaves to the system."""
_CONTROL = """\
Package: diptych
Version: {version}
Architecture: {machine}
Maintainer: The Diptych authors <diptych@localhost>
Installed-Size: {size}
Depends: {needs}
Recommends: libcups2, libwayland-client0
Section: education
Priority: optional
Description: compare two articles side by side
 Diptych shows what two articles share and how differently they tell it. All
 of it happens on this computer; nothing is sent anywhere.
"""


def debian_package(program: Path, work: Path, version: str, moment: int) -> Path:
    """Write the package beside the folder of the program; return it.

    Args:
        program: the folder that is installed.
        work: a folder to put the package together in; it is made anew.
        version: of the program.
        moment: when all of it was last changed, in seconds since 1970.
    """
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(program, work / "usr/lib/diptych")
    (work / "usr/bin").mkdir()
    (work / "usr/bin/diptych").symlink_to("../lib/diptych/diptych")
    for file, folder in _places():
        (work / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, work / folder)
    shutil.copy(program / "NOTICE", _made(work / "usr/share/doc/diptych") / "copyright")
    kilobytes = sum(one.lstat().st_size for one in work.rglob("*")) // 1024
    asked = ["dpkg", "--print-architecture"]
    machine = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - a name is asked for
    control = _CONTROL.format(
        version=version, machine=machine, size=kilobytes, needs=", ".join(_NEEDS)
    )
    (_made(work / "DEBIAN") / "control").write_text(control, encoding="utf-8")
    target = program.parent / f"diptych_{version}_{machine}.deb"
    # What its files may be is not a matter of who made them, nor of that one's umask.
    run("chmod", "-R", "u+rwX,go+rX,go-w", work)
    options = ("--root-owner-group", "-Zzstd", "-z12")
    run("dpkg-deb", *options, "--build", work, target, SOURCE_DATE_EPOCH=str(moment))
    return target


def _places() -> Iterator[tuple[Path, str]]:
    """Yield what tells a desktop of the program, and where that lies."""
    yield _LINUX / "diptych.desktop", "usr/share/applications"
    yield _LINUX / "diptych-pack.xml", "usr/share/mime/packages"
    yield _LINUX / "diptych.svg", "usr/share/icons/hicolor/scalable/apps"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
