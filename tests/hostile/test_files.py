"""Every hostile file is read right or refused with one sentence, and nothing else happens."""

from __future__ import annotations

import os
import re
import threading
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from tests.hostile import archives, markup, pdfs, texts
from tests.hostile.case import STORY, Bait
from tests.hostile.watching import children, listening, memory_of, watched

from diptych.ingest.foreign import file_reader
from diptych.ingest.sandbox import Limits
from diptych.model.invisible import without_invisible
from diptych.model.progress import Silent
from diptych.workflow.importing import import_paths
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hostile.case import Case

    from diptych.workflow.importing import Imported

BURIED = "nobody may read these words"
MOST_KEPT = 200_000_000
"""Bytes by which the program may grow over all of these files together; they have far more."""
ALL = tuple(chain(archives.CASES, markup.CASES, texts.CASES, pdfs.CASES))


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the files are brought in: a folder for them, a library, and the bait."""

    folder: Path
    library: Library
    bait: Bait


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """Lay the bait, open a library; at the end nobody took the one, and the other is sound.

    No thread and no process is left but the one child, and the program has hardly grown.
    """
    top = tmp_path_factory.mktemp("hostile")
    (top / "secret.txt").write_text(BURIED, encoding="utf-8")
    (top / "files").mkdir()
    before = threading.active_count(), len(children())
    grown = memory_of_self()
    with (
        listening() as listener,
        watched(top / "secret.txt") as opened,
        Library.open(top / "library.sqlite") as library,
    ):
        bait = Bait(listener.address, (top / "secret.txt").as_uri())
        yield Ground(top / "files", library, bait)
        assert library.check() == ()
        stored = [library.article(entry.id) for entry in library.entries()]
    assert listener.calls == []
    assert opened == []
    assert not any(BURIED in line.text for article in stored for line in article.lines)
    assert threading.active_count() <= before[0]
    assert len(children()) <= before[1] + 1
    assert memory_of_self() - grown < MOST_KEPT
    names = {path.name.removesuffix("-wal").removesuffix("-shm") for path in top.iterdir()}
    assert names == {"secret.txt", "files", "library.sqlite"}


def memory_of_self() -> int:
    """Return the bytes of memory that this process uses now."""
    return memory_of(os.getpid(), "VmRSS")


def brought_in(ground: Ground, case: Case) -> Imported:
    """Import a hostile file as somebody would who was given it."""
    path = ground.folder / case.name
    path.write_bytes(case.made(ground.bait))
    try:
        (result,) = import_paths(ground.library, [path], Silent())
    finally:
        path.unlink()
    assert list(ground.folder.iterdir()) == []
    return result


def is_one_sentence(said: str) -> bool:
    """Whether a refusal is one line that ends once, and says that nothing was changed."""
    outside = re.sub(r"“[^”]*”|\([^)]*\)|\.\w", "", said)
    return "nothing was changed" in said and "\n" not in said and outside.count(".") == 1


CASES = tuple(
    pytest.param(case, id=str(case), marks=[pytest.mark.verify] * case.slow) for case in ALL
)


@pytest.mark.parametrize("case", CASES)
def test_a_hostile_file_is_read_right_or_refused(ground: Ground, case: Case) -> None:
    """No mistake of the program, no doubt about what became of it, and no more memory than set."""
    before = ground.library.entries()
    result = brought_in(ground, case)
    assert result.bug is None
    if result.fault is not None:
        assert not case.reads
        assert case.refused in result.fault
        assert is_one_sentence(result.fault)
        assert ground.library.entries() == before
    else:
        assert result.article
        assert not case.refused
        assert case.reads in result.article.text
        assert without_invisible(result.article.text)[1] == 0
        assert not any(fact and without_invisible(fact)[1] for fact in facts_of(result))
    child = file_reader()._child  # noqa: SLF001 - only its number tells what it used
    if child is not None:
        assert memory_of(child.process.pid, "VmPeak") <= Limits().memory


def facts_of(result: Imported) -> Iterator[str | None]:
    """Yield what is known of an article."""
    assert result.article
    known = result.article.metadata
    yield from (known.fact(name).value for name in known.FACTS)


@pytest.mark.parametrize("query", texts.QUERIES, ids=lambda query: ascii(query[:12]))
def test_a_hostile_search_finds_or_does_not(tmp_path: Path, query: str) -> None:
    """Whatever is typed are words to look for: no error of the database comes through."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    with Library.open(tmp_path / "library.sqlite") as library:
        assert [one.fault for one in import_paths(library, [path], Silent())] == [None]
        found = library.search(query)
        assert len(found) <= 1
        assert library.check() == ()


def test_what_a_file_says_is_nothing_on_the_way_out(ground: Ground) -> None:
    """A title with escapes and overrides is stored without them, and flagged."""
    case = next(one for one in ALL if one.made is markup.escapes_in_a_title)
    article = brought_in(ground, case).article
    assert article
    assert article.title == "A quiet [31mday0m at the lower mill"
    assert "invisible" in article.lines[0].reason
