"""Words copied with where they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QTextCursor

from diptych.model.notebook import Anchor
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine, Span
from diptych.ui.features.citing import cited
from diptych.ui.features.words import NOTHING_SELECTED

if TYPE_CHECKING:
    from typing import Any

    Scene = Any

LINES = ("A bridge falls", "It fell on Monday.", "Nobody was on it.")


def article(metadata: Metadata) -> Article:
    """Return a headline and two paragraphs."""
    roles = (Role.HEADLINE, Role.BODY, Role.BODY)
    return Article(
        tuple(
            SourceLine(number, text, keep=True, role=role, reason="")
            for number, (text, role) in enumerate(zip(LINES, roles, strict=True), 1)
        ),
        metadata,
    )


def anchor(words: str, of: Article) -> Anchor:
    """Return an anchor on words of an article."""
    start = of.text.index(words)
    return Anchor(of.digest, Span(start, start + len(words)), words)


def test_a_citation_names_everything_that_is_known() -> None:
    """Words, author, title, publisher, date, and the number of the paragraph."""
    known = Known.FOUND
    of = article(
        Metadata(
            title=Fact(LINES[0], known),
            author=Fact("Ada Ström", known),
            publisher=Fact("The Harbour Post", known),
            published=Fact("2021-03-04", Known.GUESSED),
        )
    )
    assert cited(of, anchor("Nobody was on it.", of)) == (
        "“Nobody was on it.”\n— Ada Ström, “A bridge falls”, The Harbour Post, "
        "4 March 2021 (guessed), paragraph 2."
    )


def test_what_is_missing_is_named_as_missing() -> None:
    """Nothing is left out silently."""
    of = article(Metadata())
    assert cited(of, anchor("Monday", of)) == (
        "“Monday”\n— author unknown, title unknown, publisher unknown, date unknown, paragraph 1."
    )


def test_selected_words_are_copied_with_their_source(opened: Scene) -> None:
    """Ctrl+Shift+C takes the words of the page on which they are selected."""
    window = opened.window
    page = window.body.pair.pages[1]
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 3)
    page.setTextCursor(cursor)
    window.commands.cite.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“Last boat home”\n— ")
    assert copied.endswith("headline.\n")


def test_without_selected_words_the_quotes_shown_are_copied(opened: Scene) -> None:
    """A link has a quote of either side."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.cite.trigger()
    assert QGuiApplication.clipboard().text().count("\n— ") == 2


def test_with_nothing_to_copy_the_window_says_how(opened: Scene) -> None:
    """The clipboard keeps what it had."""
    QGuiApplication.clipboard().setText("before")
    opened.window.commands.cite.trigger()
    assert opened.window.message.text() == NOTHING_SELECTED
    assert QGuiApplication.clipboard().text() == "before"
