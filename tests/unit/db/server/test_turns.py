"""Several programs at one library on a server, and what Diptych does not do there."""

from __future__ import annotations

import datetime as dt
import threading
from typing import TYPE_CHECKING

import pytest
from tests.unit.db.conftest import kept

from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.model.pack import Student
from diptych.model.text import Article
from diptych.model.trace import Trace
from diptych.model.work import Work
from diptych_db.engine import begun
from diptych_db.library import Library, NewArticle
from diptych_db.server import connecting
from diptych_db.server.connecting import engine_for

if TYPE_CHECKING:
    from tests.servers.postgresql import Databases
    from tests.unit.db.conftest import MakeArticle

pytestmark = pytest.mark.verify


def test_two_programs_take_turns(databases: Databases, make_article: MakeArticle) -> None:
    """The same article from both is stored once, however close they come."""
    there = databases.make()
    found: list[bool] = []

    def add() -> None:
        with Library.open(there) as library:
            found.append(library.add(make_article()).new)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [False, False, False, True]


def test_a_library_in_use_is_told(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who writes for long keeps others from writing, and not from reading."""
    there = databases.make()
    Library.open(there).close()
    monkeypatch.setattr(connecting, "PATIENCE", "50")
    engine = engine_for(there)
    with Library.open(there) as library, begun(engine, writes=True):
        assert library.entries() == ()
        with pytest.raises(Fault, match="in use by another program"):
            library.remember("fetching", "off")
    engine.dispose()


def test_what_the_server_does_itself_is_left_to_it(databases: Databases) -> None:
    """A backup is refused; a student's works go."""
    with Library.open(databases.make()) as library:
        with pytest.raises(Fault, match="backed up there"):
            library.back_up(dt.date(2024, 2, 29))
        library.classroom.keep_work("a", "b", Work(Student("s1", "Ada"), Notebook()))
        done = library.forget_student("s1")
        assert (done.works, done.copies, done.left) == (1, (), ())
        assert library.classroom.works("a", "b") == ()


def test_long_and_many_words_are_found(databases: Databases, make_article: MakeArticle) -> None:
    """A server's limits for words, vectors and places in them refuse no article."""
    made = make_article("words")
    words = " ".join(f"w{number:x}{'z' * (number % 90)}" for number in range(60_000))
    long = Article((*made.lines, kept(9, f"{words} {'q' * 5000}")), made.metadata)
    signs = Article((kept(1, " ".join(["と", "け"] * 12_000) + " 政府"),), made.metadata)
    with Library.open(databases.make()) as library:
        library.add_all(
            [
                NewArticle(long, Trace("1" * 64, (1,))),
                NewArticle(signs, Trace("2" * 64, (2,))),
            ]
        )
        first, second = (entry.id for entry in library.entries())
        assert [one.id for one in library.search("w2zz")] == [first]
        assert [one.id for one in library.search("政府")] == [second]
        assert library.search("府政") == ()
        assert library.check() == ()
