"""What tests of several parts share: a library in a file, and one on a server."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from tests.servers.postgresql import programs, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.servers.postgresql import Databases

    from diptych.model.server import Location


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """A PostgreSQL server; without one the test is left out."""
    where = programs()
    if where is None:
        pytest.skip("there is no PostgreSQL on this machine")
    if find_spec("pg8000") is None:
        pytest.skip("pg8000 is not installed; `make verify` does that")
    with running(where) as databases:
        yield databases


@pytest.fixture(params=["file", pytest.param("server", marks=pytest.mark.verify)])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Location:
    """Where a library may come to lie: a test that asks for it is one of each kind."""
    if request.param == "file":
        return tmp_path / "library.sqlite"
    made: Databases = request.getfixturevalue("databases")
    return made.make()
