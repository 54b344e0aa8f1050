"""Notebooks with anything in them, for tests that say what holds for all."""

from __future__ import annotations

from hypothesis import strategies as st

from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Comment,
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
from diptych.model.text import Article, Metadata, Role, SourceLine, Span

ANYTHING = st.text(st.characters(), max_size=30)
"""Text with NUL and lone surrogates, as broken pages have them."""
WRITABLE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
"""Text that UTF-8 can hold, as the text of an article must be."""
NAME = st.text("abcdef0123456789", min_size=1, max_size=8)


def article(*paragraphs: str, metadata: Metadata | None = None) -> Article:
    """Return an article of these paragraphs, all of them kept."""
    lines = tuple(
        SourceLine(number, text, keep=True, role=Role.BODY, reason="")
        for number, text in enumerate(paragraphs, 1)
    )
    return Article(lines, metadata or Metadata())


ARTICLES = st.lists(WRITABLE, min_size=1, max_size=4).map(lambda texts: article(*texts))
PAIRS = st.tuples(ARTICLES, ARTICLES)


def many(one: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    """Return tuples of up to so many."""
    return st.lists(one, max_size=most).map(tuple)


@st.composite
def fitting(draw: st.DrawFn, pair: tuple[Article, Article]) -> Anchor:
    """Return an anchor that stands in one of the two articles."""
    one = draw(st.sampled_from(pair))
    ends = sorted((draw(st.integers(0, len(one.text))), draw(st.integers(0, len(one.text)))))
    span = Span(*ends)
    return Anchor(one.digest, span, span.of(one.text))


@st.composite
def stray(draw: st.DrawFn, pair: tuple[Article, Article]) -> Anchor:
    """Return an anchor that may stand nowhere."""
    digest = draw(st.sampled_from([one.digest for one in pair]) | NAME)
    ends = sorted((draw(st.integers(0, 2_000_000)), draw(st.integers(0, 2_000_000))))
    return Anchor(digest, Span(*ends), draw(ANYTHING))


def notebooks(anchors: st.SearchStrategy[Anchor]) -> st.SearchStrategy[Notebook]:
    """Return notebooks whose marks, cells, links and themes hang on such anchors."""
    texts = many(ANYTHING)
    words = st.builds(ThemeWords, terms=texts, phrases=texts, examples=texts)
    hues = st.none() | st.integers(0, 20)
    marks = st.builds(
        Mark, id=NAME, anchor=anchors, theme=ANYTHING, note=ANYTHING, hue=hues, pattern=ANYTHING
    )
    themes = st.builds(
        OwnTheme,
        id=NAME,
        name=ANYTHING,
        words=st.none() | words,
        passages=many(anchors, 2),
        hidden=st.booleans(),
        merged_into=NAME | st.just(""),
    )
    rulings = st.sampled_from(Ruling)
    return st.builds(
        Notebook,
        marks=many(marks, 4),
        notes=many(st.builds(Note, id=NAME, about=ANYTHING, text=ANYTHING)),
        cells=many(st.builds(MatrixCell, id=NAME, row=ANYTHING, anchor=anchors, comment=ANYTHING)),
        judgements=many(st.builds(Judgement, about=ANYTHING, ruling=rulings, reason=ANYTHING)),
        conclusion=st.builds(Conclusion, *[ANYTHING] * 4),
        rows=texts,
        links=many(st.builds(OwnLink, id=NAME, a=anchors, b=anchors, note=ANYTHING)),
        themes=many(themes),
        aliases=many(
            st.builds(AliasChange, alias=ANYTHING, actor=NAME, target=NAME, name=ANYTHING)
        ),
        questions=many(st.builds(Question, id=NAME, text=ANYTHING, answer=ANYTHING)),
        comments=many(st.builds(Comment, id=NAME, about=ANYTHING, text=ANYTHING)),
    )
