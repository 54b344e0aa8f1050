"""Many files at once: each has its result, none stops the rest, and stopping leaves whole ones."""

from __future__ import annotations

import os
import sys
from threading import Event
from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_file
from diptych.model.faults import Cancelled
from diptych.model.progress import Silent
from diptych.workflow.importing import import_paths
from diptych_db.library import Library, NewArticle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.text import Article

PLACES = (
    *("harbour", "market", "station", "library", "museum"),
    *("theatre", "stadium", "hospital", "airport", "bakery"),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An open, empty library."""
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with twenty articles on as many things."""
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(20):
        place = f"{PLACES[number % 10]} {'north' if number < 10 else 'south'}"
        (made / f"{number:02}.txt").write_text(
            f"Council talks about the {place}\n\n"
            f"The council spoke for {number + 2} hours about the {place} on day {number}.\n\n"
            f"“The {place} is older than I am by {number} years,” said the mayor of it.\n",
            encoding="utf-8",
        )
    return made


class Watcher:
    """Notes the steps, and asks to stop at one of them."""

    def __init__(self, until: int = 1000) -> None:
        self.steps: list[tuple[str, float]] = []
        self._until = until

    def report(self, step: str, share: float) -> None:
        """Note a step."""
        self.steps.append((step, share))
        if len(self.steps) > self._until:
            raise Cancelled(step)


def test_every_file_has_its_result(library: Library, folder: Path) -> None:
    """In order, with entry and article, or the sentence on what is wrong."""
    (folder / "05.txt").write_bytes(b"")
    (folder / "11.txt").write_bytes(bytes(range(256)) * 4)
    results = list(import_paths(library, [folder, folder / "gone.txt"], Silent()))
    assert [one.source for one in results] == [
        *(str(folder / f"{number:02}.txt") for number in range(20)),
        str(folder / "gone.txt"),
    ]
    assert [at for at, one in enumerate(results) if one.fault] == [5, 11, 20]
    assert len(library.entries()) == 18
    assert all(one.article and one.entry for one in results if not one.fault)
    assert library.untraced() == ()
    assert library.check() == ()


def test_a_file_named_twice_is_read_once(library: Library, folder: Path) -> None:
    """Also where it is in a folder that is named, too."""
    named = [folder / "03.txt", folder, folder / "03.txt"]
    assert len(list(import_paths(library, named, Silent()))) == 20


def test_progress_is_told_file_by_file(library: Library, folder: Path) -> None:
    """The share rises, and the file is named."""
    watcher = Watcher()
    list(import_paths(library, [folder], watcher))
    told = [(step, share) for step, share in watcher.steps if step.startswith("Reading")]
    assert told[0] == ("Reading 00.txt (1 of 20)", 0.0)
    assert sorted({share for _, share in told}) == [number / 20 for number in range(20)]
    assert [share for _, share in told] == sorted(share for _, share in told)


def test_stopping_leaves_whole_articles_only(library: Library, folder: Path) -> None:
    """What was told is stored, with all its lines, and nothing else is."""
    told: list[int] = []
    with pytest.raises(Cancelled):
        told.extend(
            one.entry.id for one in import_paths(library, [folder], Watcher(until=12)) if one.entry
        )
    assert 0 < len(library.entries()) < 20
    for entry in library.entries():
        assert library.article(entry.id).digest == entry.digest
    assert library.untraced() == ()
    assert library.check() == ()
    assert len(list(import_paths(library, [folder], Silent()))) == 20
    assert len(library.entries()) == 20


def test_stopping_does_not_wait_for_a_file(library: Library, folder: Path) -> None:
    """A file that takes long to read is left behind at once."""
    over = Event()

    def read(path: Path) -> Article:
        if path.name == "05.txt":
            over.wait(60)
        return read_file(path)

    class Stop:
        def report(self, step: str, share: float) -> None:
            del share
            self.seen = getattr(self, "seen", 0) + ("05.txt" in step)
            if self.seen > 2:
                raise Cancelled(step)

    try:
        with pytest.raises(Cancelled):
            list(import_paths(library, [folder], Stop(), read))
        assert not over.is_set()
    finally:
        over.set()


def test_a_mistake_in_the_program_stops_no_others(library: Library, folder: Path) -> None:
    """It is told with a sentence, and handed on for the log."""

    def read(path: Path) -> Article:
        if path.name == "07.txt":
            raise ZeroDivisionError
        return read_file(path)

    results = list(import_paths(library, [folder], Silent(), read))
    (failed,) = [one for one in results if one.bug]
    assert "07.txt" in (failed.fault or "")
    assert isinstance(failed.bug, ZeroDivisionError)
    assert len(library.entries()) == 19


def test_versions_are_told_within_one_import_and_of_older_articles(
    library: Library, folder: Path
) -> None:
    """Articles that came in before there were traces are known again, too."""
    library.add_all([NewArticle(read_file(folder / "00.txt"))])
    assert library.untraced() == (1,)
    text = (folder / "00.txt").read_text(encoding="utf-8")
    for name, day in (("a.txt", "day 31"), ("b.txt", "day 30")):
        (folder / name).write_text(text.replace("day 0", day), encoding="utf-8")
    results = list(import_paths(library, [folder / "a.txt", folder / "b.txt"], Silent()))
    assert [[other.entry.id for other in one.duplicates] for one in results] == [[1], [1, 2]]
    assert library.untraced() == ()


def test_folders_that_give_nothing_say_so(library: Library, tmp_path: Path) -> None:
    """An empty one, and one that leads into itself."""
    (tmp_path / "empty" / ".hidden").mkdir(parents=True)
    if sys.platform != "win32":
        (tmp_path / "empty" / "circle").symlink_to(tmp_path / "empty", target_is_directory=True)
    (result,) = import_paths(library, [tmp_path / "empty"], Silent())
    assert "no files" in (result.fault or "")


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="whoever may read everything is refused nothing",
)
def test_a_closed_folder_is_told_and_the_rest_comes_in(library: Library, folder: Path) -> None:
    """Its files are left aside, with a sentence."""
    closed = folder / "closed"
    closed.mkdir(mode=0)
    try:
        results = list(import_paths(library, [folder], Silent()))
    finally:
        closed.chmod(0o700)
    assert len(library.entries()) == 20
    assert [one.source for one in results if one.fault] == [str(closed)]
