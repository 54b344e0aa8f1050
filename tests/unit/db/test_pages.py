"""Several articles go in together, fetched pages are kept, and the trash gives everything back."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.model.notebook import Conclusion, Notebook
from diptych.model.trace import Trace
from diptych_db.library import FetchedPage, Library, NewArticle

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle, Tamper

    from diptych.model.server import Location

PAGE = FetchedPage("https://paper.example/a", "text/html", "2024-05-17", b"<p>caf\xe9</p>\0" * 99)


def test_a_page_is_kept_byte_for_byte(library: Library, make_article: MakeArticle) -> None:
    """Beside its article, also where that was there before; a newer one takes its place."""
    article = make_article()
    library.add(article)
    (entry,) = library.add_all([NewArticle(article, page=PAGE)])
    assert not entry.new
    assert library.page(entry.id) == PAGE
    newer = FetchedPage(PAGE.address, "", "2024-06-01", b"")
    library.add_all([NewArticle(article, page=newer)])
    assert library.page(entry.id) == newer
    assert library.page(library.add(make_article("rain")).id) is None


@pytest.mark.parametrize("body", [b"", b"no gzip", gzip.compress(b"abc", mtime=0)[:-6]])
def test_a_damaged_page_is_told(
    library: Library, make_article: MakeArticle, tamper: Tamper, body: bytes
) -> None:
    """The article beside it is as it was."""
    (entry,) = library.add_all([NewArticle(make_article(), page=PAGE)])
    tamper("UPDATE page SET body = :body", body=body)
    with pytest.raises(Fault, match="the article was kept"):
        library.page(entry.id)
    assert library.article(entry.id) == make_article()


def test_a_page_that_unpacks_without_end_is_told(
    library: Library, make_article: MakeArticle, tamper: Tamper
) -> None:
    """A library that somebody else made cannot fill the memory."""
    (entry,) = library.add_all([NewArticle(make_article(), page=PAGE)])
    tamper("UPDATE page SET body = :body", body=gzip.compress(bytes(80_000_000), 1))
    with pytest.raises(Fault, match="not as it was stored"):
        library.page(entry.id)


def test_articles_go_in_together_or_not_at_all(library: Library, make_article: MakeArticle) -> None:
    """One that cannot be stored leaves the library without the others, too."""
    wrong = Trace("0" * 64, (2**70,))
    with pytest.raises(Exception, match=r"int|large|range|argument"):
        library.add_all([NewArticle(make_article("a")), NewArticle(make_article("b"), wrong)])
    assert library.entries() == ()
    entries = library.add_all(NewArticle(make_article(one)) for one in ("a", "b", "a"))
    assert [entry.new for entry in entries] == [True, True, False]
    assert entries[0].id == entries[2].id != entries[1].id


def test_the_trash_gives_back_all_of_an_article(
    library: Library, make_article: MakeArticle
) -> None:
    """Lines, facts and the reader's work; meanwhile nothing lists or names it."""
    article = make_article(title="Bridge", author="Ada Quay")
    entry = library.add(article)
    work = Notebook(conclusion=Conclusion(claim="It was close."))
    library.keep_notebook(article.digest, "b", work)
    library.trash(entry.id)
    assert library.entries() == ()
    assert library.entry(str(entry.id)) is library.entry(article.digest) is None
    assert [one.id for one in library.trashed()] == [entry.id]
    assert library.check() == ()
    library.take_back(entry.id)
    assert library.article(entry.id) == article
    assert library.notebook(article.digest, "b") == work
    assert library.trashed() == ()
    for act in (library.trash, library.take_back):
        with pytest.raises(Fault, match="no article 99"):
            act(99)


def test_an_article_that_comes_again_leaves_the_trash(
    library: Library, make_article: MakeArticle
) -> None:
    """With the facts that the reader gave it."""
    entry = library.add(make_article(title="As I call it"))
    library.trash(entry.id)
    again = library.add(make_article(title="As the page calls it"))
    assert (again.id, again.title, again.new) == (entry.id, "As I call it", False)
    assert library.trashed() == ()


def test_small_things_are_remembered(location: Location) -> None:
    """By name, the last one counts."""
    with Library.open(location) as library:
        assert library.remembered("fetching") is None
        library.remember("fetching", "off")
        library.remember("fetching", "on")
    with Library.open(location) as library:
        assert library.remembered("fetching") == "on"
