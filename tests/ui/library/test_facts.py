"""What is known of an article is mended; a citation needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from diptych.model.text import Known, Side

if TYPE_CHECKING:
    Room = Any

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(room: Room) -> Any:
    """Open the facts about A by the key; return the card."""
    room.window.body.pair.pages[0].setFocus()
    QTest.keyClick(room.window, Qt.Key.Key_I, CONTROL)
    room.rest()
    assert room.window.facts.card.isVisible()
    return room.window.facts.card


def test_missing_facts_are_told_apart_from_found_and_guessed_ones(two: Room) -> None:
    """The first missing one is ready to be written."""
    card = opened(two)
    assert "found" in card.notes["title"].text() or "guessed" in card.notes["title"].text()
    assert card.notes["author"].text() == "missing: a citation needs it"
    assert card.notes["licence"].text() == "not stated"
    assert card.fields["author"].hasFocus()
    assert not card.save.isEnabled()


def test_an_author_is_stored_and_shown_without_comparing_anew(two: Room) -> None:
    """The page says who wrote it at once; the analysis does not look at authors."""
    made = two.comparer.made
    card = opened(two)
    QTest.keyClicks(card.fields["author"], "Ada Okoro")
    QTest.keyClick(card.fields["author"], Qt.Key.Key_Return)
    two.rest()
    author = two.window.viewpoint.base.article(Side.A).metadata.author
    assert (author.value, author.known) == ("Ada Okoro", Known.READER)
    assert "Ada Okoro" in two.window.body.pair.pages[0].toPlainText()
    assert two.comparer.made == made
    assert two.desk.library.entries()[0].author == "Ada Okoro"
    two.window.message._act()  # noqa: SLF001 - the message's own button
    two.rest()
    assert two.desk.library.entries()[0].author is None
    assert "author unknown" in two.window.body.pair.pages[0].toPlainText()


def test_a_date_is_checked_before_it_is_stored(two: Room) -> None:
    """What is wrong is said while it is typed, and cannot be saved."""
    card = opened(two)
    card.fields["published"].setText("5 Sept")
    assert "is no date" in card.told.text()
    assert not card.save.isEnabled()
    card.fields["published"].setText("2018-09-05")
    assert not card.told.isVisible()
    assert card.save.isEnabled()
    QTest.keyClick(two.window, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert two.desk.library.entries()[0].published is None


def test_a_missing_fact_on_the_page_leads_to_its_field(two: Room) -> None:
    """Whoever reads that a date is unknown and knows it clicks there."""
    page = two.window.body.pair.pages[1]
    cursor = page.document().find("date unknown")
    cursor.setPosition(cursor.selectionStart() + 3)
    place = page.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    two.rest()
    card = two.window.facts.card
    assert card.fields["title"].text() == "Tower loses its clock"
    assert card.fields["published"].hasFocus()


def test_facts_are_mended_from_the_library(two: Room) -> None:
    """The list says what is missing until it is there."""
    two.window.bookshelf.show()
    two.rest()
    QTest.keyClick(two.window, Qt.Key.Key_I, CONTROL)
    two.rest()
    card = two.window.facts.card
    for name, value in (("author", "B. Lind"), ("publisher", "Post"), ("published", "2021-02-03")):
        card.fields[name].setText(value)
    card.save.click()
    two.rest()
    assert two.window.bookshelf.view.listing.texts()[0] == (
        "Tower loses its clock, B. Lind · Post · 3 February 2021"
    )
