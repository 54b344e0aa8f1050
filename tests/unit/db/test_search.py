"""Articles are found by their words; nothing that is typed is more than words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych.model.trace import Trace
from diptych_db.library import Library, NewArticle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.server import Location

TEXTS = (
    ("Ferry to the islands", "The crossing takes an hour when the sea is calm."),
    ("Islands without power", "A storm cut the cable; the café on the quay had candles."),
    ("新しい学校", "政府は学校を建てると発表した。"),
    ("Der Fährmann", 'Er fährt seit Jahren; “never again”, he said – "NEAR" the pier.'),
)


def article(title: str, text: str) -> Article:
    """Return an article of two paragraphs."""
    lines = tuple(
        SourceLine(number, words, keep=True, role=Role.BODY, reason="")
        for number, words in enumerate((title, text), start=1)
    )
    return Article(lines, Metadata(title=Fact(title, Known.FOUND)))


@pytest.fixture
def full(location: Location) -> Iterator[Library]:
    """A library with four articles, each with a trace."""
    with Library.open(location) as library:
        library.add_all(
            NewArticle(article(*texts), Trace(f"{number:064}", (number, number + 7)))
            for number, texts in enumerate(TEXTS)
        )
        yield library


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("islands", [1, 2]),
        ("ISLANDS ferry", [1]),
        ("cafe", [2]),
        ("fahrt jahren", [4]),
        ("学校", [3]),
        ("政府", [3]),
        ("校学", []),
        ("nothing", []),
        ("", []),
        ("…", []),
    ],
)
def test_articles_are_found_by_their_words(full: Library, words: str, ids: list[int]) -> None:
    """All words count, capitals and accents don't, and scripts without spaces are found."""
    assert [one.id for one in full.search(words)] == ids


@pytest.mark.parametrize(
    "words",
    [
        *(
            '"',
            "'",
            "NEAR(",
            "-x",
            "*",
            "a*",
            "^a",
            "(",
            "title:islands",
            "AND",
            "OR NOT",
            "{a b}:c",
        ),
        *("a\0b", "\ud800", "x OR y", "'; DROP TABLE article; --", "%", "\\", "a" * 5000, '""" "'),
        "OR ".join("x" for _ in range(3000)),
    ],
)
def test_odd_words_are_words(full: Library, words: str) -> None:
    """No instruction of the search reaches it, and nothing fails."""
    full.search(words)
    assert len(full.entries()) == 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=60))
def test_any_text_can_be_searched_for(full: Library, words: str) -> None:
    """Whatever it is, the answer is a list."""
    assert all(one.id in {1, 2, 3, 4} for one in full.search(words))


def test_the_search_follows_what_happens(full: Library) -> None:
    """New facts are found, what is in the trash is not, and other lines count at once."""
    full.set_metadata(1, Metadata(title=Fact("Boat trips", Known.READER)))
    assert [one.id for one in full.search("boat")] == [1]
    full.trash(2)
    assert full.search("candles") == ()
    full.take_back(2)
    assert [one.id for one in full.search("candles")] == [2]
    shorter = article(*TEXTS[1])
    lines = (shorter.lines[0], shorter.lines[1].kept_or_not(False))
    full.replace(2, Article(lines, shorter.metadata), Trace("f" * 64, ()))
    assert full.search("candles") == ()
    assert full.check() == ()


def test_any_of_some_words_finds_what_has_most_of_them_first(full: Library) -> None:
    """As for related articles."""
    found = full.with_any(["islands", "storm", "cable"])
    assert [one.id for one in found] == [2, 1]
    assert full.with_any([]) == ()


def test_traces_lead_to_what_is_alike(full: Library) -> None:
    """By the same fingerprint, or by a hash in common; each with the trace that was stored."""
    found = full.like(Trace(f"{3:064}", (1, 2**63 - 1)))
    assert [entry.id for entry, _ in found] == [4, 2]
    assert found[1][1] == Trace(f"{1:064}", (1, 8))
    assert full.like(Trace("0", ())) == ()
