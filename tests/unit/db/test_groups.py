"""Articles are put into collections and get tags, in a real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych_db.library import Group, GroupKind, Library

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle

    from diptych.model.server import Location

COLLECTION, TAG = GroupKind


@pytest.fixture
def ids(location: Location, make_article: MakeArticle) -> tuple[int, int]:
    """Return the ids of two articles in a library."""
    with Library.open(location) as library:
        first = library.add(make_article("the heron on the weir"))
        second = library.add(make_article("a crane for the weir"))
    return first.id, second.id


def test_articles_are_gathered_and_found_by_group(location: Location, ids: tuple[int, int]) -> None:
    """Collections come first; what was put in is there again after closing."""
    first, second = ids
    with Library.open(location) as library:
        library.groups.put(first, {TAG: ["birds", "water"]})
        library.groups.put(second, {TAG: ["Water"]})
        library.groups.keep(COLLECTION, "Year  9", [first, second])
    with Library.open(location) as library:
        assert library.groups.all() == (
            Group(COLLECTION, "Year 9", frozenset(ids)),
            Group(TAG, "birds", frozenset({first})),
            Group(TAG, "water", frozenset(ids)),
        )
        assert library.check() == ()


def test_a_tag_goes_with_its_last_article_and_a_collection_stays(
    location: Location, ids: tuple[int, int]
) -> None:
    """An empty collection waits to be filled; a word that nothing bears is no tag."""
    with Library.open(location) as library:
        library.groups.put(ids[0], {TAG: ["birds"]})
        library.groups.put(ids[0], {COLLECTION: ["Rivers"]})
        library.groups.put(ids[0], {TAG: [], COLLECTION: []})
        assert library.groups.all() == (Group(COLLECTION, "Rivers"),)


def test_a_removed_group_leaves_its_articles_and_comes_back(
    location: Location, ids: tuple[int, int]
) -> None:
    """Keeping it again with the same articles is how removing is undone."""
    with Library.open(location) as library:
        library.groups.keep(COLLECTION, "Rivers", ids)
        (was,) = library.groups.all()
        library.groups.remove(COLLECTION, "rivers")
        assert library.groups.all() == ()
        assert [entry.id for entry in library.entries()] == list(ids)
        library.groups.keep(was.kind, was.name, was.articles)
        assert library.groups.all() == (was,)


def test_a_group_gets_another_name(location: Location, ids: tuple[int, int]) -> None:
    """Also one that differs in capitals only; a name that is taken is refused."""
    with Library.open(location) as library:
        library.groups.keep(COLLECTION, "rivers", ids)
        library.groups.keep(COLLECTION, "Lakes")
        library.groups.keep(TAG, "lakes", ids)
        library.groups.rename(COLLECTION, "rivers", "Rivers")
        with pytest.raises(Fault, match="already"):
            library.groups.rename(COLLECTION, "Rivers", "lakes")
        with pytest.raises(Fault, match="any more"):
            library.groups.rename(COLLECTION, "Ponds", "Pools")
        assert [group.name for group in library.groups.all()] == ["Lakes", "Rivers", "lakes"]


@pytest.mark.parametrize("name", ["", "  \t", "w" * 81])
def test_what_is_no_name_is_refused(location: Location, ids: tuple[int, int], name: str) -> None:
    """Nothing is changed by it, not even what was written beside it."""
    with Library.open(location) as library:
        library.groups.put(ids[0], {TAG: ["birds"]})
        with pytest.raises(Fault, match="nothing was changed"):
            library.groups.put(ids[0], {TAG: ["water", name]})
        assert [group.name for group in library.groups.all()] == ["birds"]


def test_only_articles_of_the_library_are_put_into_groups(
    location: Location, ids: tuple[int, int]
) -> None:
    """An id that means nothing is told, or left out where a former state comes back."""
    with Library.open(location) as library:
        with pytest.raises(Fault, match="There is no article 77"):
            library.groups.put(77, {TAG: ["birds"]})
        library.groups.keep(COLLECTION, "Rivers", [77, ids[1]])
        assert library.groups.all() == (Group(COLLECTION, "Rivers", frozenset({ids[1]})),)


def test_an_article_in_the_trash_keeps_its_groups(location: Location, ids: tuple[int, int]) -> None:
    """Once it is taken back it stands where it stood."""
    with Library.open(location) as library:
        library.groups.keep(COLLECTION, "Rivers", ids)
        library.trash(ids[0])
        library.take_back(ids[0])
        assert library.groups.all() == (Group(COLLECTION, "Rivers", frozenset(ids)),)
