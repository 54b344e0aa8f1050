"""The environment that the frozen program is made in: its own needs, a builder, nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PINS = tuple(f"requirements/{one}.txt" for one in ("runtime", "postgresql", "packaging"))
_QUIETLY = ("-m", "pip", "--quiet", "--disable-pip-version-check")


def builder(project: Path, work: Path) -> Path:
    """Return a Python with the pinned packages and the project installed as others would have it.

    Args:
        project: the top of the clone.
        work: the folder for all that is made on the way; the environment is kept in it.
    """
    folder = work / "venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = folder / ".ready"
    recipe = sha256(b"".join((project / one).read_bytes() for one in _PINS)).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != recipe:
        say(f"Making the environment {folder} with what the program needs, and a builder.")
        run(sys.executable, "-m", "venv", "--clear", folder)
        wanted = [part for one in _PINS for part in ("-r", project / one)]
        run(python, *_QUIETLY, "install", "--require-hashes", *wanted)
        stamp.write_text(recipe, encoding="ascii")
    wheel = _wheel(project, work / "wheel")
    run(python, *_QUIETLY, "install", "--no-deps", "--no-index", "--force-reinstall", wheel)
    return python


def _wheel(project: Path, folder: Path) -> Path:
    """Build the project with the tools of this environment; return the file."""
    for old in folder.glob("*.whl"):
        old.unlink()
    told = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, project)
    run(sys.executable, *_QUIETLY, *told)
    return next(folder.glob("*.whl"))


def say(sentence: str) -> None:
    """Tell whoever waits, before what comes next begins."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def run(*words: str | Path, **more: str) -> None:
    """Run a program.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    subprocess.run([str(word) for word in words], check=True, env=os.environ | more)  # noqa: S603 - our own commands
