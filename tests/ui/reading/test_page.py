"""What a page shows, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from diptych.model.text import Article, Side, Span
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.palette import Scheme, tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.ui.reading.page import Page
    from diptych.ui.reading.pair_view import PairView

_HUE = QColor(tokens(Scheme.LIGHT).hues[1])


def _mark(article: Article, words: str, *, word: bool = False, group: str = "g") -> PageMark:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return PageMark(group, Side.A, span, MarkStyle(1, Pattern.SOLID), "why", word)


def _coloured(image: QImage) -> set[tuple[int, int]]:
    """Return the pixels that are tinted like the mark: clearly more red than blue."""
    return {
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if (colour := image.pixelColor(x, y)).red() - colour.blue() > 60
    }


def _middle_of(page: Page, words: str) -> QPoint:
    """Return the middle of some words in the view, as Qt's own search and caret give it."""
    found = page.document().find(words)
    start, end = QTextCursor(found), QTextCursor(found)
    start.setPosition(found.selectionStart())
    end.setPosition(found.selectionEnd())
    return (page.cursorRect(start).center() + page.cursorRect(end).center()) / 2


@pytest.mark.parametrize("word", [False, True])
def test_a_mark_is_painted_where_its_words_are(
    view: PairView, make_article: Callable[..., Article], *, word: bool
) -> None:
    """Colour lies under the marked words and nowhere else on the page."""
    article = make_article("A headline 😀", "Some words before, the marked ones, and some after.")
    view.show_articles(article, article)
    view.set_marks([_mark(article, "the marked ones", word=word)], [])
    view.select("g", scroll=False)
    page = view.pages[0]
    pixels = _coloured(page.viewport().grab().toImage())
    found = page.document().find("the marked ones")
    edges = []
    for position in (found.selectionStart(), found.selectionEnd()):
        cursor = QTextCursor(found)
        cursor.setPosition(position)
        edges.append(page.cursorRect(cursor))
    assert pixels
    assert min(x for x, _ in pixels) == pytest.approx(edges[0].left(), abs=4)
    assert max(x for x, _ in pixels) == pytest.approx(edges[1].left(), abs=4)
    assert all(edges[0].top() - 4 <= y <= edges[0].bottom() + 10 for _, y in pixels)


def test_a_click_on_marked_words_names_their_group(
    view: PairView, make_article: Callable[..., Article]
) -> None:
    """Words inside a passage are hit before the passage; unmarked words activate nothing."""
    article = make_article("Head", "A long marked passage with one loaded word in it. And more.")
    view.show_articles(article, article)
    passage = _mark(article, "marked passage with one loaded word", group="passage")
    view.set_marks([passage, _mark(article, "loaded", word=True, group="loaded")], [])
    page = view.pages[0]
    heard: list[str] = []
    view.mark_activated.connect(heard.append)
    for words in ("passage", "loaded", "And more"):
        point = _middle_of(page, words)
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert heard == ["passage", "loaded"]


def test_the_source_line_is_no_part_of_what_is_copied(
    view: PairView, make_article: Callable[..., Article]
) -> None:
    """Selecting everything copies the article's own text, character for character."""
    article = make_article("A headline 😀", "First paragraph.", "Second 𝔄 one.")
    view.show_articles(article, article)
    page = view.pages[0]
    assert "author unknown" in page.toPlainText()
    assert "The Harbour Post" in page.toPlainText()
    assert "4 March 2021 (guessed)" in page.toPlainText()
    page.selectAll()
    page.copy()
    assert QGuiApplication.clipboard().text() == article.text


def test_a_page_without_a_headline_shows_its_title(
    view: PairView, make_article: Callable[..., Article]
) -> None:
    """The title that is known stands on top and still shifts no mark."""
    article = make_article("Only body here, with one target.", headline=False)
    view.show_articles(article, article)
    view.set_marks([_mark(article, "target")], [])
    page = view.pages[0]
    assert page.toPlainText().startswith(article.title)
    in_title = page.document().find("target")
    in_body = page.document().find("target", in_title)
    for cursor, marked in ((in_title, False), (in_body, True)):
        cursor.setPosition(cursor.selectionStart())
        point = page.cursorRect(cursor).center() + QPoint(6, 0)
        assert (page.mark_at(point) is not None) is marked


def test_nothing_is_loaded_from_files(pair: PairView, tmp_path: Path) -> None:
    """A picture on the disk is not shown, whoever asks for it; addresses lead nowhere."""
    file = tmp_path / "secret.png"
    secret = QImage(40, 40, QImage.Format.Format_RGB32)
    secret.fill(Qt.GlobalColor.red)
    secret.save(str(file))
    page = pair.pages[0]
    before = page.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    loaded = page.document().resource(kind, QUrl.fromLocalFile(str(file)))
    assert isinstance(loaded, QImage)
    assert loaded.size().width() == 1
    page.setSource(QUrl.fromLocalFile(str(file)))
    assert page.toPlainText() == before


@pytest.mark.parametrize("language", ["ar", "ur", "fa", "he"])
def test_right_to_left_articles_run_from_the_right(
    view: PairView, make_article: Callable[..., Article], language: str
) -> None:
    """Text starts at the right edge, and a mark lies under its own words."""
    words = "שלום עולם" if language == "he" else "سلام دنیا"
    article = make_article(words, f"{words} Oslo 2001 {words}", language=language)
    view.show_articles(article, article)
    view.set_marks([_mark(article, "Oslo 2001")], [])
    page = view.pages[0]
    start = QTextCursor(page.document())
    assert page.cursorRect(start).left() > page.viewport().width() * 0.7
    mark = page.mark_at(_middle_of(page, "Oslo 2001"))
    assert mark is not None
    assert page.mark_at(page.cursorRect(start).center()) is None


def test_direction_shows_without_a_language(
    view: PairView, make_article: Callable[..., Article]
) -> None:
    """The letters decide, even where the stated language says otherwise."""
    article = make_article("سلام دنیا", "سلام دنیا", language="en")
    view.show_articles(article, article)
    page = view.pages[0]
    assert page.cursorRect(QTextCursor(page.document())).left() > page.viewport().width() * 0.7


def test_plain_keys_scroll_and_shift_selects(pair: PairView) -> None:
    """The keys of any reader work, and words can be selected without a mouse."""
    page = pair.pages[0]
    bar = page.verticalScrollBar()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 200
    QTest.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert 0 < bar.value() < 100
    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().hasSelection()


def test_a_caret_shows_only_to_whoever_selects_by_keys(pair: PairView, first: Article) -> None:
    """Shift alone, or within a key of a command, brings none; another article takes it away."""
    page = pair.pages[0]
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_X, held)
    assert not page.cursorWidth()
    QTest.keyClick(page, Qt.Key.Key_Right, held)
    assert page.cursorWidth()
    pair.show_articles(first, first)
    assert not page.cursorWidth()
