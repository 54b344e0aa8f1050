"""Whatever lies where a file or a library should be, nobody waits for it and nothing is changed."""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from tests.hostile import libraries, places
from tests.hostile.case import STORY, TITLE

from diptych.ingest.importer import read_bytes, read_file
from diptych.ingest.opening import MOST_BYTES, bytes_of
from diptych.model.faults import Fault
from diptych.model.invisible import without_invisible
from diptych.model.progress import Silent
from diptych.workflow.importing import import_paths
from diptych.workflow.theme_sets import read_set_file
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such places there")


def sentence(said: str) -> str:
    """Return a refusal, which is one line that can be seen."""
    assert "\n" not in said
    assert without_invisible(said)[1] == 0
    assert len(said) < 400
    return said


@pytest.mark.parametrize("make", places.NONE, ids=lambda make: make.__name__)
def test_what_is_no_file_is_refused_and_the_rest_comes_in(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    """A place where no article can be gives its sentence, and the next file is imported."""
    place = make(tmp_path)
    good = tmp_path / "good.txt"
    good.write_text(STORY, encoding="utf-8")
    with Library.open(tmp_path / "library.sqlite") as library:
        bad, fine = import_paths(library, [place, good], Silent())
        assert bad.bug is None
        assert bad.fault
        assert "nothing was changed" in sentence(bad.fault)
        assert fine.article
        assert [entry.title for entry in library.entries()] == [TITLE]
        assert library.check() == ()


@pytest.mark.parametrize("make", places.ODD, ids=lambda make: make.__name__)
def test_a_story_under_an_odd_name_is_read(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    """What cannot be shown of a name is shown as such, and the words are those of the file."""
    try:
        place = make(tmp_path)
    except OSError:
        pytest.skip("this disk takes no such name")
    article = read_file(place)
    assert TITLE in article.text
    assert article.metadata.source
    assert article.metadata.source.isprintable()


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read once is what is stored; a file that grows meanwhile is cut at the limit."""
    place = tmp_path / "growing.txt"
    place.write_text(STORY, encoding="utf-8")
    look = type(place).stat

    def then_grows(path: Path, **options: bool) -> object:
        found = look(path, **options)
        with place.open("ab") as file:
            file.truncate(2 * MOST_BYTES)
        return found

    monkeypatch.setattr(type(place), "stat", then_grows)
    with pytest.raises(Fault, match="24 MB"):
        bytes_of(place)


def test_a_file_that_shrinks_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is gone half way gives what is there, or a sentence."""
    place = tmp_path / "shrinking.txt"
    place.write_text(STORY, encoding="utf-8")
    look = type(place).stat

    def then_shrinks(path: Path, **options: bool) -> object:
        found = look(path, **options)
        place.write_bytes(b"")
        return found

    monkeypatch.setattr(type(place), "stat", then_shrinks)
    with pytest.raises(Fault, match="no text in it"):
        read_bytes(bytes_of(place), place.name)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A library with a story in it, closed."""
    place = tmp_path / "library.sqlite"
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    with Library.open(place) as library:
        assert [one.fault for one in import_paths(library, [tmp_path / "good.txt"], Silent())] == [
            None
        ]
    return place


@pytest.mark.parametrize("harm", libraries.REFUSED, ids=lambda harm: harm.__name__)
def test_what_is_no_library_of_ours_is_refused_untouched(
    filled: Path, harm: Callable[[Path], None]
) -> None:
    """A sentence for each, and not a byte is written, neither in it nor beside it."""
    harm(filled)
    before = {path.name: path.read_bytes() for path in filled.parent.iterdir()}
    with pytest.raises(Fault) as caught:
        Library.open(filled)
    assert re.search("touched|nothing was changed", sentence(str(caught.value)))
    assert {path.name: path.read_bytes() for path in filled.parent.iterdir()} == before


@pytest.mark.parametrize(
    "harm",
    [libraries.with_a_computing_column, libraries.with_a_computing_index],
    ids=lambda harm: harm.__name__,
)
def test_a_library_that_computes_is_refused_or_harmless(
    filled: Path, harm: Callable[[Path], None]
) -> None:
    """Where something was added that computes, the library is refused or works as it did."""
    try:
        harm(filled)
    except sqlite3.OperationalError:
        pytest.skip("this SQLite makes no such thing")
    try:
        with Library.open(filled) as library:
            assert [entry.title for entry in library.entries()] == [TITLE]
    except Fault as fault:
        assert "touched" in sentence(str(fault))  # noqa: PT017 - working is as good


def test_a_locked_library_keeps_what_it_has(filled: Path) -> None:
    """While another program keeps it to itself there is a sentence; afterwards all is there."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Fault, match="in use"):
            Library.open(filled)
        other.execute("ROLLBACK")
    with Library.open(filled) as library:
        assert library.check() == ()


def test_a_full_disk_loses_nothing_that_was_stored(filled: Path) -> None:
    """What cannot be stored gives its sentence, and what was there is there and sound."""
    resource = pytest.importorskip("resource", reason="there are no limits on files here")
    stories = []
    for at in range(40):
        story = filled.parent / f"story{at}.txt"
        words = " ".join(f"mill{at}x{number}" for number in range(4_000))
        story.write_text(f"{STORY}\n\n{words}", encoding="utf-8")
        stories.append(story)
    with Library.open(filled) as library:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (filled.stat().st_size + 200_000, hard))
        try:
            with pytest.raises(Fault, match=r"disk|room"):
                list(import_paths(library, stories, Silent()))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert library.check() == ()
        kept = {entry.digest: library.article(entry.id) for entry in library.entries()}
    assert all(digest == article.digest for digest, article in kept.items())
    assert TITLE in {article.title for article in kept.values()}
    assert list(chain(filled.parent.glob("*.part"), filled.parent.glob("*.tmp"))) == []


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "theme = 3",
        f'[[theme]]\nname = "x"\nterms = {DEEP}',
        f'[[theme]]\nname = "x"\nterms = {DEEP}{"]" * len(DEEP)}',
        '[[theme]]\nname = "x"\nterms = ["a"]\nname = "y"',
        "[[theme]]\nname = {a = 1}\nterms = 3",
        "theme" + ".a" * 50_000 + " = 1",
        "\x00",
        "\ufeff[[theme]]",
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_a_theme_set_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    """Whatever lies in such a file, there is one sentence."""
    place = tmp_path / "set.toml"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(Fault, match=r"nothing was changed"):
        read_set_file(place)


@pytest.mark.parametrize(
    "make",
    [places.pipe, places.device, places.link_to_itself, places.name_of_three_hundred],
    ids=lambda make: make.__name__,
)
def test_a_theme_set_from_an_odd_place_is_refused(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    """Nobody waits for a pipe, and no device is read without end."""
    with pytest.raises(Fault, match=r"nothing was changed"):
        read_set_file(make(tmp_path))


def test_words_of_a_theme_set_can_be_seen(tmp_path: Path) -> None:
    """A set of somebody else can neither turn words round nor act on a terminal."""
    place = tmp_path / "set.toml"
    place.write_text(
        '[[theme]]\nname = "Li\\u202Eght\\u001B[2J"\nterms = ["li\\u200Bght"]', encoding="utf-8"
    )
    (theme,) = read_set_file(place)
    assert theme.name == "Light[2J"
    assert theme.terms == ("light",)
