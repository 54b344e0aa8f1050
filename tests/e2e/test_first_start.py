"""The real program on a real screen: the first start, a look around, and the way out."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

_screens = import_module("e2e.screens")
until, running, PATIENCE = _screens.until, _screens.running, _screens.PATIENCE


def test_the_first_start_shows_the_sample_pair_and_remembers_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    """The window opens, compares the sample, takes keys, and leaves a sound library behind."""

    def tool(*arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=screen, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    library = tmp_path / "library.sqlite"
    command = [sys.executable, "-m", "diptych", "--library", str(library)]
    with running(*command, env=screen) as program:
        window = until(lambda: tool("search", "--onlyvisible", "--name", "Next Kim Jong-un"))
        number = window.splitlines()[-1]
        assert "opportunity with America" in tool("getwindowname", number)
        tool("windowfocus", "--sync", number)
        for keys in ("ctrl+2", "F8", "ctrl+d", "ctrl+1"):
            tool("key", "--window", number, keys)
        tool("key", "--window", number, "ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    with Library.open(library) as opened:
        assert [entry.publisher for entry in opened.entries()] == [None, "Dawn"]
        assert opened.last_pair() is not None
        assert not opened.check()


def test_a_window_comes_back_as_it_was_left(screen: dict[str, str], tmp_path: Path) -> None:
    """Lens, place, colours and size of text are there again after quitting and starting."""

    def tool(*arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=screen, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    library = tmp_path / "library.sqlite"
    settings = tmp_path / "library.sqlite.settings.json"

    def left_after(*keys: str) -> dict[str, Any]:
        with running(
            sys.executable, "-m", "diptych", "--library", str(library), env=screen
        ) as program:
            window = until(lambda: tool("search", "--onlyvisible", "--name", "Next Kim Jong-un"))
            number = window.splitlines()[-1]
            tool("windowfocus", "--sync", number)
            for key in (*keys, "ctrl+q"):
                tool("key", "--window", number, key)
            assert program.wait(timeout=PATIENCE) == 0
        left: dict[str, Any] = json.loads(settings.read_text(encoding="utf-8"))
        return left

    first = left_after("ctrl+2", "F8", "ctrl+shift+d", "ctrl+equal", "ctrl+m")
    assert first["lens"] == "actors"
    assert first["scheme"] == "contrast"
    assert first["text_size"] == 110
    assert first["matrix"] == "below"
    assert '"stop": ""' not in json.dumps(first["places"])
    again = left_after()
    assert again.pop("split") == pytest.approx(first.pop("split"), abs=0.02)
    for (pair, place), (same, before) in zip(
        again.pop("places").items(), first.pop("places").items(), strict=True
    ):
        assert (pair, place["lens"], place["stop"]) == (same, before["lens"], before["stop"])
        assert place["position"] == pytest.approx(before["position"], abs=0.02)
    assert again == first
