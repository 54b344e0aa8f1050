"""Articles come in by drop, dialog, paste and address; each file has its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.files.book import chapter, epub, parts

from diptych.model.permissions import Fetching
from diptych.model.text import Side
from diptych.ui.importing.address import OFF
from diptych.ui.importing.feature import NOTHING
from diptych.ui.opening import ENDINGS
from diptych.workflow.fetching import set_fetching
from diptych_db.library import GroupKind

if TYPE_CHECKING:
    Room = Any

CONTROL = Qt.KeyboardModifier.ControlModifier
OLD = (
    "Pool to open in spring",
    "The pool by the park will open in the spring, the council said on Tuesday at its meeting.",
    "It has been closed for two years, because its roof let in the rain and nobody would pay.",
    "Children of the town will swim there without paying on the first day, and their teachers too.",
)
NEW = (*OLD[:2], "It has been closed for three years, because its roof let in the rain.", OLD[3])


def copy(text: str = "", html: str = "") -> None:
    """Put something on the clipboard."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt", "epub", "rtf", "mht", "webarchive", "md"])
def test_the_dialog_shows_every_kind(ending: str) -> None:
    """Whatever can be read can be chosen."""
    assert ending in ENDINGS


def test_one_file_is_chosen_and_the_next_compared_with_it(room: Room) -> None:
    """The window says what it waits for, and opens the pair when the second file is there."""
    room.bring(room.file("old.txt", *OLD))
    assert room.window.bookshelf.view.isVisible()
    assert room.window.bookshelf.chosen[Side.A].title == OLD[0]
    assert "is in the library, nothing left out" in room.window.message.text()
    room.bring(room.file("other.txt", "Bridge is mended", "The bridge is mended since May."))
    now = room.window.viewpoint
    assert now is not None
    assert [one.title for one in now.comparison.articles] == [OLD[0], "Bridge is mended"]


def test_many_files_have_a_result_each(room: Room) -> None:
    """One bad file stops nothing; what is wrong with it stands in its line."""
    folder = room.folder / "many"
    folder.mkdir()
    for number, word in enumerate(("oak", "ash", "elm")):
        (folder / f"{word}.txt").write_text(
            f"The {word}\n\nThe {word} is tree {number}.\n", "utf-8"
        )
    (folder / "empty.txt").write_text("", "utf-8")
    room.bring(folder)
    card = room.window.importing.card
    assert card.isVisible()
    assert card.title() == "3 articles in the library, 1 file not read."
    assert card.texts()[0].startswith("empty.txt: “empty.txt” has no text in it")
    # So short a text might be anything, and whoever brings it in is told so.
    assert "The ash: Nothing left out, and none of it is sure: please look at its lines." in (
        card.texts()
    )
    assert len(room.desk.library.entries()) == 3
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert room.window.bookshelf.view.isVisible()


def test_a_stopped_import_tells_what_was_stored(room: Room) -> None:
    """Whole articles only, and a line for each of them."""
    paths = [
        room.file(f"{number}.txt", f"Story {number}", f"Story number {number} is told here.")
        for number in range(60)
    ]
    room.window.errands.opening.take(paths)
    room.qtbot.waitUntil(lambda: len(room.desk.library.entries()) > 0, timeout=20_000)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    room.rest()
    stored = len(room.desk.library.entries())
    card = room.window.importing.card
    assert 0 < stored < 60
    assert not card.stop.isVisible()
    assert card.title().startswith(f"Stopped: {len(card.texts())} article")
    assert not room.desk.library.check()


def test_results_are_shown_while_more_come_in(room: Room) -> None:
    """Nobody waits for the last of sixty files to see what became of the first ones."""
    paths = [
        room.file(f"{number}.txt", f"Story {number}", f"Story number {number} is told here.")
        for number in range(60)
    ]
    room.window.errands.opening.take(paths)
    card = room.window.importing.card
    room.qtbot.waitUntil(card.isVisible, timeout=20_000)
    assert room.window.errands.jobs.busy
    assert card.title().startswith("So far: ")
    assert card.stop.isVisible()
    assert 0 < len(card.texts()) < 60
    assert not any(button.isVisible() for button in card.buttons.values())
    card.list.setCurrentRow(0)
    assert not card.buttons["review"].isVisible()
    card.stop.click()
    room.rest()
    assert card.title().startswith(f"Stopped: {len(room.desk.library.entries())} article")
    assert card.buttons["review"].isVisible()


def test_what_comes_into_an_open_collection_belongs_to_it(room: Room) -> None:
    """Who looks at a collection and drops files there means to add them."""
    groups = room.desk.library.groups
    groups.keep(GroupKind.COLLECTION, "Stories")
    room.window.bookshelf.show()
    room.rest()
    room.window.bookshelf.view.groups.choose(groups.all()[0])
    room.bring(
        *(
            room.file(f"{number}.txt", f"Story {number}", f"Story number {number} is told here.")
            for number in range(3)
        )
    )
    assert groups.all()[0].articles == {1, 2, 3}
    assert "(3)" in room.window.bookshelf.view.groups.box.currentText()


def test_a_revised_version_is_told_and_its_differences_open(room: Room) -> None:
    """Nobody has to find out by reading that an article was here before in another version."""
    room.bring(room.file("old.txt", *OLD))
    room.bring(room.file("new.txt", *NEW))
    card = room.window.importing.card
    assert "A revised version of “Pool to open in spring”" in " ".join(card.texts()).replace(
        "Nothing left out; a", "A"
    )
    card.buttons["differences"].click()
    room.rest()
    room.qtbot.waitUntil(room.window.revisions.view.isVisible)
    room.rest()
    old, new = room.window.viewpoint.comparison.articles
    assert "two years" in old.text
    assert "three years" in new.text


def test_keeping_only_the_former_version(room: Room) -> None:
    """The new one goes to the trash, from where it comes back."""
    room.bring(room.file("old.txt", *OLD))
    room.bring(room.file("new.txt", *NEW))
    room.window.importing.card.buttons["former"].click()
    room.rest()
    assert [one.id for one in room.desk.library.entries()] == [1]
    assert [one.id for one in room.desk.library.trashed()] == [2]
    assert not room.window.importing.card.isVisible()


def test_chapters_of_a_book_are_chosen_from_a_list(room: Room) -> None:
    """A book is no article: its chapters are named, and those that are ticked come in."""
    path = room.folder / "tales.epub"
    told = "<p>It is a long story of a fox and a well, told by the fire in winter.</p>"
    tales = {
        "one.xhtml": chapter(f"<h1>The fox</h1>{told}"),
        "two.xhtml": chapter(f"<h1>The well</h1>{told}"),
    }
    contents = {"one.xhtml": "The fox", "two.xhtml": "The well"}
    path.write_bytes(epub(parts(tales, contents=contents)))
    room.bring(path)
    card = room.window.importing.card
    assert "A book of 2 chapters" in card.texts()[0]
    card.buttons["chapters"].click()
    chapters = room.window.importing.chapters
    assert chapters.isVisible()
    chapters.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert chapters.button.text() == "Import 1"
    chapters.button.click()
    room.rest()
    assert [one.title for one in room.desk.library.entries()] == ["The well"]


def test_what_was_copied_is_pasted_with_its_structure(room: Room) -> None:
    """HTML is taken before plain text, and nothing of its script comes along."""
    copy(
        "Lights out",
        "<html><body><h1>Lights out</h1><script>alert(1)</script>"
        "<p>The street lamps of the village go out at eleven from now on.</p>"
        "<p>The parish saves money by it, and sees more stars.</p></body></html>",
    )
    QTest.keyClick(room.window, Qt.Key.Key_V, CONTROL)
    room.rest()
    (entry,) = room.desk.library.entries()
    assert entry.title == "Lights out"
    assert "alert" not in room.desk.library.article(entry.id).text


def test_nothing_on_the_clipboard_is_said(room: Room) -> None:
    """No error, a sentence."""
    QGuiApplication.clipboard().clear()
    room.window.commands.paste.trigger()
    assert room.window.message.text() == NOTHING


def test_a_pasted_address_is_asked_about_and_not_fetched(room: Room) -> None:
    """The question names who will see it; No closes it, and nothing was asked of anybody."""
    copy("https://news.example.org/story")
    QTest.keyClick(room.window, Qt.Key.Key_V, CONTROL)
    card = room.window.importing.address
    assert card.isVisible()
    assert "Fetch the page https://news.example.org/story?" in card.told.text()
    assert "news.example.org will see" in card.told.text()
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert not room.window.errands.jobs.busy
    assert card.fetch.hasFocus()
    card.field.setText("news")
    assert not card.fetch.isEnabled()
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_where_fetching_is_off_the_card_says_so(room: Room) -> None:
    """There is no field to type in then, and the way that is left is told."""
    set_fetching(room.desk.library, Fetching.OFF)
    room.window.commands.address.trigger()
    card = room.window.importing.address
    assert card.told.text() == OFF
    assert not card.field.isVisible()
    assert not card.fetch.isVisible()


def test_a_file_that_cannot_be_read_is_one_sentence(room: Room) -> None:
    """A single fault needs no card."""
    room.bring(room.file("nothing.txt"))
    assert "nothing.txt" in room.window.message.text()
    assert not room.window.importing.card.isVisible()
