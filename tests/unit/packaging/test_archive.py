"""The folder of the program as one file to pass on."""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.unit.packaging.freezing import module

if TYPE_CHECKING:
    from pathlib import Path

archived = module("archive").archived

MOMENT = 1_700_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program, what it reads, and the empty folder of a stick."""
    folder = tmp_path / "diptych-1"
    (folder / "parts").mkdir(parents=True)
    (folder / "diptych-portable").mkdir()
    (folder / "diptych").write_bytes(b"\x7fELF")
    (folder / "diptych").chmod(0o755)
    (folder / "parts" / "words.txt").write_text("words", encoding="utf-8")
    return folder


@pytest.mark.parametrize("as_zip", [True, False])
def test_the_same_folder_gives_the_same_bytes(folder: Path, *, as_zip: bool) -> None:
    """When its files were written, by whom, and in which order changes nothing."""
    first = archived(folder, MOMENT, as_zip=as_zip).read_bytes()
    shutil.move(folder / "parts", folder / "other")
    shutil.move(folder / "other", folder / "parts")
    os.utime(folder / "diptych", (0, 0))
    assert archived(folder, MOMENT, as_zip=as_zip).read_bytes() == first


def test_a_program_can_be_started_after_unpacking(folder: Path, tmp_path: Path) -> None:
    """Also the empty folder is there, which makes it keep everything beside it."""
    with tarfile.open(archived(folder, MOMENT, as_zip=False)) as packed:
        packed.extractall(tmp_path / "stick", filter="data")
    unpacked = tmp_path / "stick" / "diptych-1"
    assert os.access(unpacked / "diptych", os.X_OK)
    assert not os.access(unpacked / "parts" / "words.txt", os.X_OK)
    assert list((unpacked / "diptych-portable").iterdir()) == []


def test_windows_gets_what_windows_unpacks(folder: Path) -> None:
    """A zip, in which the empty folder is an entry of its own."""
    with zipfile.ZipFile(archived(folder, MOMENT, as_zip=True)) as packed:
        assert packed.testzip() is None
        assert "diptych-1/diptych-portable/" in packed.namelist()
        assert packed.read("diptych-1/parts/words.txt") == b"words"
