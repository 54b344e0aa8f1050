"""What the frozen program says is what the program says, byte for byte, where no Python is."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from benchmarks.mixed_files import fill
from PySide6.QtGui import QImage
from tests.frozen.computer import PROJECT
from tests.making.harmful_pdfs import flate_bomb
from tests.making.saved_pages import page, webarchive

if TYPE_CHECKING:
    from pathlib import Path

    from tests.frozen.computer import Computer

pytestmark = pytest.mark.verify

SAMPLES = sorted((PROJECT / "resources/diptych_resources/samples").glob("*.txt"))
REPORTS = ("json", "pdf", "html", "docx", "md", "csv")
MANY_COLOURS = 20
"""More than a window without text and marks has in one row."""
KINDS = 9
"""How many kinds of files `fill` writes, one each."""


@pytest.fixture(scope="module")
def pair(computer: Computer) -> list[Path]:
    """The sample pair, where the program can see it."""
    pair = [computer.desk / f"{side}.txt" for side in "AB"]
    for source, target in zip(SAMPLES, pair, strict=True):
        target.write_bytes(source.read_bytes())
    return pair


def unfrozen(computer: Computer, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program of the clone on the same."""
    return subprocess.run(
        [sys.executable, "-m", "diptych", *map(str, words)],
        env=computer.environment(
            QT_QPA_PLATFORM="offscreen",
            HOME=str(computer.desk / "elsewhere"),
            PYTHONPATH=os.pathsep.join(sys.path),
        ),
        cwd=computer.desk,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_it_tells_its_version(computer: Computer) -> None:
    """It starts without Python, and is the version that this is."""
    done = computer.run("--version")
    assert (done.returncode, done.stdout) == (0, f"diptych {version('diptych')}\n"), done.stderr


@pytest.mark.parametrize("form", REPORTS)
def test_a_comparison_is_the_same(computer: Computer, pair: list[Path], form: str) -> None:
    """Parser, encoder, models, fonts and typesetting are all there, and give the same file."""
    frozen, ours = computer.desk / f"frozen.{form}", computer.desk / f"ours.{form}"
    for run, target in ((computer.run, frozen), (lambda *w: unfrozen(computer, *w), ours)):
        done = run("compare", *pair, "--format", form, "-o", target)
        assert done.returncode == 0, done.stderr
    assert frozen.read_bytes() == ours.read_bytes()


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_worksheet_is_the_same(computer: Computer, pair: list[Path], ending: str) -> None:
    """A worksheet in German, so that the texts of both languages are there."""
    frozen, ours = computer.desk / f"sheet.{ending}", computer.desk / f"our-sheet.{ending}"
    for run, target in ((computer.run, frozen), (lambda *w: unfrozen(computer, *w), ours)):
        done = run("worksheet", *pair, "--language", "de", "-o", target)
        assert done.returncode == 0, done.stderr
    assert frozen.read_bytes() == ours.read_bytes()


def test_every_kind_of_file_is_read(computer: Computer) -> None:
    """The child process with limits reads each kind as the program of the clone does."""
    files = fill(computer.desk, KINDS)
    archive = computer.desk / "archive.webarchive"
    archive.write_bytes(webarchive(page().encode()))
    for file in (*files, archive):
        done, ours = (
            computer.run("clean", file, "--json"),
            unfrozen(computer, "clean", file, "--json"),
        )
        assert (done.returncode, done.stderr) == (0, ""), f"{file.name}: {done.stderr}"
        assert done.stdout == ours.stdout, file.name


def test_a_file_that_would_fill_the_memory_is_stopped(computer: Computer) -> None:
    """The limits hold in the frozen program too, and it goes on with one sentence."""
    bomb = computer.desk / "bomb.pdf"
    bomb.write_bytes(flate_bomb())
    done = computer.run("clean", bomb)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr == unfrozen(computer, "clean", bomb).stderr


def test_the_window_is_drawn(computer: Computer, pair: list[Path]) -> None:
    """With its fonts, icons and style, on a computer that has none of them."""
    drawn = computer.desk / "drawn.png"
    done = computer.run("render", *pair, "-o", drawn, "--size", "1024x600")
    assert (done.returncode, done.stderr) == (0, "")
    picture = QImage(str(drawn))
    assert (picture.width(), picture.height()) == (1024, 600)
    assert len({picture.pixel(x, 300) for x in range(1024)}) > MANY_COLOURS


def test_the_picture_is_the_same(computer: Computer, pair: list[Path]) -> None:
    """Where both draw letters by the settings of one computer."""
    here = replace(computer, root=None)
    pictures = [computer.desk / name for name in ("frozen.png", "ours.png")]
    done = here.run("render", *pair, "-o", pictures[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert unfrozen(computer, "render", *pair, "-o", pictures[1]).returncode == 0
    assert pictures[0].read_bytes() == pictures[1].read_bytes()


def test_a_server_is_asked_for_by_its_address(computer: Computer) -> None:
    """What a library on a server needs is there, which a clone has on demand only."""
    done = computer.run("--library", "postgresql://nobody@127.0.0.1:9/diptych", "list")
    assert done.returncode == 1
    assert "does not answer" in done.stderr
