"""Collections and tags: articles are filed, shown by group, and every change is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych_db.library import Group, GroupKind

if TYPE_CHECKING:
    Room = Any

KEY = Qt.Key
COLLECTION, TAG = GroupKind


def shelf(room: Room) -> Any:
    """Open the library and return its view; the tower's article is the current one."""
    if not room.window.bookshelf.view.isVisible():
        QTest.keyClick(room.window, KEY.Key_B, Qt.KeyboardModifier.ControlModifier)
    room.rest()
    return room.window.bookshelf.view


def file_under(room: Room, kind: GroupKind, name: str) -> None:
    """Put the current article into a new group, by keys."""
    shelf(room).details.buttons["file"].click()
    card = room.window.bookshelf.grouping.card
    assert card.isVisible()
    field = card.names[kind].field
    field.setFocus()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(field, KEY.Key_Return)
    room.rest()
    assert not card.isVisible()


def press_message(room: Room) -> None:
    """Press the button of the message."""
    room.window.message._act()  # noqa: SLF001 - the message's own button
    room.rest()


def test_an_article_is_filed_and_found_by_its_collection(two: Room) -> None:
    """While nothing is filed there is no filter; then one collection can be shown alone."""
    view = shelf(two)
    assert not view.groups.isVisible()
    file_under(two, COLLECTION, "Year 9")
    assert view.groups.isVisible()
    assert [view.groups.box.itemText(at) for at in (0, 2)] == ["All articles", "Year 9  (1)"]
    view.groups.choose(two.desk.library.groups.all()[0])
    assert two.titles() == ["Tower loses its clock"]
    view.groups.choose(None)
    assert len(two.titles()) == 2


def test_tags_stand_in_the_list_and_are_found_by_words(two: Room) -> None:
    """Who types a tag finds what bears it, and a screen reader reads it."""
    file_under(two, TAG, "#repairs, clocks")
    view = shelf(two)
    assert "#clocks · #repairs" in view.listing.texts()[0]
    QTest.keyClicks(view.words, "repairs")
    assert two.titles() == ["Tower loses its clock"]


def test_a_tick_is_turned_by_space_and_by_a_click(two: Room) -> None:
    """Who files many articles neither types a name again nor aims at a small box."""
    for name in ("Year 8", "Year 9"):
        two.desk.library.groups.keep(COLLECTION, name)
    view = shelf(two)
    view.details.buttons["file"].click()
    card = two.window.bookshelf.grouping.card
    names = card.names[COLLECTION]
    assert names.list.hasFocus()
    QTest.keyClick(names.list, KEY.Key_Space)
    place = names.list.visualItemRect(names.list.item(1)).center()
    QTest.mouseClick(names.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names.ticked() == ("Year 8", "Year 9")
    QTest.keyClick(names.list, KEY.Key_Space)
    card.save.click()
    two.rest()
    assert two.desk.library.groups.all()[0] == Group(COLLECTION, "Year 8", frozenset({2}))
    assert two.desk.library.groups.all()[1] == Group(COLLECTION, "Year 9")


def test_filing_is_undone(two: Room) -> None:
    """The message offers the way back, and a tag without articles is gone."""
    file_under(two, TAG, "repairs")
    assert two.desk.library.groups.all()
    press_message(two)
    assert two.desk.library.groups.all() == ()
    assert not shelf(two).groups.isVisible()


def test_a_collection_is_renamed_and_stays_shown(two: Room) -> None:
    """A slip in its name is mended without losing sight of it; undo gives the former one."""
    file_under(two, COLLECTION, "Yaer 9")
    view = shelf(two)
    view.groups.choose(two.desk.library.groups.all()[0])
    view.groups.rename.click()
    assert view.groups.name.hasFocus()
    view.groups.name.setText("Year 9")
    QTest.keyClick(view.groups.name, KEY.Key_Return)
    two.rest()
    assert view.groups.chosen == Group(COLLECTION, "Year 9", frozenset({2}))
    press_message(two)
    assert view.groups.chosen == Group(COLLECTION, "Yaer 9", frozenset({2}))


def test_esc_leaves_the_field_for_a_name_before_the_library(two: Room) -> None:
    """Nothing is renamed by it."""
    file_under(two, COLLECTION, "Year 9")
    view = shelf(two)
    view.groups.choose(two.desk.library.groups.all()[0])
    view.groups.rename.click()
    QTest.keyClick(two.window, KEY.Key_Escape)
    assert view.isVisible()
    assert not view.groups.name.isVisible()
    assert view.groups.box.isVisible()


def test_a_removed_collection_keeps_its_articles_and_comes_back(two: Room) -> None:
    """All articles are listed then, and undo brings the collection with what was in it."""
    file_under(two, COLLECTION, "Year 9")
    view = shelf(two)
    before = two.desk.library.groups.all()
    view.groups.choose(before[0])
    view.groups.remove.click()
    two.rest()
    assert len(two.titles()) == 2
    assert two.desk.library.groups.all() == ()
    press_message(two)
    assert two.desk.library.groups.all() == before


def test_an_empty_collection_says_so(two: Room) -> None:
    """A blank list would look like a loss."""
    two.desk.library.groups.keep(COLLECTION, "Year 10")
    view = shelf(two)
    view.groups.choose(two.desk.library.groups.all()[0])
    assert view.nothing.isVisible()
    assert "collection “Year 10”" in view.nothing.text()


def test_every_control_of_the_card_has_a_name(two: Room) -> None:
    """A screen reader says what each field is for."""
    shelf(two).details.buttons["file"].click()
    card = two.window.bookshelf.grouping.card
    for names in card.names.values():
        assert names.list.accessibleName()
        assert names.field.accessibleName()
    QTest.keyClick(two.window, KEY.Key_Escape)
    assert not card.isVisible()
