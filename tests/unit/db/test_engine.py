"""Every connection to a library takes the same care, and SQLite's errors become sentences."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import IntegrityError

from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych_db.engine import LONG_LOG, address, begun, connect, engine_for
from diptych_db.faults import as_faults
from diptych_db.library import Library
from diptych_db.schema import APPLICATION_ID, REVISIONS

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle

IN_FORCE = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "cell_size_check": 1,
    "trusted_schema": 0,
    "wal_autocheckpoint": 0,
    "application_id": APPLICATION_ID,
    "user_version": len(REVISIONS),
}


@pytest.fixture
def location(place: Path) -> Path:
    """Where the library of these tests lies: they are about files."""
    return place


def test_the_pragmas_are_in_force_in_every_transaction(
    place: Path, make_article: MakeArticle
) -> None:
    """Whatever the library does, it does on a connection with all pragmas set."""
    seen: list[dict[str, object]] = []

    def spy(connection: Connection) -> None:
        cursor = connection.connection.cursor()
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in IN_FORCE}
        seen.append(found)

    Library.open(place).close()
    event.listen(Engine, "begin", spy)
    try:
        with Library.open(place) as library:
            entry = library.add(make_article())
            library.entries()
            library.article(entry.id)
            library.keep_notebook("a", "b", Notebook())
            library.check()
    finally:
        event.remove(Engine, "begin", spy)
    assert len(seen) == 6
    assert all(found == IN_FORCE for found in seen)


def test_a_connection_does_not_make_a_library(place: Path) -> None:
    """A library that vanished is not replaced by an empty file."""
    with pytest.raises(sqlite3.OperationalError):
        connect(place)
    assert not place.exists()


@pytest.mark.parametrize("name", ["a b", "100%", "a?mode=memory", "#1", "é", "file:x", "a&b"])
def test_odd_names_are_only_names(tmp_path: Path, name: str) -> None:
    """No character of a path is taken for a part of the address."""
    with Library.open(tmp_path / name) as library:
        assert library.location == tmp_path / name
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_addresses_of_other_systems() -> None:
    """A drive letter and a share become addresses that SQLite understands."""
    assert address(Path("C:/a b"), mode="rw") == "file:///C%3A/a%20b?mode=rw"
    assert address(Path("//host/share/a"), mode="rw") == "file:////host/share/a?mode=rw"


def test_a_full_disk_is_told_and_loses_nothing(place: Path, make_article: MakeArticle) -> None:
    """When there is no more room, the sentence says so and what was stored before is kept."""
    with Library.open(place) as library:
        library.add(make_article())
    engine = engine_for(place)
    try:
        with begun(engine, writes=False) as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        with (
            pytest.raises(Fault, match="is full"),
            as_faults(place),
            begun(engine, writes=True) as connection,
        ):
            connection.exec_driver_sql("INSERT INTO memory VALUES ('much', ?)", ("x" * 5_000_000,))
    finally:
        engine.dispose()
    with Library.open(place) as library:
        assert len(library.entries()) == 1
        assert library.check() == ()


def test_damage_met_later_is_told(place: Path, make_article: MakeArticle) -> None:
    """Damage that happens while the library is open is a sentence too."""
    with Library.open(place) as library:
        for number in range(40):
            library.add(make_article(f"item {number}" + " and more" * 50))
    with Library.open(place) as library:
        content = bytearray(place.read_bytes())
        content[4096:] = b"\xa5" * (len(content) - 4096)
        place.write_bytes(content)
        with pytest.raises(Fault, match="damaged"):
            library.entries()
        assert any("damaged" in sentence for sentence in library.check())


def test_an_error_of_ours_stays_an_error(place: Path) -> None:
    """What no person can mend is not dressed up as a sentence for one."""
    Library.open(place).close()
    engine = engine_for(place)
    try:
        with (
            pytest.raises(IntegrityError),
            as_faults(place),
            begun(engine, writes=True) as connection,
        ):
            connection.exec_driver_sql("INSERT INTO memory VALUES (NULL, NULL)")
    finally:
        engine.dispose()


def test_calls_from_several_threads_take_turns(library: Library, make_article: MakeArticle) -> None:
    """Threads that add and read at once neither fail nor lose an article."""

    def work(name: str) -> None:
        for number in range(15):
            library.add(make_article(f"{name} {number}"))
            library.entries()

    threads = [threading.Thread(target=work, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.entries()) == 45
    assert library.check() == ()


def test_two_programs_take_turns(place: Path, make_article: MakeArticle) -> None:
    """A library that is open twice takes articles from both."""
    with Library.open(place) as one, Library.open(place) as two:
        for number in range(5):
            one.add(make_article(f"one {number}"))
            two.add(make_article(f"two {number}"))
        assert one.entries() == two.entries()
        assert len(one.entries()) == 10


def test_the_log_does_not_grow_for_ever(place: Path, library: Library) -> None:
    """Whatever is stored in one sitting, the log beside the library stays bounded."""
    log = Path(f"{place}-wal")
    longest = 0
    for _ in range(12):
        library.remember_pair("x" * 2_000_000, "y" * 2_000_000)
        longest = max(longest, log.stat().st_size)
    assert longest < LONG_LOG + 8_000_000
    assert library.last_pair() == ("x" * 2_000_000, "y" * 2_000_000)
    assert library.check() == ()


def test_nothing_is_lost_when_a_lock_was_dropped(place: Path, make_article: MakeArticle) -> None:
    """Somebody read the file, so the lock is gone, and another program tidied the log away."""
    script = (
        "import sys; from pathlib import Path; from diptych_db.library import Library;"
        "Library.open(Path(sys.argv[1])).close()"
    )
    with contextlib.closing(Library.open(place)) as library:
        library.add(make_article("First"))
        place.read_bytes()
        subprocess.run([sys.executable, "-c", script, str(place)], check=True)
        library.add(make_article("Second"))
        with contextlib.closing(Library.open(place)) as other:
            assert len(other.entries()) == 2
