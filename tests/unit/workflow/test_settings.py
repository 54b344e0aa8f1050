"""What is kept between two starts: written whole, read back, never lost by damage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.workflow.places import usual_library
from diptych.workflow.settings import SettingsFile, settings_location

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """Another start reads what the one before wrote, in a folder that was not there yet."""
    location = tmp_path / "new" / "settings.json"
    SettingsFile(location).keep({"scheme": "dark", "keys": {"export": ["Ctrl+J"]}})
    record, notice = SettingsFile(location).recall()
    assert record["scheme"] == "dark"
    assert record["keys"] == {"export": ["Ctrl+J"]}
    assert notice == ""


def test_the_first_start_has_no_settings_and_nothing_to_tell(tmp_path: Path) -> None:
    """No file is no fault."""
    assert SettingsFile(tmp_path / "settings.json").recall() == ({}, "")


@pytest.mark.parametrize(
    "damage",
    [b"{half", b"\xff\xfe\x00", b"[1, 2]", b"{}", b'{"schema": 7}', b"[" * 100_000],
    ids=lambda damage: ascii(damage[:12]),
)
def test_a_damaged_file_is_kept_aside_and_told(tmp_path: Path, damage: bytes) -> None:
    """One sentence says where it is; the next start is quiet."""
    location = tmp_path / "settings.json"
    location.write_bytes(damage)
    record, notice = SettingsFile(location).recall()
    assert record == {}
    assert "settings.json.damaged" in notice
    assert (tmp_path / "settings.json.damaged").read_bytes() == damage
    assert SettingsFile(location).recall() == ({}, "")


def test_settings_of_a_later_version_are_left_alone(tmp_path: Path) -> None:
    """Whoever goes back to an older version loses nothing by it."""
    location = tmp_path / "settings.json"
    later = json.dumps({"schema": "diptych.settings/9", "scheme": "sepia"})
    location.write_text(later, encoding="utf-8")
    settings = SettingsFile(location)
    record, notice = settings.recall()
    assert record == {}
    assert "later version" in notice
    settings.keep({"scheme": "dark"})
    assert location.read_text(encoding="utf-8") == later


def test_a_place_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    """The sentence names the place."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Fault, match="file"):
        SettingsFile(tmp_path / "file" / "settings.json").keep({})


def test_settings_lie_beside_a_library_of_ones_own(tmp_path: Path) -> None:
    """A library on a stick brings them along; the usual one has them where settings belong."""
    own = settings_location(tmp_path / "class.sqlite")
    assert own == tmp_path / "class.sqlite.settings.json"
    usual = settings_location(usual_library())
    assert usual.name == "settings.json"
    assert usual.parent.name == "diptych"
