"""What is no library, or none that can be used now, is refused in a sentence and left alone."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.unit.db.conftest import MakeArticle

PAGE = 4096
NOBODY = 65534


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the digest of every file in a folder."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def refusal(place: Path) -> str:
    """Return the sentence in which a library is refused, having seen that nothing changed."""
    before = fingerprint(place.parent)
    with pytest.raises(Fault) as caught:
        Library.open(place)
    assert fingerprint(place.parent) == before
    sentence = str(caught.value)
    assert place.name in sentence
    assert re.fullmatch(r"[^\n]+\.", sentence)
    return sentence


@pytest.fixture
def filled(place: Path, make_article: MakeArticle) -> Path:
    """A sound library with enough in it to be cut or scratched."""
    with Library.open(place) as library:
        for number in range(30):
            library.add(make_article(f"item {number} " + "and its long name " * 40))
    return place


def run(place: Path, *statements: str) -> None:
    """Do something to a library that Diptych would not do."""
    with closing(sqlite3.connect(place)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    """A library that is not there yet is made, and so are the folders to it."""
    place = tmp_path / "Ünïcode and 100% #odd?" / "deep" / "li brary"
    Library.open(place).close()
    assert [path.name for path in place.parent.iterdir()] == ["li brary"]
    with Library.open(place) as library:
        assert library.check() == ()


def test_a_link_to_a_library_is_followed(tmp_path: Path, place: Path) -> None:
    """A library may lie behind a link, be it there or still to be made."""
    link = tmp_path / "link"
    link.symlink_to(place)
    Library.open(link).close()
    assert place.is_file()
    assert link.is_symlink()
    with Library.open(link) as library:
        assert library.check() == ()


def test_an_empty_file_is_refused(place: Path) -> None:
    """A file of no bytes may be anybody's; it is not made a library."""
    place.touch()
    assert "is empty" in refusal(place)


@pytest.mark.parametrize(
    "content", [b"x", b"SQL", b"<html><body>No library</body></html>" * 99, bytes(5000)]
)
def test_a_file_of_another_kind_is_refused(place: Path, content: bytes) -> None:
    """A file that SQLite did not write is not touched."""
    place.write_bytes(content)
    assert "is no library" in refusal(place)


def test_another_programs_database_is_refused(place: Path) -> None:
    """An SQLite file of another program is told from a library by its header."""
    run(place, "CREATE TABLE recipe (name)", "PRAGMA application_id = 1234")
    assert "another program" in refusal(place)


def test_a_newer_library_is_refused(filled: Path) -> None:
    """A library with a version from the future is left to the program that made it."""
    run(filled, "PRAGMA user_version = 99")
    assert "newer Diptych" in refusal(filled)


def test_a_newer_revision_is_refused(filled: Path) -> None:
    """So is one that only its revision gives away."""
    run(filled, "UPDATE alembic_version SET version_num = '9999'")
    assert "newer Diptych" in refusal(filled)


def test_a_newer_library_after_a_crash_is_refused(filled: Path) -> None:
    """A newer version that stands only in the log of a crash is seen there."""
    crashed = filled.with_name("crashed.sqlite")
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        shutil.copyfile(filled, crashed)
        shutil.copyfile(f"{filled}-wal", f"{crashed}-wal")
    library_before = crashed.read_bytes()
    with pytest.raises(Fault, match="newer Diptych"):
        Library.open(crashed)
    assert crashed.read_bytes() == library_before


@pytest.mark.parametrize("size", [16, 99, 100, PAGE, 5 * PAGE, 5 * PAGE + 7])
def test_a_library_cut_short_is_refused(filled: Path, size: int) -> None:
    """A library that a broken download or disk cut off is seen to be cut off."""
    filled.write_bytes(filled.read_bytes()[:size])
    assert "cut short" in refusal(filled)


@pytest.mark.parametrize("pages", [1, 1000])
def test_a_scratched_library_is_refused(filled: Path, pages: int) -> None:
    """A library with one page or with all pages overwritten is seen to be damaged."""
    with closing(sqlite3.connect(filled)) as connection:
        (first,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'source_line'"
        ).fetchone()
    content = bytearray(filled.read_bytes())
    for start in range((first - 1) * PAGE, len(content), PAGE)[:pages]:
        content[start + 3 : start + 8] = b"\xa5" * 5
    filled.write_bytes(content)
    assert "damaged" in refusal(filled)


def test_a_library_that_lacks_a_table_is_refused(filled: Path) -> None:
    """A library from which something was taken is damaged."""
    run(filled, "DROP TABLE matrix_cell")
    assert "damaged" in refusal(filled)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER INSERT ON memory BEGIN DELETE FROM article; END",
        "CREATE VIEW v AS SELECT * FROM article",
        "CREATE VIRTUAL TABLE other USING fts5(a)",
        "CREATE VIRTUAL TABLE other USING rtree(id, low, high)",
    ],
)
def test_planted_instructions_are_refused(filled: Path, planted: str) -> None:
    """A library that would do more than hold data is not opened."""
    run(filled, planted)
    assert "did not write" in refusal(filled)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is no library."""
    with pytest.raises(Fault, match="is a folder"):
        Library.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_refused(place: Path) -> None:
    """A pipe is refused and not waited for."""
    os.mkfifo(place)
    with pytest.raises(Fault, match="device or a pipe"):
        Library.open(place)


@pytest.mark.parametrize("name", ["file.txt/library", "n" * 300, "nul\0in it"])
def test_an_impossible_place_is_refused(tmp_path: Path, name: str) -> None:
    """A place where no file can be is refused in a sentence, like any other."""
    (tmp_path / "file.txt").write_text("Not a folder.", encoding="utf-8")
    with pytest.raises(Fault):
        Library.open(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    """A link that leads in a circle leads to no library."""
    link = tmp_path / "link"
    link.symlink_to(link)
    with pytest.raises(Fault, match="can be no library"):
        Library.open(link)


def test_a_library_that_the_disk_has_no_room_for_is_not_made(place: Path) -> None:
    """Where making a library fails halfway, nothing is left, and the sentence names the place."""
    resource = pytest.importorskip("resource", reason="there are no limits on files here")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * PAGE, hard))
    try:
        with pytest.raises(Fault, match="disk") as caught:
            Library.open(place)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(place) in str(caught.value)
    assert ".diptych" not in str(caught.value)
    assert list(place.parent.iterdir()) == []


@pytest.mark.parametrize("exclusive", [False, True])
def test_a_library_in_use_is_refused(filled: Path, *, exclusive: bool) -> None:
    """A library that another program writes to just now, or keeps to itself, is told as such."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        if exclusive:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO memory VALUES ('k', 'v')")
        before = filled.read_bytes()
        with pytest.raises(Fault, match="in use by another program"):
            Library.open(filled)
        assert filled.read_bytes() == before
        other.execute("ROLLBACK")
    with Library.open(filled) as library:
        assert library.check() == ()


@pytest.fixture
def protect() -> Iterator[Callable[[Path, int], None]]:
    """Take rights away from files, also from an administrator who has them all."""
    if sys.platform == "win32":
        pytest.skip("rights are kept in another way here")
    administrator = os.geteuid() == 0

    def take(path: Path, mode: int) -> None:
        path.chmod(mode)
        if administrator:
            os.seteuid(NOBODY)

    yield take
    if administrator:
        os.seteuid(0)


@pytest.fixture
def reachable(filled: Path) -> Iterator[Path]:
    """A library in a folder that every account of this computer can enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        place = folder / filled.name
        shutil.copyfile(filled, place)
        place.chmod(0o666)
        yield place
        if sys.platform != "win32" and os.geteuid() != 0:
            folder.chmod(0o700)


def test_a_library_that_may_not_be_read_is_refused(
    reachable: Path, protect: Callable[[Path, int], None]
) -> None:
    """A library that one may not read is told as such."""
    protect(reachable, 0o000)
    with pytest.raises(Fault, match="may not be read"):
        Library.open(reachable)


def test_a_library_that_may_not_be_written_is_refused(
    reachable: Path, protect: Callable[[Path, int], None]
) -> None:
    """A library that one may only read is refused: a reader's work could not be kept."""
    protect(reachable, 0o444)
    assert "may not be written" in refusal(reachable)


def test_a_library_in_a_read_only_folder_is_refused(
    reachable: Path, protect: Callable[[Path, int], None]
) -> None:
    """So is one in a folder where its log could not be kept."""
    protect(reachable.parent, 0o555)
    assert "may not be written" in refusal(reachable)


def test_no_library_is_made_where_one_may_not_write(
    reachable: Path, protect: Callable[[Path, int], None]
) -> None:
    """A place where nothing may be made is told before any work begins."""
    protect(reachable.parent, 0o555)
    with pytest.raises(Fault, match="No library can be made"):
        Library.open(reachable.with_name("new.sqlite"))
    with pytest.raises(Fault, match="No library can be made"):
        Library.open(reachable.parent / "deep" / "new.sqlite")
