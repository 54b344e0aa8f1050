"""A double click on a pack opens Diptych once a user has asked for it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from diptych.interchange.pack.layout import MEDIA_TYPE

SCRIPT = Path(__file__).parents[3] / "packaging" / "linux" / "associate.sh"
NEEDED = ("update-mime-database", "xdg-mime", "gio")

pytestmark = pytest.mark.skipif(
    any(shutil.which(one) is None for one in NEEDED), reason=f"needs {', '.join(NEEDED)}"
)


def test_packs_are_known_and_opened_by_the_program(tmp_path: Path) -> None:
    """The system names the type of such a file, and the program that opens it."""
    home = tmp_path / "home"
    home.mkdir()
    environment = os.environ | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    program = tmp_path / "with a space" / "diptych"
    told = _told(environment, "sh", str(SCRIPT), str(program))
    assert str(program) in told
    pack = tmp_path / "task.diptych"
    pack.write_bytes(b"PK\3\4" + bytes(26) + b"mimetype" + MEDIA_TYPE.encode("ascii"))
    assert MEDIA_TYPE in _told(
        environment, "gio", "info", "-a", "standard::content-type", str(pack)
    )
    assert (
        _told(environment, "xdg-mime", "query", "default", MEDIA_TYPE).strip() == "diptych.desktop"
    )
    entry = (home / "data" / "applications" / "diptych.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}" %f' in entry.splitlines()


def _told(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return done.stdout
