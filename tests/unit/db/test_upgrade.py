"""An older library is backed up and brought up to date, wholly or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from diptych.model.faults import Fault
from diptych.model.text import Fact, Known, digest_of
from diptych_db.backups import back_up, backups_of
from diptych_db.engine import begun, engine_for
from diptych_db.library import Library
from diptych_db.schema import APPLICATION_ID, REVISIONS, SEARCH, Base
from diptych_db.upgrade import create, migrate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.db.conftest import MakeArticle


def without_tables(place: Path) -> None:
    """Make a library that no migration has been through yet."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _is_of_search(name: str | None) -> bool:
    """Whether a table is the search's own or one of those that FTS5 keeps for it."""
    return name is not None and name.split("_")[0] == SEARCH


def test_the_migrations_make_the_tables_of_the_schema(place: Path) -> None:
    """What the steps leave is what the code expects, column for column."""
    Library.open(place).close()
    engine = engine_for(place)
    try:
        with begun(engine, writes=False) as connection:
            seen = MigrationContext.configure(
                connection, opts={"include_name": lambda name, *_: not _is_of_search(name)}
            )
            differences = compare_metadata(seen, Base.metadata)
    finally:
        engine.dispose()
    assert differences == []


def test_the_schema_names_all_migrations() -> None:
    """The list that libraries are looked at with is the list of the steps that there are."""
    config = Config()
    config.set_main_option("script_location", "diptych_db:migrations")
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_released_schema_comes_up_to_date(place: Path, revision: str) -> None:
    """A library of any earlier schema opens, and all is well with it."""
    without_tables(place)
    migrate(place, revision)
    with Library.open(place) as library:
        assert library.check() == ()


FIRST_RELEASE = """
INSERT INTO article VALUES (
    3, '{digest}', 'Ferry runs again', 'found', NULL, 'missing', 'Fjord Post', 'guessed',
    '2019-02-03', 'reader', 'en', 'guessed', 'ferry.txt'
);
INSERT INTO source_line VALUES (3, 0, 1, 'Ferry runs again', 1, 'headline', 'the title', 1);
INSERT INTO source_line VALUES (3, 1, 2, 'Share this', 0, 'share', 'asks to share', 1);
INSERT INTO source_line VALUES (3, 2, 3, 'It sails at noon.', 1, 'body', 'running text', 0);
INSERT INTO comparison VALUES (1, '{digest}', '{digest}', 'm', 's', 't', '{{}}');
INSERT INTO pair VALUES (1, '{digest}', 'b', 'Why?', '', '', '');
INSERT INTO mark VALUES (1, 0, 'k1', '{digest}', 0, 5, 'Ferry', 'ships', 'seen');
INSERT INTO memory VALUES ('last pair, first', '{digest}');
"""


def test_a_library_of_the_first_release_keeps_all_that_is_in_it(place: Path) -> None:
    """Article, lines, facts and the reader's work are as they were; a backup is of before."""
    without_tables(place)
    migrate(place, "0001")
    digest = digest_of("Ferry runs again\nIt sails at noon.")
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.executescript(FIRST_RELEASE.format(digest=digest))
    with Library.open(place) as library:
        assert library.check() == ()
        (entry,) = library.entries()
        article = library.article(entry.id)
        (mark,) = library.notebook(digest, "b").marks
        assert (entry.id, article.digest, len(article.left_out)) == (3, digest, 1)
        assert article.metadata.published == Fact("2019-02-03", Known.READER)
        assert article.metadata.address == article.metadata.licence == Fact()
        assert mark.anchor.fits(article)
        assert library.untraced() == (3,)
        assert library.page(3) is None
    (backup,) = backups_of(place)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("0001",)
        ]
        assert connection.execute("SELECT count(*) FROM source_line").fetchone() == (3,)


def test_a_library_without_tables_is_backed_up_and_comes_up_to_date(
    place: Path, make_article: MakeArticle
) -> None:
    """Before the first step a backup is made, then the library works as any other."""
    without_tables(place)
    with Library.open(place) as library:
        library.add(make_article())
        assert library.check() == ()
    (backup,) = backups_of(place)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_library_of_today_is_not_backed_up_again(place: Path) -> None:
    """Opening a library that is up to date leaves nothing beside it."""
    Library.open(place).close()
    Library.open(place).close()
    assert backups_of(place) == ()
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_a_migration_that_fails_changes_nothing(place: Path) -> None:
    """When a step does not fit, the library is as it was and the sentence says so."""
    without_tables(place)
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE pair (from_elsewhere TEXT)")
        connection.execute("INSERT INTO pair VALUES ('kept')")
    with pytest.raises(Fault, match="is as it was"):
        Library.open(place)
    with closing(sqlite3.connect(place)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema").fetchall()
        assert tables == [("pair",)]
        assert connection.execute("SELECT * FROM pair").fetchall() == [("kept",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    assert len(backups_of(place)) == 1


def test_a_library_with_loose_ends_is_not_changed(place: Path) -> None:
    """A library whose rows belong to nothing is told before more is built on it."""
    without_tables(place)
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE harbour (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE ship (harbour_id REFERENCES harbour (id))")
        connection.execute("INSERT INTO ship VALUES (7)")
    with pytest.raises(Fault, match="is as it was"):
        Library.open(place)
    with closing(sqlite3.connect(place)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        assert tables == {"harbour", "ship"}


def test_a_library_made_meanwhile_stays(place: Path, make_article: MakeArticle) -> None:
    """Two programs that make a library at once end with the first one's, and all that is in it."""
    with Library.open(place) as library:
        library.add(make_article())
    create(place)
    with Library.open(place) as library:
        assert len(library.entries()) == 1
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_a_library_is_made_where_files_cannot_be_linked(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without hard links, as on a memory stick, holds a library too."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with Library.open(place) as library:
        assert library.check() == ()
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_a_backup_holds_what_stands_only_in_the_log(place: Path, make_article: MakeArticle) -> None:
    """A backup made while the library is open is a library with everything in it."""
    with Library.open(place) as library:
        article = make_article()
        library.add(article)
        backup = back_up(place)
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]
    assert backup.stat().st_mode == place.stat().st_mode
    with Library.open(backup) as copy:
        assert [copy.article(entry.id) for entry in copy.entries()] == [article]
        assert copy.check() == ()


def test_the_last_three_backups_are_kept(place: Path) -> None:
    """Older backups make room for newer ones; other files in their folder are not touched."""
    Library.open(place).close()
    made = [back_up(place)]
    keepsake = made[0].with_name("my own copy.sqlite")
    keepsake.write_bytes(b"mine")
    made.extend(back_up(place) for _ in range(4))
    assert backups_of(place) == tuple(made[-3:])
    assert keepsake.read_bytes() == b"mine"


def test_a_damaged_library_is_not_backed_up_over_sound_ones(place: Path) -> None:
    """A copy that would be damaged gets no name, and the sound backups stay."""
    Library.open(place).close()
    sound = [back_up(place) for _ in range(3)]
    with closing(sqlite3.connect(place)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'article'"
        ).fetchone()
    content = bytearray(place.read_bytes())
    content[(page - 1) * 4096 + 3 : (page - 1) * 4096 + 8] = b"\xa5" * 5
    place.write_bytes(content)
    with pytest.raises(Fault, match="damaged"):
        back_up(place)
    assert backups_of(place) == tuple(sound)
    assert len(list(sound[0].parent.iterdir())) == 3
