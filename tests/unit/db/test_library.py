"""What goes into the library comes out of it, and stays as it was."""

from __future__ import annotations

import gc
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych_db.library import Library

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle, Tamper

    from diptych.model.server import Location


def test_a_new_library_is_empty_and_well(library: Library) -> None:
    """A library that was made just now has nothing in it and nothing wrong with it."""
    assert library.entries() == ()
    assert library.last_pair() is None
    assert library.check() == ()


def test_articles_survive_closing(location: Location, make_article: MakeArticle) -> None:
    """Articles come back with every line and every fact, oldest first."""
    articles = [make_article("the bridge", title="Bridge", author="Ada Quay"), make_article("rain")]
    with Library.open(location) as library:
        added = [library.add(article) for article in articles]
    with Library.open(location) as library:
        entries = library.entries()
        assert [library.article(entry.id) for entry in entries] == articles
    assert [entry.id for entry in entries] == [entry.id for entry in added]
    assert [entry.new for entry in added] == [True, True]
    assert (entries[0].title, entries[0].author, entries[0].published) == (
        "Bridge",
        "Ada Quay",
        None,
    )


def test_the_same_text_is_stored_once(library: Library, make_article: MakeArticle) -> None:
    """Adding an article again adds nothing and changes nothing that is known of it."""
    first = library.add(make_article(title="As the reader wants it"))
    again = library.add(make_article(title="As another page has it"))
    assert (again.id, again.digest, again.title) == (first.id, first.digest, first.title)
    assert first.new
    assert not again.new
    assert library.entries() == (again,)


def test_an_article_is_named_by_id_or_digest(library: Library, make_article: MakeArticle) -> None:
    """An id, a digest and eight digits of one name an article; what is less names nothing."""
    entry = library.add(make_article())
    for reference in (str(entry.id), entry.digest, entry.digest[:8], entry.digest[:8].upper()):
        found = library.entry(reference)
        assert found is not None
        assert found.id == entry.id
    for nothing in ("", "0", "-1", "999", "9" * 40, "²", entry.digest[:7], "_" * 8, "%", "x" * 64):
        assert library.entry(nothing) is None


def test_an_ambiguous_digest_names_nothing(
    library: Library, make_article: MakeArticle, tamper: Tamper
) -> None:
    """Where two digests begin alike, their beginning names neither."""
    digests = [library.add(make_article(subject)).digest for subject in ("one", "two")]
    for number, digest in enumerate(digests):
        tamper(
            "UPDATE article SET digest = :new WHERE digest = :old",
            new=f"abcdef12{number}{digest[9:]}",
            old=digest,
        )
    assert library.entry("abcdef12") is None
    assert library.entry("abcdef120") is not None


def test_an_unknown_article_is_a_fault(library: Library) -> None:
    """Asking for an article that is not there is answered with a sentence."""
    with pytest.raises(Fault, match="no article 7"):
        library.article(7)
    with pytest.raises(Fault, match="no article 7"):
        library.set_metadata(7, Metadata())


def test_facts_can_be_corrected(library: Library, make_article: MakeArticle) -> None:
    """What a reader says of an article takes the place of what was guessed; the text stays."""
    article = make_article(title="Guess", author="Somebody")
    entry = library.add(article)
    corrected = Metadata(
        title=Fact("Bridge", Known.READER), published=Fact("2021-03-04", Known.READER), source="w"
    )
    library.set_metadata(entry.id, corrected)
    assert library.article(entry.id) == article.with_metadata(corrected)
    assert library.entries()[0].author is None
    assert library.entries()[0].published == "2021-03-04"


def test_the_pair_being_read_is_remembered(location: Location) -> None:
    """The pair that was remembered last is the one that comes back after a restart."""
    with Library.open(location) as library:
        library.remember_pair("a" * 64, "b" * 64)
        library.remember_pair("b" * 64, "c" * 64)
    with Library.open(location) as library:
        assert library.last_pair() == ("b" * 64, "c" * 64)


def test_text_that_utf8_cannot_hold_is_kept(library: Library) -> None:
    """NUL characters, and halves of surrogate pairs in furniture and facts, come back unchanged."""
    article = Article(
        lines=(
            SourceLine(1, "zero\0in the text", keep=True, role=Role.BODY, reason="prose"),
            SourceLine(2, "\ud83d half \udc00\0", keep=False, role=Role.OTHER, reason="\udfff"),
        ),
        metadata=Metadata(title=Fact("a\0b\ud800", Known.GUESSED), source="\udce9.txt"),
    )
    entry = library.add(article)
    assert library.article(entry.id) == article
    assert library.entries()[0].title == "a\0b\ud800"
    assert library.check() == ()


def test_an_article_without_lines_is_kept(library: Library) -> None:
    """Even nothing is stored as it was handed over."""
    empty = Article(lines=(), metadata=Metadata())
    assert library.article(library.add(empty).id) == empty


def test_closing_lets_go_of_the_file(place: Path, make_article: MakeArticle) -> None:
    """After closing there is one file and nobody holds it; a closed library answers nothing."""
    with Library.open(place) as library:
        library.add(make_article())
    library.close()
    assert [path.name for path in place.parent.iterdir()] == [place.name]
    open_files = Path("/proc/self/fd")
    if open_files.is_dir():
        gc.collect()
        held = {link.resolve() for link in open_files.iterdir()}
        assert place not in held
    with pytest.raises(RuntimeError, match="closed"):
        library.entries()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE source_line SET text = 'The vote was rigged.' WHERE number = 4", "Article 1"),
        ("UPDATE source_line SET role = 'nonsense' WHERE number = 2", "Article 1"),
        ("DELETE FROM source_line WHERE number = 5", "Article 1"),
        ("UPDATE article SET title_known = 'missing'", "Article 1"),
        ("DROP TABLE alembic_version", "cannot be read through"),
        ("DELETE FROM alembic_version", "revision"),
        ("UPDATE alembic_version SET version_num = '0000'", "revision"),
    ],
)
def test_check_finds_damage(
    library: Library, make_article: MakeArticle, tamper: Tamper, damage: str, told: str
) -> None:
    """Whatever was changed behind the library's back is told in a sentence."""
    library.add(make_article(title="Bridge"))
    assert library.check() == ()
    tamper(damage)
    assert any(told in sentence for sentence in library.check())


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM article", "belongs to a row of article that is not there"),
        ("PRAGMA user_version = 0", "user_version"),
    ],
)
def test_check_finds_damage_of_a_file(
    place: Path, make_article: MakeArticle, damage: str, told: str
) -> None:
    """As above, for what a server does not let happen."""
    with Library.open(place) as library:
        library.add(make_article(title="Bridge"))
        with closing(sqlite3.connect(place)) as connection, connection:
            connection.execute(damage)
        assert any(told in sentence for sentence in library.check())


def test_altered_text_is_never_shown(
    library: Library, make_article: MakeArticle, tamper: Tamper
) -> None:
    """An article whose stored words were changed is refused, not shown as if it were the same."""
    entry = library.add(make_article())
    tamper("UPDATE source_line SET text = 'The vote was rigged.' WHERE number = 4")
    with pytest.raises(Fault, match="not as it was stored"):
        library.article(entry.id)
