"""Nothing that a stranger wrote can act on a terminal or hide from whoever reads it there."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run

TRICKY = "Storm\x1b[2J \x9b31m\u202e\u200b\rpasses"


@pytest.fixture
def planted(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """Put an article into the library and, by other means than ours, a tricky title."""
    assert run("import", *pair)[0] == 0
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE article SET title = ?, author = ?", (TRICKY, TRICKY))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["delete", "1"]])
def test_a_title_cannot_act_on_a_terminal(run: Run, command: list[str]) -> None:
    """Escapes, overrides and the like are signs or codes in every list."""
    status, out, _ = run(*command)
    assert status == 0
    assert "passes" in out
    assert not set(out) & set(TRICKY.replace("Storm", "").replace("passes", "")) - set("[2J 31m")
    if "--json" in command:
        assert json.loads(out)[0]["title"] == TRICKY
    else:
        assert "⟨U+001B⟩[2J" in out


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_file_cannot_act_by_its_name(run: Run, tmp_path: Path) -> None:
    """What is said of a file names it so that it can be seen, and no more."""
    place = tmp_path / "story\x1b[31m\u202etxt.exe"
    place.write_bytes(b"MZ\x90\x00")
    status, out, err = run("import", place)
    assert status == 1
    assert "\x1b" not in out + err
    assert "\u202e" not in out + err


def test_an_unknown_reference_is_told_safely(run: Run) -> None:
    """What was typed or pasted comes back as signs, too."""
    status, _, err = run("show", "\x1b]0;owned\x07")
    assert status == 1
    assert "⟨U+001B⟩]0;owned⟨U+0007⟩" in err
