"""Every command does with a library on a server what it does with a file, or says why not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.postgresql import Databases
    from tests.unit.cli.conftest import Run


@pytest.fixture
def served(run: Run, databases: Databases, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command on a library that lies on a server."""
    monkeypatch.setenv("DIPTYCH_LIBRARY", databases.make().address)
    return run


@pytest.mark.verify
def test_articles_are_kept_on_a_server(served: Run, pair: tuple[Path, Path]) -> None:
    """From import by compare to the trash; nothing is stored beside the server."""
    assert [served("import", one)[0] for one in pair] == [0, 0]
    listed = json.loads(served("list", "--json")[1])
    first, second = (one["id"] for one in listed)
    assert [one["title"] for one in listed] == [
        "Storm cuts power to the coast",
        "Coast left in the dark again",
    ]
    assert [one["id"] for one in json.loads(served("search", "repair", "--json")[1])] == [second]
    assert [one["id"] for one in json.loads(served("related", first, "--json")[1])] == [second]
    assert json.loads(served("show", first, "--json")[1])["digest"] == listed[0]["digest"]
    status, made, err = served("compare", first, second, "--keep")
    assert (status, err) == (0, "")
    assert served("compare", first, second)[1] == made
    assert json.loads(served("edit", first, "--author", "Ada", "--json")[1])["author"] == "Ada"
    assert served("delete", second)[0] == 0
    assert [one["id"] for one in json.loads(served("list", "--trash", "--json")[1])] == [second]
    assert served("undelete", second)[0] == 0
    status, out, _ = served("library", "check")
    assert status == 0
    assert "is sound" in out
    assert not list(pair[0].parent.glob("library.sqlite*"))


@pytest.mark.verify
def test_a_pack_goes_from_server_to_file(
    served: Run, pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class may hand in what a teacher keeps elsewhere."""
    served("import", *pair)
    assert served("pack", "create", tmp_path / "task.diptych", 1, 2)[0] == 0
    monkeypatch.setenv("DIPTYCH_LIBRARY", str(tmp_path / "mine.sqlite"))
    assert served("pack", "open", tmp_path / "task.diptych")[0] == 0
    assert len(json.loads(served("list", "--json")[1])) == 2


@pytest.mark.verify
@pytest.mark.parametrize(
    ("order", "told"),
    [
        (("backup",), "backed up there"),
        (("restore", "x.sqlite"), "only a file can be moved"),
        (("move", "."), "only a file can be moved"),
    ],
)
def test_what_only_a_file_allows_is_refused(served: Run, order: tuple[str, ...], told: str) -> None:
    """With status 1 and a sentence that shows no password."""
    status, out, err = served("library", *order)
    assert (status, out) == (1, "")
    assert told in err
    assert served("library", "path")[1].split("@")[0] == "postgresql://diptych"


def test_an_address_of_another_kind_is_refused(run: Run) -> None:
    """What kinds there are is told, and nothing else of the address."""
    status, out, err = run("list", "--library", "mysql://ada:secret@db.example/class")
    assert (status, out) == (1, "")
    assert "postgresql://" in err
    assert "secret" not in err
