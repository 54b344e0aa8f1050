"""Whatever an article or a notebook says, the library gives it back equal."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
    Ruling,
    ThemeWords,
)
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine, Span
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

ANYTHING = st.text(st.characters(), max_size=40)
"""Text with NUL and lone surrogates, as broken pages have them."""
WRITABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
"""Text that UTF-8 can hold, as the text of an article must be."""
NAME = st.text("abcdef0123456789", min_size=1, max_size=8)

LEFT_OUT = st.builds(
    SourceLine,
    number=st.integers(1, 10**6),
    text=ANYTHING,
    keep=st.just(value=False),
    role=st.sampled_from(Role),
    reason=ANYTHING,
    sure=st.booleans(),
)
KEPT = st.builds(
    SourceLine,
    number=st.integers(1, 10**6),
    text=WRITABLE,
    keep=st.just(value=True),
    role=st.sampled_from(Role),
    reason=ANYTHING,
    sure=st.booleans(),
)
FACTS = st.one_of(
    st.just(Fact()),
    st.builds(Fact, ANYTHING, st.sampled_from([Known.FOUND, Known.GUESSED, Known.READER])),
)
ARTICLES = st.builds(
    Article,
    lines=st.lists(st.one_of(KEPT, LEFT_OUT), max_size=12).map(tuple),
    metadata=st.builds(
        Metadata,
        title=FACTS,
        author=FACTS,
        publisher=FACTS,
        published=FACTS,
        language=FACTS,
        source=ANYTHING,
    ),
)
SPANS = st.tuples(st.integers(0, 2_000_000), st.integers(0, 2_000_000)).map(
    lambda ends: Span(min(ends), max(ends))
)
ANCHORS = st.builds(Anchor, digest=NAME, span=SPANS, quote=ANYTHING)
TEXTS = st.lists(ANYTHING, max_size=3).map(tuple)
THEMES = st.builds(
    OwnTheme,
    id=NAME,
    name=ANYTHING,
    words=st.none() | st.builds(ThemeWords, terms=TEXTS, phrases=TEXTS, examples=TEXTS),
    passages=st.lists(ANCHORS, max_size=2).map(tuple),
    hidden=st.booleans(),
    merged_into=NAME,
)
NOTEBOOKS = st.builds(
    Notebook,
    marks=st.lists(
        st.builds(
            Mark,
            id=NAME,
            anchor=ANCHORS,
            theme=ANYTHING,
            note=ANYTHING,
            hue=st.none() | st.integers(0, 20),
            pattern=ANYTHING,
        ),
        max_size=4,
    ).map(tuple),
    rows=TEXTS,
    links=st.lists(
        st.builds(OwnLink, id=NAME, a=ANCHORS, b=ANCHORS, note=ANYTHING), max_size=3
    ).map(tuple),
    themes=st.lists(THEMES, max_size=3).map(tuple),
    aliases=st.lists(
        st.builds(AliasChange, alias=ANYTHING, actor=NAME, target=NAME, name=ANYTHING), max_size=3
    ).map(tuple),
    questions=st.lists(
        st.builds(Question, id=NAME, text=ANYTHING, answer=ANYTHING), max_size=3
    ).map(tuple),
    notes=st.lists(st.builds(Note, id=NAME, about=ANYTHING, text=ANYTHING), max_size=4).map(tuple),
    cells=st.lists(
        st.builds(MatrixCell, id=NAME, row=ANYTHING, anchor=ANCHORS, comment=ANYTHING), max_size=4
    ).map(tuple),
    judgements=st.lists(
        st.builds(Judgement, about=ANYTHING, ruling=st.sampled_from(Ruling), reason=ANYTHING),
        max_size=4,
    ).map(tuple),
    conclusion=st.builds(
        Conclusion, question=ANYTHING, claim=ANYTHING, evidence=ANYTHING, reasoning=ANYTHING
    ),
)


@pytest.fixture(scope="module")
def shared() -> Iterator[Library]:
    """One library for many examples: they may meet each other in it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library.sqlite") as library,
    ):
        yield library


@given(article=ARTICLES)
@settings(max_examples=60, deadline=None)
def test_articles_come_back_equal(shared: Library, article: Article) -> None:
    """An article that is new comes back with the same lines, text and facts."""
    entry = shared.add(article)
    stored = shared.article(entry.id)
    assert stored.text == article.text
    if entry.new:
        assert stored == article
    assert not shared.add(article).new


@given(metadata=st.lists(ARTICLES, min_size=2, max_size=2))
@settings(max_examples=20, deadline=None)
def test_facts_come_back_equal(shared: Library, metadata: list[Article]) -> None:
    """Facts that are put in the place of others come back as they were given."""
    article, other = metadata
    entry = shared.add(article)
    shared.set_metadata(entry.id, other.metadata)
    assert shared.article(entry.id).metadata == other.metadata


@given(first=NAME, second=NAME, notebook=NOTEBOOKS)
@settings(max_examples=60, deadline=None)
def test_notebooks_come_back_equal(
    shared: Library, first: str, second: str, notebook: Notebook
) -> None:
    """A notebook comes back with all its pieces in their order, and replaces the earlier one."""
    shared.keep_notebook(first, second, notebook)
    assert shared.notebook(first, second) == notebook


def test_nothing_is_wrong_after_all_that(shared: Library) -> None:
    """The library that all examples went through is sound."""
    assert shared.check() == ()
