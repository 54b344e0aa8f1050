"""What is no library that can be opened on a server is a sentence, and stays as it is."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.model.server import Server
from diptych_db.library import Library

if TYPE_CHECKING:
    from tests.servers.postgresql import Databases

here = pytest.mark.verify
"""Marks what needs a server."""


def refusal(server: Server) -> str:
    """Return the sentence with which a library is not opened; no secret stands in it."""
    with pytest.raises(Fault) as caught:
        Library.open(server)
    told = str(caught.value)
    assert "secret" not in told
    assert "host=" not in told
    return told


def name_of(server: Server) -> str:
    """Return the name of a server's database."""
    return server.address.split("/")[3].split("?")[0]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://ada:secret@db.example:99/class?host=/run", "postgresql://ada@db.example:99/class"),
        ("postgres://db.example/class", "postgres://db.example/class"),
        ("postgresql://a:secret@b:secret@c/d", "postgresql://a@c/d"),
        ("postgresql://[secret", "postgresql://…"),
    ],
)  # fmt: skip
def test_an_address_is_shown_without_its_secrets(address: str, shown: str) -> None:
    """Neither as text nor in a traceback."""
    server = Server(address)
    assert str(server) == shown
    assert "secret" not in repr(server)


@pytest.mark.parametrize(
    "rest",
    ["ada:secret@h", "h:port/x", "h/x?sslmode=perhaps", "h/x?password=secret", "h/x?host=a&host=b"],
)
def test_an_address_that_means_nothing_is_refused(rest: str) -> None:
    """Before anybody is asked; what an address may look like is told."""
    assert "?sslmode=" in refusal(Server(f"postgresql://{rest}"))


@pytest.mark.skipif(importlib.util.find_spec("pg8000") is not None, reason="the driver is there")
def test_what_is_missing_is_named() -> None:
    """Who installed Diptych alone is told what else a server needs."""
    assert "diptych[postgresql]" in refusal(Server("postgresql://localhost/class"))


@here
def test_a_server_that_does_not_answer_is_told() -> None:
    """One that is not there, on this computer or in no network."""
    pytest.importorskip("pg8000")
    for host in ("localhost:1", "no-such-host.invalid", "/x?host=/no/such/socket"):
        address = f"postgresql://ada:secret@{host}"
        told = refusal(Server(address if "/" in host else f"{address}/class"))
        assert "does not answer" in told


@here
def test_who_is_not_let_in_is_told(databases: Databases) -> None:
    """By a wrong password, an unknown name, a database that is not there."""
    there = databases.make()
    name = name_of(there)
    assert "the password" in refusal(databases.named(name, password="secret"))  # noqa: S106 - a wrong one
    assert "the password" in refusal(databases.named(name, user="nobody"))
    assert "no database" in refusal(databases.named("elsewhere"))


@here
def test_another_programs_database_is_refused(databases: Databases) -> None:
    """Also one that is versioned by the same tool; nothing is added to it."""
    there = databases.make()
    name = name_of(there)
    databases.run("CREATE TABLE alembic_version (version_num text)", name)
    databases.run("INSERT INTO alembic_version VALUES ('0006')", name)
    assert "belongs to another program" in refusal(there)
    databases.run("DROP TABLE alembic_version", name)
    Library.open(there).close()


@here
@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE alembic_version SET version_num = '0777'", "newer Diptych"),
        ("DELETE FROM alembic_version", "newer Diptych"),
        ("DROP TABLE search", "damaged"),
    ],
)
def test_a_newer_or_damaged_library_is_refused(
    databases: Databases, change: str, told: str
) -> None:
    """It is left to whom it fits."""
    there = databases.make()
    Library.open(there).close()
    databases.run(change, name_of(there))
    assert told in refusal(there)


@here
def test_a_database_for_few_scripts_is_refused(databases: Databases) -> None:
    """It could not hold what is to be read."""
    assert "UTF8" in refusal(databases.make(encoding="LATIN1"))


@here
def test_who_may_only_read_is_told(databases: Databases) -> None:
    """A library that cannot be written to would fail later, in the middle of work."""
    there = databases.make()
    name = name_of(there)
    Library.open(there).close()
    databases.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with Library.open(there) as library, pytest.raises(Fault, match="cannot be written"):
        library.remember("fetching", "off")


@here
@pytest.mark.skipif(sys.platform == "win32", reason="the server's socket is one of Unix")
def test_a_server_that_goes_away_is_told_and_comes_back(databases: Databases) -> None:
    """What was stored is there again, and the library goes on without being opened anew."""
    with Library.open(databases.make()) as library:
        library.remember("fetching", "off")
        databases.stop()
        try:
            with pytest.raises(Fault, match="does not answer"):
                library.remember("fetching", "on")
        finally:
            databases.start()
        assert library.remembered("fetching") == "off"
