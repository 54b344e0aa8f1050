"""The licences of all that the frozen program holds, collected beside it.

What came from a package of Python brings its licence in that package, and what came from the system
brings it where the system keeps such texts. A package that brings none is told of in its own words.
"""

from __future__ import annotations

import shutil
import subprocess
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import Distribution
    from pathlib import PurePath

    Owners = dict[Path, Distribution]

_NAMES = ("licen", "copying", "notice", "copyright", "authors")
_ALWAYS = ("diptych", "pyinstaller")
"""Whose files are not among the collected ones: the project, and what starts the program."""
_STATED = ("License-Expression", "License", "Classifier", "Home-page", "Project-URL")


def collect(sources: Iterable[Path], packages: Path, python: Path, target: Path) -> None:
    """Write the licences of these files' owners into a folder.

    Args:
        sources: where each collected file came from.
        packages: the folder that Python's packages are installed in.
        python: the folder of Python's own library.
        target: the folder to write into.
    """
    known = {one.name.lower(): one for one in distributions(path=[str(packages)])}
    owners = _owners(known.values(), packages)
    used = {known[name].name: known[name] for name in _ALWAYS}
    systems = set()
    for source in sources:
        if source in owners:
            used[owners[source].name] = owners[source]
        elif not source.is_relative_to(packages) and not source.is_relative_to(python):
            # Folders of modules have no file.
            systems |= {source} if source.is_file() else set()
    for name, one in sorted(used.items()):
        _write(one, target / f"{name}-{one.version}")
    _write_pythons(python, target / "Python")
    for package in _debian_packages(systems):
        text = Path("/usr/share/doc", package, "copyright")
        shutil.copy(text, _made(target / "system") / f"{package}.txt")
    for text in sorted((Path(__file__).parents[1] / "licences").glob("*.txt")):
        shutil.copy(text, target)


def _owners(all_of_them: Iterable[Distribution], packages: Path) -> Owners:
    """Return which package each installed file belongs to."""
    return {packages / str(file): one for one in all_of_them for file in one.files or ()}


def _write(one: Distribution, folder: Path) -> None:
    for file in one.files or ():
        text = Path(str(one.locate_file(file)))
        if _is_licence(file) and text.is_file():
            shutil.copy(text, _made(folder) / text.name)
    if not folder.exists():
        (_made(folder) / "STATED.txt").write_text("".join(_stated(one)), encoding="utf-8")


def _stated(one: Distribution) -> Iterator[str]:
    yield f"{one.name} {one.version} brings no text of its licence. It states:\n\n"
    for field in _STATED:
        for value in one.metadata.get_all(field) or ():
            if field != "Classifier" or value.startswith("License"):
                yield f"{field}: {value}\n"


def _write_pythons(library: Path, folder: Path) -> None:
    text = library / "LICENSE.txt"
    text = text if text.is_file() else Path("/usr/share/doc", library.name, "copyright")
    shutil.copy(text, _made(folder) / "LICENSE.txt")


def _is_licence(file: PurePath) -> bool:
    kept_for_it = any(part.lower() == "licenses" for part in file.parts[:-1])
    named = any(part in file.name.lower() for part in _NAMES)
    return (kept_for_it or named) and file.suffix not in {".py", ".pyc", ".pyi", ".so"}


def _debian_packages(files: Iterable[Path]) -> list[str]:
    """Return the packages that these files belong to, where Debian or a relative brought them."""
    # Debian knows a file by the place that it was put at, which may be a link's.
    paths = {path for one in files for path in (one, one.resolve())}
    paths |= {Path("/usr", *path.parts[1:]) for path in paths}
    if not paths or shutil.which("dpkg-query") is None:
        return []
    told = subprocess.run(  # noqa: S603 - of files that are about to be shipped
        ["dpkg-query", "--search", *map(str, sorted(paths))],  # noqa: S607 - by its name
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return sorted({line.split(":")[0] for line in told.splitlines()})


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
