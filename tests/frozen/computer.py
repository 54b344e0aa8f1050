"""A computer of a school: a desktop without Python, without a network, and with a stick in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECT = Path(__file__).parents[2]
NAMED = "DIPTYCH_FROZEN"
"""The variable that names the folder of the frozen program; else it is the one in dist."""
ENTER = Path(__file__).with_name("enter.sh")
BRINGS = (
    "ld-linux-x86-64.so.2", "libEGL.so.1", "libGL.so.1", "libX11-xcb.so.1", "libX11.so.6",
    "libc.so.6", "libdl.so.2", "libexpat.so.1", "libfontconfig.so.1", "libfreetype.so.6",
    "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "libresolv.so.2", "librt.so.1",
    "libstdc++.so.6", "libutil.so.1", "libxcb.so.1", "libz.so.1",
)  # fmt: skip
"""What every desktop has; all else has to come along on the stick."""


STARTS = {
    "linux": "diptych",
    "darwin": "Diptych.app/Contents/MacOS/diptych",
    "win32": "diptych-cli.exe",
}
"""What answers commands in the folder of the program."""


def frozen_program() -> Path | None:
    """Return the folder of the frozen program, if there is one."""
    named = os.environ.get(NAMED)
    made = [Path(named)] if named else sorted((PROJECT / "dist").glob("diptych-*/"))
    return next((one.resolve() for one in made if one.is_dir()), None)


def can_be_bare() -> bool:
    """Whether a program can be shut off here from all but what is named."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    asked = ["unshare", "--map-root-user", "--mount", "--net", "true"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@dataclass(frozen=True, slots=True)
class Computer:
    """Where the program is run, and what there is besides.

    Attributes:
        program: the folder of the program, as on a stick.
        home: the folder of the person, to stay empty.
        desk: a folder that both the program and the test see.
        root: the bare system; where it cannot be had, None, and the program sees this machine.
    """

    program: Path
    home: Path
    desk: Path
    root: Path | None

    def command(self, *words: str | Path, seen: Iterable[Path] = ()) -> list[str]:
        """Return the command line that runs the program with these words there."""
        told = [str(self.program / STARTS[sys.platform]), *map(str, words)]
        if self.root is None:
            return told
        folders = {self.program, self.home, self.desk, *seen}
        entered = ["unshare", "--map-root-user", "--mount", "--net", "sh", ENTER, self.root]
        return [*map(str, [*entered, *sorted(folders), "--"]), *told]

    def environment(self, **more: str) -> dict[str, str]:
        """Return all that the program is told of its surroundings, with so much more."""
        return {
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            # Windows can load nothing without knowing where it is itself.
            **{name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
            **more,
        }

    def run(
        self, *words: str | Path, seen: Iterable[Path] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Run the program to its end."""
        return subprocess.run(
            self.command(*words, seen=seen),
            env=self.environment(QT_QPA_PLATFORM="offscreen"),
            cwd=self.desk,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def bare_system(folder: Path) -> Path:
    """Put the libraries of a bare desktop into a folder; return it."""
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    known = dict(re.findall(r"^\s(\S+) \(libc6,x86-64.*\) => (\S+)$", listed, re.MULTILINE))
    found = {known[name] for name in BRINGS if name in known}
    for file in sorted(found):
        told = subprocess.run(["ldd", file], capture_output=True, text=True, check=False).stdout
        found |= set(re.findall(r"(/\S+) \(0x", told))
    for file in found:
        place = folder / file.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)
    for locale in Path("/usr/lib/locale").glob("C.*"):
        shutil.copytree(locale, folder / "usr/lib/locale" / locale.name)
    fonts = folder / "etc/fonts/fonts.conf"
    fonts.parent.mkdir(parents=True)
    fonts.write_text(
        "<fontconfig><cachedir>/var/cache/fontconfig</cachedir></fontconfig>", encoding="utf-8"
    )
    (folder / "lib64").mkdir(exist_ok=True)
    shutil.copy(known["ld-linux-x86-64.so.2"], folder / "lib64")
    (folder / "tmp").mkdir(mode=0o1777)
    return folder
