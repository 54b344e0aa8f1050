"""The real program without eyes: through the platform's accessibility and keys alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_screens = import_module("e2e.screens")
running, hands, PATIENCE = _screens.running, _screens.hands, _screens.PATIENCE

PYTHON = Path("/usr/bin/python3")
HELPER = Path(__file__).with_name("screen_reader.py")
PAIR = Path(__file__).parent.parent / "data" / "pairs" / "museum"
NEEDED = "needs Linux, dbus-daemon, at-spi2-core, python3-gi and gir1.2-atspi-2.0"
TITLE = "Okara celebrates"


def _can_listen() -> bool:
    """Whether the system has what a screen reader stands on."""
    script = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        asked = subprocess.run([str(PYTHON), "-c", script], capture_output=True, check=False)
        bus = subprocess.run(["dbus-daemon", "--version"], capture_output=True, check=False)
    except OSError:
        return False
    return asked.returncode == 0 and bus.returncode == 0


pytestmark = pytest.mark.skipif(not _can_listen(), reason=NEEDED)


@dataclass(frozen=True)
class Reader:
    """Somebody who knows of the program what it tells a screen reader, and presses keys."""

    talk: subprocess.Popen[bytes]
    screen: dict[str, str]

    def ask(self, do: str, role: str = "", name: str = "", words: str = "") -> Any:
        """Have something done; return what is told about it."""
        assert self.talk.stdin is not None
        assert self.talk.stdout is not None
        request = {"do": do, "role": role, "name": name, "words": words}
        self.talk.stdin.write(json.dumps(request).encode() + b"\n")
        self.talk.stdin.flush()
        told = json.loads(self.talk.stdout.readline())
        assert "never" not in told, told
        return told

    def keys(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        for key in keys:
            hands(self.screen, "key", key)

    def fill_in(self, words: str, button: str) -> None:
        """Answer the dialog that asks for files."""
        self.ask("write", "text", "File name", words)
        self.ask("press", "push button", button)


@pytest.fixture
def listened(screen: dict[str, str]) -> Iterator[dict[str, str]]:
    """Return the environment of a screen with a bus of its own, where programs let readers in."""
    reading, writing = os.pipe()
    address = f"--print-address={writing}"
    with running(
        "dbus-daemon",
        "--session",
        "--nofork",
        address,
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    ):
        bus = os.read(reading, 1000).decode().strip()
        yield {
            **screen,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # The dialogs that ask for files are Qt's own then, on every desktop.
            "XDG_CURRENT_DESKTOP": "",
        }
    os.close(reading)
    os.close(writing)


def test_a_pair_is_opened_read_kept_and_exported_without_eyes(
    listened: dict[str, str], tmp_path: Path
) -> None:
    """Everything from opening two files to the report, by accessible actions and keys."""
    library, report = tmp_path / "library.sqlite", tmp_path / "report.pdf"
    command = [sys.executable, "-m", "diptych", "--library", str(library)]
    with (
        running(*command, env=listened) as program,
        running(
            str(PYTHON),
            "-Wignore",
            str(HELPER),
            env=listened,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as talk,
    ):
        reader = Reader(talk, listened)
        reader.ask("find", "frame", "Next Kim Jong-un")
        _open_the_pair(reader)
        kept = _keep_the_second_link(reader)
        _export(reader, report)
        reader.keys("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    with Library.open(library) as opened:
        pair = opened.last_pair()
        assert pair is not None
    words = subprocess.run(
        ["pdftotext", str(report), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert " ".join(kept.split())[:40] in " ".join(words.split())


def _open_the_pair(reader: Reader) -> None:
    reader.keys("ctrl+o")
    reader.fill_in(f'"{PAIR / "a.txt"}" "{PAIR / "b.txt"}"', "Open")
    reader.ask("find", "frame", TITLE)


def _keep_the_second_link(reader: Reader) -> str:
    """Go through the links, keep one, and return the words of its first passage."""
    links = reader.ask("lines", "list", "Links between the two articles")
    assert len(links) > 2
    assert all("A: “" in link["description"] for link in links)
    for number in (1, 2):
        reader.keys("F8")
        reader.ask("heard", words=f"link {number}")
    reader.ask("press", "list item", links[1]["name"])
    assert "selected" in reader.ask("find", "list item", links[1]["name"])["states"]
    reader.ask("press", "push button", "Keep in matrix")
    reader.ask("heard", words="ept")
    quote: str = links[1]["description"].removeprefix("A: “").partition("”")[0]
    return quote


def _export(reader: Reader, report: Path) -> None:
    reader.ask("press", "push button", "Export report or worksheet")
    reader.ask("press", "push button", "Export…")
    reader.fill_in(str(report), "Save")
    reader.ask("heard", words=report.name)
