"""What the importer left out is looked at, decided about otherwise, and that is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    Room = Any

CONTROL = Qt.KeyboardModifier.ControlModifier
OUT = "Share this story"


def text(room: Room, side: Side = Side.A) -> str:
    """Return the text of an article of the open pair."""
    return str(room.window.viewpoint.base.article(side).text)


def review(room: Room) -> None:
    """Open the lines of A by the key."""
    room.window.body.pair.pages[0].setFocus()
    QTest.keyClick(room.window, Qt.Key.Key_R, CONTROL)
    room.rest()
    assert room.window.reviewing.view.isVisible()


def current(room: Room) -> str:
    """Return the line that is current, as a screen reader reads it."""
    item = room.window.reviewing.view.lines.currentItem()
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole))


def space(room: Room) -> None:
    """Decide about the current line."""
    QTest.keyClick(room.window.reviewing.view.lines, Qt.Key.Key_Space)


def leave(room: Room) -> None:
    """Go back to the pages, and wait until they are as they were decided."""
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    room.rest()


def test_the_first_line_left_out_is_current(two: Room) -> None:
    """A reader sees at once what was left out, and why."""
    review(two)
    assert current(two).startswith("Line 7, left out: Share this story.")
    assert "buttons for sharing" in current(two)
    assert two.window.reviewing.view.told().startswith("5 lines: 4 kept, 1 left out")


def test_space_restores_a_line_and_leaving_carries_it_out(two: Room) -> None:
    """The article has the line, the pair is open again, and the history names what was done."""
    assert OUT not in text(two)
    review(two)
    space(two)
    assert "Line 7, kept" in current(two)
    assert "restored by you" in current(two)
    leave(two)
    assert OUT in text(two)
    assert not two.window.reviewing.view.isVisible()
    assert two.window.commands.undo.text() == "Undo Restore 1 line"


def test_a_review_is_undone_and_done_again(two: Room) -> None:
    """Ctrl+Z on the pages takes the whole review back; Ctrl+Y does it again."""
    before = text(two)
    review(two)
    space(two)
    leave(two)
    QTest.keyClick(two.window, Qt.Key.Key_Z, CONTROL)
    two.rest()
    assert text(two) == before
    assert two.window.commands.redo.text() == "Redo Restore 1 line"
    QTest.keyClick(two.window, Qt.Key.Key_Y, CONTROL)
    two.rest()
    assert OUT in text(two)


def test_within_the_view_ctrl_z_takes_back_one_decision(two: Room) -> None:
    """What was decided last is not decided any more, and nothing is carried out."""
    made = two.comparer.made
    review(two)
    space(two)
    QTest.keyClick(two.window.reviewing.view.lines, Qt.Key.Key_Z, CONTROL)
    assert "Line 7, left out" in current(two)
    leave(two)
    assert OUT not in text(two)
    assert two.comparer.made == made


def test_marks_survive_a_review(two: Room) -> None:
    """A mark stays on its words; one in a line that was dropped is said to be without them."""
    article = two.window.viewpoint.base.article(Side.A)
    words = ("oak", "parish")
    marks = tuple(
        Mark(word, Anchor(article.digest, Span(at, at + len(word)), word), word)
        for word in words
        for at in [article.text.index(word)]
    )
    two.window.own.history.change("Mark", Notebook(marks=marks))
    review(two)
    view = two.window.reviewing.view
    view.lines.setCurrentRow(2)
    assert "which had no use for it" in current(two)
    space(two)
    leave(two)
    oak, parish = two.window.viewpoint.notebook.marks
    now = two.window.viewpoint.base.article(Side.A)
    assert oak.anchor.fits(now)
    assert oak.anchor.span.of(now.text) == "oak"
    assert not parish.anchor.fits(now)
    assert "marks stood in lines that are gone" in two.window.message.text()
    QTest.keyClick(two.window, Qt.Key.Key_Z, CONTROL)
    two.rest()
    now = two.window.viewpoint.base.article(Side.A)
    assert all(mark.anchor.fits(now) for mark in two.window.viewpoint.notebook.marks)


def test_not_everything_can_be_dropped(two: Room) -> None:
    """The sentence says so, and the article is as it was."""
    before = text(two)
    review(two)
    lines = two.window.reviewing.view.lines
    for row in (0, 1, 2, 4):
        lines.setCurrentRow(row)
        space(two)
    leave(two)
    assert text(two) == before
    assert "would be left" in two.window.message.text()


def test_the_count_on_the_page_leads_to_the_lines(two: Room) -> None:
    """The source line says how much was left out; a click on it shows what."""
    page = two.window.body.pair.pages[0]
    cursor = page.document().find("1 line left out")
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 3)
    place = page.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    two.rest()
    assert two.window.reviewing.view.isVisible()


def test_both_articles_are_reviewed_in_one_go(two: Room) -> None:
    """Decisions about A wait while B is looked at; leaving carries out both."""
    review(two)
    space(two)
    two.window.reviewing.view.sides[Side.B].click()
    two.rest()
    two.window.reviewing.view.lines.setCurrentRow(2)
    space(two)
    leave(two)
    assert OUT in text(two)
    assert "next valley" not in text(two, Side.B)
    assert two.window.commands.undo.text() == "Undo Restore 1 line and drop 1 line"


def test_an_article_beside_the_pair_is_reviewed_from_the_library(two: Room) -> None:
    """The open pair stays; the message has the way back."""
    two.bring(two.file("third.txt", "A barn", "The barn was painted red.", OUT, "It is old."))
    before = two.window.viewpoint
    two.window.bookshelf.view.listing.choose(3)
    two.window.bookshelf.view.details.asked.emit("review")
    two.rest()
    lines = two.window.reviewing.view.lines
    lines.setCurrentRow(1)
    space(two)
    leave(two)
    assert "painted red" not in two.desk.library.article(3).text
    assert two.window.viewpoint is before
    two.window.message._act()  # noqa: SLF001 - the message's own button
    two.rest()
    assert "painted red" in two.desk.library.article(3).text
