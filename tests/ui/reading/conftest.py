"""Two articles with much to scroll, marked and tied, in a real view."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span
from diptych.ui.fonts import install_fonts
from diptych.ui.marks import MarkStyle, PageMark, Pattern, Tie
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.pair_view import PairView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    MakeArticle = Callable[..., Article]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say that it has no window manager to tell sizes to."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


def _article_of(*paragraphs: str, language: str = "en", headline: bool = True) -> Article:
    """Return an article of these paragraphs, the first of them as its headline."""
    lines = tuple(
        SourceLine(
            number,
            text,
            keep=True,
            role=Role.HEADLINE if headline and number == 1 else Role.BODY,
            reason="",
        )
        for number, text in enumerate(paragraphs, 1)
    )
    facts = Metadata(
        title=Fact(paragraphs[0], Known.FOUND) if paragraphs else Fact(),
        publisher=Fact("The Harbour Post", Known.FOUND),
        published=Fact("2021-03-04", Known.GUESSED),
        language=Fact(language, Known.FOUND),
    )
    return Article(lines, facts)


def _long(name: str, count: int) -> Article:
    """Return an article with `count` numbered paragraphs, each findable by its number."""
    sentence = "The ferry was late again and nobody on the quay could say when it would come. "
    paragraphs = (f"Paragraph {number} of {name}. {sentence * 3}" for number in range(count))
    return _article_of(f"The ferry as {name} tells it", *paragraphs)


def _numbered(article: Article, number: int) -> Span:
    words = f"Paragraph {number} of"
    start = article.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def make_article() -> MakeArticle:
    """Return what makes an article of paragraphs (`language`, `headline` by keyword)."""
    return _article_of


@pytest.fixture
def first() -> Article:
    """Return an article of 60 paragraphs, numbered from 0."""
    return _long("Ada", 60)


@pytest.fixture
def second() -> Article:
    """Return an article of 40 paragraphs, numbered from 0."""
    return _long("Bela", 40)


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    """Return an empty view in a shown window of 1100 by 760."""
    install_fonts()
    shown = PairView(tokens(Scheme.LIGHT))
    qtbot.addWidget(shown)
    shown.resize(1100, 760)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def pair(view: PairView, first: Article, second: Article) -> PairView:
    """Return both articles in view; groups 0 to 2 tie paragraphs 10, 30, 50 to 5, 20, 35.

    `group <n>` marks the words `Paragraph <number> of` on either side.
    """
    marks: list[PageMark] = []
    ties: list[Tie] = []
    for number, (a, b) in enumerate([(10, 5), (30, 20), (50, 35)]):
        style = MarkStyle(number, list(Pattern)[number])
        spans = _numbered(first, a), _numbered(second, b)
        group = f"group {number}"
        for side, span in zip(Side, spans, strict=True):
            marks.append(PageMark(group, side, span, style, hint=f"Hint {number}"))
        ties.append(Tie(group, *spans, style, contrast=number == 1, label=str(number + 1)))
    view.show_articles(first, second)
    view.set_marks(marks, ties)
    return view
