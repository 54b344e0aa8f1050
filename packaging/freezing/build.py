"""Make the program that needs no Python: a folder in dist, and that folder as one file.

usage: build.py

It is made for the system that this runs on. What it holds comes from the pinned packages and from
the project as it is installed, not from the clone.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from archive import archived
from debian_package import debian_package
from environment import builder, run, say
from notices import collect
from trimming import unstripped

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
WORK = PROJECT / "build" / "package"
PORTABLE = "diptych-portable"
"""The folder beside the program in which it keeps everything; `diptych.workflow.home` reads it."""
_SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}


def main() -> int:
    """Make all of it and say what was made; return the exit status."""
    with (PROJECT / "pyproject.toml").open("rb") as file:
        version: str = tomllib.load(file)["project"]["version"]
    dist = PROJECT / "dist"
    _make_room(dist)
    python = builder(PROJECT, WORK)
    moment = _moment()
    frozen = _frozen(python, moment)
    machine = platform.machine().lower()
    target = dist / f"diptych-{version}-{_SYSTEMS[sys.platform]}-{machine}"
    _put(frozen, target)
    if sys.platform == "linux":
        run("strip", "--strip-unneeded", *unstripped(target))
    _add_papers(python, target)
    made = [target]
    if shutil.which("dpkg-deb"):
        made.append(debian_package(target, WORK / "deb", version, moment))
    (target / PORTABLE).mkdir()
    made.append(archived(target, moment, as_zip=sys.platform == "win32"))
    for one in made:
        say(f"{_size(one) / 1e6:6.0f} MB  {one.relative_to(PROJECT)}")
    return 0


def _make_room(dist: Path) -> None:
    """Take away what was made before, unless somebody has worked with it."""
    old = sorted(dist.glob("diptych[-_]*"))
    for one in old:
        if any((one / PORTABLE).glob("*")):
            raise SystemExit(f"{one / PORTABLE} holds a library; move it elsewhere first.")
    for one in old:
        if one.is_dir():
            shutil.rmtree(one)
        else:
            one.unlink()


def _moment() -> int:
    """Return when this was last changed: what was told, else the time of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        asked = ["git", "-C", str(PROJECT), "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout  # noqa: S603 - git, asked for a time
    return int(told)


def _frozen(python: Path, moment: int) -> Path:
    """Have PyInstaller collect the program; return the folder of it, or the app on macOS."""
    say("Collecting what the program imports; this takes some minutes.")
    run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", WORK / "frozen", "--workpath", WORK / "collected",
        HERE / "diptych.spec",
        # The same modules in the same order give the same file.
        PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=str(moment),
    )  # fmt: skip
    return WORK / "frozen" / ("Diptych.app" if sys.platform == "darwin" else "diptych")


def _put(frozen: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    if sys.platform == "darwin":
        target.mkdir()
        shutil.move(frozen, target / frozen.name)
    else:
        shutil.move(frozen, target)


def _add_papers(python: Path, target: Path) -> None:
    """Put beside the program how it is started, and whose work is in it."""
    for paper in (HERE / "README.txt", PROJECT / "LICENSE", PROJECT / "NOTICE"):
        shutil.copy(paper, target)
    asked = "import sysconfig; print(*map(sysconfig.get_path, ('purelib', 'stdlib')), sep='\\n')"
    told = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    packages, library = map(Path, told.stdout.splitlines())
    sources = (WORK / "collected" / "diptych" / "sources.txt").read_text(encoding="utf-8")
    collect(map(Path, sources.splitlines()), packages, library, target / "licences")


def _size(place: Path) -> int:
    files = place.rglob("*") if place.is_dir() else (place,)
    return sum(one.lstat().st_size for one in files)


if __name__ == "__main__":
    sys.exit(main())
