"""The library in the window: find, choose a pair, delete and take back, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget

from diptych.model.text import Side
from diptych.ui.library.view import Shown

if TYPE_CHECKING:
    Room = Any

KEY = Qt.Key


def opened(room: Room) -> Room:
    """Open the library by its key."""
    QTest.keyClick(room.window, KEY.Key_B, Qt.KeyboardModifier.ControlModifier)
    room.rest()
    return room


def test_an_empty_library_says_how_to_fill_it(room: Room) -> None:
    """Nothing to list is no blank page."""
    view = opened(room).window.bookshelf.view
    assert view.isVisible()
    assert not room.window.body.isVisible()
    assert "Drop files or folders" in view.nothing.text()
    assert view.words.hasFocus()


def test_articles_are_listed_with_what_is_missing(two: Room) -> None:
    """A citation needs author and date; who looks at the list sees which article has none."""
    listing = opened(two).window.bookshelf.view.listing
    assert two.titles() == ["Tower loses its clock", "The mill will open again"]
    assert listing.hasFocus()
    assert all("author, publisher and date unknown" in text for text in listing.texts())


def test_esc_gives_the_pages_back(two: Room) -> None:
    """The library stands in the place of the pages, and leaves it again, with the focus."""
    focused = two.window.focusWidget()
    opened(two)
    assert two.window.commands.library.isChecked()
    QTest.keyClick(two.window, KEY.Key_Escape)
    assert two.window.body.isVisible()
    assert not two.window.bookshelf.view.isVisible()
    assert not two.window.commands.library.isChecked()
    assert two.window.focusWidget() is focused


def test_words_find_by_title_at_once_and_by_text_a_moment_later(two: Room) -> None:
    """A hit in the text shows the words around it; Esc clears the words before it leaves."""
    view = opened(two).window.bookshelf.view
    view.words.setFocus()
    QTest.keyClicks(view.words, "tow")
    assert two.titles() == ["Tower loses its clock"]
    view.words.setText("parish")
    two.rest()
    assert two.titles() == ["The mill will open again"]
    assert "bought it from the parish" in view.listing.texts()[0]
    QTest.keyClick(two.window, KEY.Key_Escape)
    assert len(two.titles()) == 2
    assert view.isVisible()


def test_what_is_found_for_earlier_words_is_dropped(two: Room) -> None:
    """However fast somebody types, the list fits the words that stand there."""
    view = opened(two).window.bookshelf.view
    for words in ("parish", "valley", "oak", "winter"):
        view.words.setText(words)
    two.rest()
    assert two.titles() == ["Tower loses its clock"]
    view.words.setText("nothing like this")
    two.rest()
    assert view.nothing.text() == "Nothing here has these words."


def test_a_pair_is_chosen_and_compared_by_keys(two: Room) -> None:
    """Enter chooses for the next free side, and then Enter compares."""
    before = two.window.viewpoint
    listing = opened(two).window.bookshelf.view.listing
    listing.setFocus()
    QTest.keyClick(listing, KEY.Key_Return)
    assert two.window.bookshelf.chosen[Side.A].title == "Tower loses its clock"
    assert "chosen as A" in listing.texts()[0]
    QTest.keyClick(listing, KEY.Key_Down)
    QTest.keyClick(listing, KEY.Key_Return)
    button = two.window.bookshelf.view.chosen.button
    assert button.hasFocus()
    QTest.keyClick(button, KEY.Key_Space)
    two.rest()
    assert two.window.viewpoint is not before
    assert two.window.viewpoint.comparison.article(Side.A).title == "Tower loses its clock"
    assert two.window.body.isVisible()


def test_letters_choose_a_side_and_enter_lets_go(two: Room) -> None:
    """B takes the current article for the right page, whatever is free."""
    listing = opened(two).window.bookshelf.view.listing
    QTest.keyClick(listing, KEY.Key_B)
    assert list(two.window.bookshelf.chosen) == [Side.B]
    QTest.keyClick(listing, KEY.Key_A)
    assert list(two.window.bookshelf.chosen) == [Side.A]
    QTest.keyClick(listing, KEY.Key_Return)
    assert not two.window.bookshelf.chosen
    assert not two.window.bookshelf.view.chosen.button.isEnabled()


def test_a_deleted_article_comes_back(two: Room) -> None:
    """Delete asks nothing; the message has the way back."""
    view = opened(two).window.bookshelf.view
    QTest.keyClick(view.listing, KEY.Key_Delete)
    two.rest()
    assert two.titles() == ["The mill will open again"]
    assert "“Tower loses its clock” is in the trash" in two.window.message.text()
    assert QApplication.activeModalWidget() is None
    two.window.message._act()  # noqa: SLF001 - the message's own button
    two.rest()
    assert two.titles() == ["Tower loses its clock", "The mill will open again"]


def test_the_trash_is_listed_and_gives_back(two: Room) -> None:
    """Enter in the trash takes an article out of it."""
    view = opened(two).window.bookshelf.view
    QTest.keyClick(view.listing, KEY.Key_Delete)
    two.rest()
    view.turn_to(Shown.TRASH)
    assert two.titles() == ["Tower loses its clock"]
    assert view.details.buttons["back"].isVisible()
    assert not view.details.buttons["trash"].isVisible()
    QTest.keyClick(view.listing, KEY.Key_Return)
    two.rest()
    assert view.nothing.text() == "The trash is empty."
    assert view.words.hasFocus()
    assert len(two.desk.library.entries()) == 2


def test_pairs_are_listed_and_open(two: Room) -> None:
    """A pair that was compared once is opened again without comparing anew."""
    made = two.comparer.made
    view = opened(two).window.bookshelf.view
    view.turn_to(Shown.PAIRS)
    assert view.listing.texts() == ["The mill will open again, with Tower loses its clock"]
    QTest.keyClick(view.listing, KEY.Key_Return)
    two.rest()
    assert not view.isVisible()
    assert two.comparer.made == made


def test_related_articles_stand_beside_the_current_one(two: Room) -> None:
    """What else is about the same is one click away."""
    two.bring(
        two.file("wheel.txt", "Oak wheel for the mill", "The mill's wheel of oak came by river.")
    )
    view = two.window.bookshelf.view
    view.listing.choose(3)
    two.rest()
    related = [view.details.related.item(0).text()]
    assert related == ["The mill will open again"]
    view.details.related_chosen.emit(1)
    assert view.listing.current()[0].id == 1


def test_every_control_has_a_name(two: Room) -> None:
    """A screen reader can tell what each button and list is."""
    view = opened(two).window.bookshelf.view
    buttons = [one for one in view.findChildren(QAbstractButton) if one.isVisible()]
    lists = [one for one in view.findChildren(QListWidget) if one.isVisible()]
    assert all(one.accessibleName() or one.text() for one in buttons if one.parent() != view.words)
    assert all(one.accessibleName() for one in lists)
    assert [one.text() for one in buttons if min(one.width(), one.height()) < 24] == []
