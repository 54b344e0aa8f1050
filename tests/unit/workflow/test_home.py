"""Where the program keeps things: where the platform says, or beside itself on a stick."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from diptych.ui.bug_log import usual_log
from diptych.workflow.home import PORTABLE, home, program_folder
from diptych.workflow.places import VARIABLE, library_location
from diptych.workflow.settings import settings_location


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a packed program on a stick."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "diptych"))
    return tmp_path


def test_everything_lies_beside_the_program_once_the_folder_is_there(stick: Path) -> None:
    """With the folder, library, settings and log are on the stick and nowhere else."""
    (stick / PORTABLE).mkdir()
    library = library_location()
    kept = [Path(str(library)), settings_location(library), usual_log()]
    assert {one.parent for one in kept} == {stick / PORTABLE}


def test_without_the_folder_nothing_is_kept_beside_the_program(stick: Path) -> None:
    """Without it, everything is where the platform keeps such things."""
    library = library_location()
    kept = [Path(str(library)), settings_location(library), usual_log()]
    assert not any(one.is_relative_to(stick) for one in kept)


def test_a_named_library_is_still_the_one_that_opens(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who names a library gets it, stick or not."""
    (stick / PORTABLE).mkdir()
    monkeypatch.setenv(VARIABLE, str(stick / "other.sqlite"))
    assert library_location() == stick / "other.sqlite"


def test_an_app_of_macos_lies_beside_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the program's file lies deep inside of what a person sees as the program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    file = tmp_path / "Diptych.app" / "Contents" / "MacOS" / "diptych"
    monkeypatch.setattr(sys, "executable", str(file))
    assert program_folder() == tmp_path


def test_a_clone_keeps_things_beside_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without packing, the folder that holds the virtual environment is the program's."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    (tmp_path / PORTABLE).mkdir()
    assert home().data == tmp_path / PORTABLE
