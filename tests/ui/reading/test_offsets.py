"""Code points and document positions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine, Span
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.typesetting import typeset
from diptych.ui.reading.typography import Typography

# Letters of one and of two UTF-16 units, of both directions, and what Qt takes for block ends.
_TEXTS = st.text(
    st.sampled_from("ab é“”𝔄😀👩‍🚀العربية\t\r\u2028\u2029\ufdd0\ufdd1\ufffc\x0b"),
    min_size=1,
    max_size=12,
)
_AS_SHOWN = {
    "\r": "\u2028",
    "\u2029": "\u2028",
    "\ufdd0": " ",
    "\ufdd1": " ",
    "\ufffc": "\ufffd",
}


def _article(texts: list[str], headline: int | None, author: str) -> Article:
    lines = tuple(
        SourceLine(
            number + 1,
            text,
            keep=True,
            role=Role.HEADLINE if number == headline else Role.BODY,
            reason="",
        )
        for number, text in enumerate(texts)
    )
    return Article(lines, Metadata(author=Fact(author, Known.FOUND)))


def _shown(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.usefixtures("qapp")
@settings(deadline=None, max_examples=150)
@given(
    texts=st.lists(_TEXTS, min_size=1, max_size=5),
    headline=st.none() | st.integers(0, 4),
    author=_TEXTS,
)
def test_every_code_point_stands_where_the_mapping_says(
    texts: list[str], headline: int | None, author: str
) -> None:
    """Whatever the page adds to a text, each of its characters is found, there and back."""
    article = _article(texts, headline, author)
    document = QTextDocument()
    offsets = typeset(document, article, Typography(article, tokens(Scheme.LIGHT), 18))
    for point, char in enumerate(article.text):
        start, end = offsets.stretch(Span(point, point + 1))
        if char == "\n":
            # The break between paragraphs: where a source line follows, more stands behind it.
            assert _shown(document, start, end) == "\u2029"
        else:
            assert _shown(document, start, end) == _AS_SHOWN.get(char, char)
        assert start == offsets.position(point)
        assert offsets.point(start) == point


@pytest.mark.usefixtures("qtbot")
def test_a_span_up_to_the_source_line_leaves_it_out() -> None:
    """A headline's span ends with the headline, though the page goes on with the source line."""
    article = _article(["A 😀 headline", "Body."], 0, "Ada Okoro")
    document = QTextDocument()
    offsets = typeset(document, article, Typography(article, tokens(Scheme.LIGHT), 18))
    assert _shown(document, *offsets.stretch(Span(0, 12))) == "A 😀 headline"
    assert "Ada Okoro" in document.toPlainText()
    assert "Ada Okoro" not in _shown(document, *offsets.stretch(Span(13, 18)))


@pytest.mark.usefixtures("qtbot")
def test_empty_spans_and_spans_beyond_the_end_are_harmless() -> None:
    """Nothing is nowhere: such a span maps to an empty stretch within the document."""
    article = _article(["Head", "Body"], 0, "Ada")
    document = QTextDocument()
    offsets = typeset(document, article, Typography(article, tokens(Scheme.LIGHT), 18))
    for span in (Span(2, 2), Span(400, 500), Span(9, 9)):
        start, end = offsets.stretch(span)
        assert start == end < document.characterCount()
