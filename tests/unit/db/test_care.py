"""Backups are kept by day and week, restored without loss, and a library can be moved."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.faults import Fault
from diptych_db.backups import backed_up_on, copy_to, folder_of
from diptych_db.care import move, restore
from diptych_db.keeping import DAYS, LAST_OF_TODAY, WEEKS, dated, named, surplus
from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.db.conftest import MakeArticle

TODAY = dt.date(2024, 5, 17)


@pytest.fixture
def location(place: Path) -> Path:
    """Where the library of these tests lies: they are about files."""
    return place


def names(place: Path) -> list[str]:
    """Return what lies in the folder of backups."""
    return sorted(path.name for path in folder_of(place).iterdir())


def test_a_backup_a_day_for_a_week_and_one_a_week_for_a_month(
    place: Path, library: Library, make_article: MakeArticle
) -> None:
    """After sixty days there are seven days and four weeks to go back to."""
    library.add(make_article())
    for day in range(60):
        library.back_up(TODAY + dt.timedelta(day))
    kept = [one[0] for name in names(place) if (one := dated(name))]
    last = TODAY + dt.timedelta(59)
    assert kept[-DAYS:] == [last - dt.timedelta(6 - back) for back in range(DAYS)]
    assert len(kept) == DAYS + WEEKS
    assert len({one.isocalendar()[:2] for one in kept[:WEEKS]}) == WEEKS
    assert (last - kept[0]).days > 28


@given(
    st.lists(
        st.tuples(st.dates(dt.date(2020, 1, 1), dt.date(2020, 12, 31)), st.integers(1, 5)),
        max_size=60,
        unique=True,
    )
)
def test_the_newest_backup_always_stays(backups: list[tuple[dt.date, int]]) -> None:
    """Few stay, and the last of each of the newest days does."""
    stay = set(backups) - surplus(backups)
    assert len(stay) <= DAYS + WEEKS + LAST_OF_TODAY - 1
    days = sorted({day for day, _ in backups}, reverse=True)[:DAYS]
    for day in days:
        assert max(one for one in backups if one[0] == day) in stay


def test_other_files_among_backups_are_nobodys_surplus(place: Path, library: Library) -> None:
    """What is not named as a backup is not touched."""
    library.back_up(TODAY)
    keepsake = folder_of(place) / "my own.sqlite"
    keepsake.write_bytes(b"mine")
    odd = folder_of(place) / "2024-99-99-1.sqlite"
    odd.write_bytes(b"odd")
    for day in range(20):
        library.back_up(TODAY + dt.timedelta(day))
    assert keepsake.exists()
    assert odd.exists()
    assert backed_up_on(place, TODAY)
    assert not backed_up_on(place, TODAY + dt.timedelta(20))
    assert named(TODAY, 2) == "2024-05-17-2.sqlite"


def test_a_backup_is_restored_and_what_was_there_is_kept(
    place: Path, make_article: MakeArticle
) -> None:
    """Both can be opened afterwards, each with what was in it."""
    with Library.open(place) as library:
        library.add(make_article("rain"))
        backup = library.back_up(TODAY)
        library.add(make_article("snow"))
    aside = restore(place, backup)
    assert aside is not None
    for where, count in ((place, 1), (aside, 2), (backup, 1)):
        with Library.open(where) as library:
            assert len(library.entries()) == count
            assert library.check() == ()


def test_a_damaged_library_is_kept_aside(place: Path, make_article: MakeArticle) -> None:
    """Its very bytes, with its log, under names that nothing else has."""
    with Library.open(place) as library:
        library.add(make_article())
        backup = library.back_up(TODAY)
    place.write_bytes(b"rubble")
    log = place.with_name(place.name + "-wal")
    log.write_bytes(b"log")
    place.with_name(place.name + ".replaced-1").write_bytes(b"earlier")
    aside = restore(place, backup)
    assert aside == place.with_name(place.name + ".replaced-2")
    assert aside.read_bytes() == b"rubble"
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"log"
    assert not log.exists()
    with Library.open(place) as library:
        assert len(library.entries()) == 1


def test_a_lost_library_is_restored(place: Path, make_article: MakeArticle) -> None:
    """Where there is nothing, nothing is put aside."""
    with Library.open(place) as library:
        library.add(make_article())
        backup = library.back_up(TODAY)
    place.unlink()
    assert restore(place, backup) is None
    with Library.open(place) as library:
        assert len(library.entries()) == 1


def test_an_open_library_is_not_replaced_or_moved(
    place: Path, library: Library, tmp_path: Path
) -> None:
    """Whoever has it open keeps working on it."""
    backup = library.back_up(TODAY)
    (tmp_path / "other").mkdir()
    with pytest.raises(Fault, match="in use"):
        restore(place, backup)
    with pytest.raises(Fault, match="in use"):
        move(place, tmp_path / "other")
    assert library.check() == ()
    assert list((tmp_path / "other").iterdir()) == []


def test_what_is_no_backup_is_not_restored(place: Path, tmp_path: Path) -> None:
    """Text, another program's file, a damaged one, none at all, the library itself."""
    Library.open(place).close()
    before = place.read_bytes()
    text, foreign, damaged = (tmp_path / name for name in ("a.txt", "b.sqlite", "c.sqlite"))
    text.write_text("my notes " * 50, encoding="utf-8")
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE t (a)")
    copy_to(place, damaged)
    content = bytearray(damaged.read_bytes())
    content[4096:12000] = b"\xa5" * (12000 - 4096)
    damaged.write_bytes(content)
    for bad in (text, foreign, damaged, tmp_path / "none.sqlite", tmp_path, place):
        with pytest.raises(Fault) as fault:
            restore(place, bad)
        assert str(bad) in str(fault.value)
    assert place.read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if ".diptych-" in path.name]


def test_a_library_is_moved_with_its_backups(
    place: Path, tmp_path: Path, make_article: MakeArticle
) -> None:
    """Nothing is left behind, and nothing at the new place is written over."""
    with Library.open(place) as library:
        library.add(make_article())
        library.back_up(TODAY)
    there = tmp_path / "there"
    there.mkdir()
    target = move(place, there)
    assert target == there / place.name
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert names(target) == [named(TODAY, 1)]
    with Library.open(target) as library:
        assert len(library.entries()) == 1
    with Library.open(place) as library:
        assert library.entries() == ()
    with pytest.raises(Fault, match="already"):
        move(place, there)
    with pytest.raises(Fault, match="no folder"):
        move(place, tmp_path / "nowhere")
