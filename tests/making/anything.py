"""Whatever an article, a notebook or a lesson may say, for tests that try much of it."""

from __future__ import annotations

from hypothesis import strategies as st

from diptych.model.lesson import Attempt, Comment, Guidance, Lesson, Step, StepKind
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
COMMENTS = st.lists(st.builds(Comment, id=NAME, about=ANYTHING, text=ANYTHING), max_size=3).map(
    tuple
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
    comments=COMMENTS,
)
STEPS = st.builds(
    Step,
    id=NAME,
    kind=st.sampled_from(StepKind),
    title=ANYTHING,
    text=ANYTHING,
    about=ANYTHING,
    notes=ANYTHING,
    seconds=st.integers(0, 3600),
)
LESSONS = st.builds(
    Lesson,
    steps=st.lists(STEPS, max_size=3).map(tuple),
    attempt=st.builds(
        Attempt,
        guidance=st.sampled_from(Guidance),
        marks_first=st.integers(0, 20),
        hide_sources=st.booleans(),
    ),
    key=st.none() | NOTEBOOKS,
)
