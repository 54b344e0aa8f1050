"""Sharing from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from diptych.interchange.pack.reading import read_pack
from diptych.model.pack import Purpose

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.unit.cli.conftest import Run

BIRDS = """Gulls leave the harbour

The gulls that lived on the harbour roofs for years have gone, and nobody knows where to.

“We miss their noise,” said Una Dahl, who keeps the inn at the harbour.
"""


def test_a_pair_goes_from_one_library_to_another(
    run: Run, pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Created by ids, opened in an empty library, it is listed there."""
    run("import", *pair)
    target = tmp_path / "storm.diptych"
    status, out, _ = run("pack", "create", target, 1, 2, "--title", "The storm")
    assert (status, out) == (0, f"{target}  (1 pair, 2 articles)\n")
    monkeypatch.setenv("DIPTYCH_LIBRARY", str(tmp_path / "elsewhere.sqlite"))
    status, out, err = run("pack", "open", target, "--json")
    opened = json.loads(out)
    assert (status, err) == (0, "")
    assert (opened["purpose"], opened["title"], opened["kept"]) == ("task", "The storm", [])
    assert [one["id"] for one in opened["articles"]] == [1, 2]
    assert opened["pairs"] == [[one["digest"] for one in opened["articles"]]]
    assert "Storm cuts power" in run("list")[1]


def test_more_than_two_are_neighbours_or_what_was_kept(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Three files make two pairs; where the library has pairs of three ids, those are meant."""
    birds = tmp_path / "birds.txt"
    birds.write_text(BIRDS, encoding="utf-8")
    target = tmp_path / "set.diptych"
    assert run("pack", "create", target, *pair, birds)[0] == 0
    packed = read_pack(target.read_bytes(), "set")
    digests = [one.digest for one in packed.articles]
    assert [(one.first, one.second) for one in packed.pairs] == [
        (digests[0], digests[1]),
        (digests[1], digests[2]),
    ]
    run("import", *pair, birds)
    assert run("compare", pair[0], birds, "--keep")[0] == 0
    assert "(1 pair, 3 articles)" in run("pack", "create", target, 1, 2, 3)[1]
    (kept,) = read_pack(target.read_bytes(), "set").pairs
    assert (kept.first, kept.second) == (digests[0], digests[2])


def test_a_work_is_of_the_library_and_bears_a_name(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Files alone are nobody's work."""
    target = tmp_path / "work.diptych"
    status, _, err = run("pack", "create", target, *pair, "--purpose", "work")
    assert (status, err.count("\n")) == (1, 1)
    assert not target.exists()
    run("import", *pair)
    options = ("--purpose", "work", "--name", "Ada", "--without-text")
    assert run("pack", "create", target, 1, 2, *options)[0] == 0
    work = read_pack(target.read_bytes(), "work")
    assert (work.purpose, work.student and work.student.name) == (Purpose.WORK, "Ada")
    assert not any(one.article for one in work.articles)


def test_wrong_usage_and_wrong_files_are_told_apart(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """A forgotten file is wrong usage, a file that is no pack is one sentence."""
    assert run("pack", "create", 1, 2)[0] == 2
    assert run("pack")[0] == 2
    status, out, err = run("pack", "open", pair[0])
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "it is no pack" in err
    status, _, err = run("pack", "open", tmp_path)
    assert (status, err.count("\n")) == (1, 1)
