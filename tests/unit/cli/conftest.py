"""What the tests of the command line share: a pair of files, and a way to run one command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from diptych.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

STORM = """Storm cuts power to the coast

Storm Ida cut the power to nine thousand homes on the coast on Sunday night.

“We have crews out in every village,” said Moira Lane of the grid company.

The company expects all homes to have power again by Tuesday.
"""

OUTAGE = """Coast left in the dark again

Nine thousand homes on the coast lost power when Storm Ida struck on Sunday.

Residents say that the grid company was slow to send out crews to the villages.

The so-called repair plan of last year came to nothing, said councillor Bo Hart.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two files about one storm."""
    first, second = tmp_path / "storm.txt", tmp_path / "outage.txt"
    first.write_text(STORM, encoding="utf-8")
    second.write_text(OUTAGE, encoding="utf-8")
    return first, second


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command on a library of its own; return status, output and errors."""
    monkeypatch.setenv("DIPTYCH_LIBRARY", str(tmp_path / "library.sqlite"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["diptych", *map(str, arguments)])
        capsys.readouterr()
        try:
            status = main()
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return command
