"""Themes by hand: made, named, worded with their hits in view, merged, split, hidden, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from diptych.analysis.theme_sets import GivenTheme
from diptych.model.text import Side
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook.name_drag import DraggedName

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Theme
    from diptych.ui.window import MainWindow

    Scene = Any


def select(window: MainWindow, side: Side, count: int) -> None:
    """Select words from the headline on by keys alone."""
    page = window.body.pair.pages[list(Side).index(side)]
    page.setFocus(Qt.FocusReason.TabFocusReason)
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    for _ in range(count):
        QTest.keyClick(page, Qt.Key.Key_Right, held)


def theme(window: MainWindow, name: str) -> Theme:
    """Return the theme of that name as it is now."""
    assert window.viewpoint is not None
    return next(one for one in window.viewpoint.comparison.themes if one.name == name)


def action(menu: QMenu, *words: str) -> QAction:
    """Return what a menu offers under these words, through its submenus."""
    first, *rest = words
    found = next(one for one in menu.actions() if one.text() == first)
    below = found.menu()
    return action(below, *rest) if rest and isinstance(below, QMenu) else found


def test_a_theme_is_made_by_words_and_its_hits_show_while_they_are_typed(
    qtbot: QtBot, opened: Scene
) -> None:
    """Counts, bars and marks follow each letter; one stretch of typing is one step back."""
    window = opened.window
    window.commands.theme_new.trigger()
    editor = window.themes.editor
    QTest.keyClicks(editor.name, "Public money")
    assert "0 hits in A, 0 hits in B" in editor.hits.text()
    QTest.keyClicks(editor.terms, "crown")
    qtbot.waitUntil(lambda: "1 hit in A, 0 hits in B" in editor.hits.text())
    QTest.keyClick(editor.terms, Qt.Key.Key_Return)
    QTest.keyClicks(editor.terms, "saving")
    qtbot.waitUntil(lambda: "1 hit in A, 1 hit in B" in editor.hits.text())
    assert "Public money" in window.body.entries.names()
    groups = {mark.group for page in window.body.pair.pages for mark in page.marks}
    assert theme(window, "Public money").id in groups
    assert window.commands.undo.text() == "Undo Edit a theme’s words"


def test_the_name_of_a_new_theme_is_its_term_until_others_are_written(opened: Scene) -> None:
    """Whoever types one word finds it at once; what is written as terms takes its place."""
    window = opened.window
    window.commands.theme_new.trigger()
    editor = window.themes.editor
    QTest.keyClicks(editor.name, "crown")
    made = theme(window, "crown")
    assert made.terms == ("crown",)
    assert "1 hit in A" in editor.hits.text()
    window.commands.undo.trigger()
    assert not theme(window, "New theme").terms
    window.commands.redo.trigger()
    QTest.keyClicks(editor.terms, "saving")
    editor.tell_now()
    assert theme(window, "crown").terms == ("saving",)
    QTest.keyClicks(editor.name, " jewels")
    assert theme(window, "crown jewels").terms == ("saving",)


def test_selected_words_become_a_theme(opened: Scene) -> None:
    """A few words are its term; it stands where they stand, on both sides."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.theme_new.trigger()
    made = theme(window, "Harbour council")
    assert made.terms == ("Harbour council",)
    assert made.on(Side.A)
    assert window.viewpoint.stop.entry == made.id


def test_a_long_selection_is_a_passage_of_its_theme(opened: Scene) -> None:
    """It belongs to the theme whatever its words, and stays there when words are added."""
    window = opened.window
    page = window.body.pair.pages[1]
    page.setTextCursor(page.document().find("When the lamps of the Skerry boat"))
    window.commands.theme_new.trigger()
    own = window.own.history.notebook.themes[-1]
    assert own.passages[0].fits(opened.services.pair.articles[1])
    before = len(window.viewpoint.comparison.theme(own.id).on(Side.B))
    QTest.keyClicks(window.themes.editor.terms, "Nordlinje")
    window.themes.editor.tell_now()
    assert len(window.viewpoint.comparison.theme(own.id).on(Side.B)) == before + 1
    QTest.keyClicks(window.themes.editor.name, "Lamps")
    assert window.own.history.notebook.themes[-1].words.terms == ("Nordlinje",)


def test_one_theme_dropped_on_another_is_merged_and_set_apart_again(opened: Scene) -> None:
    """Its passages and its kept quotes go along, and come back from what was put aside."""
    window = opened.window
    money, ferry = theme(window, "What the boat costs"), theme(window, "The night ferry")
    window.go(LensName.SHARED, money.id)
    window.commands.keep.trigger()
    window.body.entries.name_dropped.emit(DraggedName(money.id), ferry.id)
    now = theme(window, "The night ferry")
    assert len(now.passages) > len(ferry.passages)
    assert money.name not in window.body.entries.names()
    assert {cell.row for cell in window.own.history.notebook.cells} == {ferry.id}
    window.commands.put_aside.trigger()
    aside = window.drawers.aside
    assert aside.lines.item(0).text() == "Theme What the boat costs is part of The night ferry"
    aside.back.click()
    assert theme(window, "What the boat costs") == money


def test_terms_are_split_off_and_themes_hidden_by_menu(opened: Scene) -> None:
    """Each way is one step; hidden themes are listed and shown again."""
    window = opened.window
    rescue = theme(window, "The rescue boat")
    window.go(LensName.SHARED, rescue.id)
    action(window.entry_menu.menu(rescue.id), "Split off", "emergencies").trigger()
    assert theme(window, "Emergencies").shared
    assert theme(window, "The rescue boat").terms == ("rescue boat",)
    action(window.entry_menu.menu(rescue.id), "Hide").trigger()
    assert "The rescue boat" not in window.body.entries.names()
    window.commands.put_aside.trigger()
    assert window.drawers.aside.lines.item(0).text() == "Hidden theme: The rescue boat"
    window.drawers.aside.back.click()
    assert "The rescue boat" in window.body.entries.names()


def test_a_deleted_theme_of_the_program_is_overruled_and_restored(opened: Scene) -> None:
    """It leaves the list, and the report will name it; restoring shows it again."""
    window = opened.window
    evenings = theme(window, "Evenings on the island")
    action(window.entry_menu.menu(evenings.id), "Delete").trigger()
    assert evenings.name not in window.body.entries.names()
    assert window.own.history.notebook.overruled(evenings.id)
    window.commands.put_aside.trigger()
    window.drawers.aside.back.click()
    assert evenings.name in window.body.entries.names()
    assert not window.own.history.notebook.overruled(evenings.id)


def test_the_readers_themes_are_kept_as_a_set_and_taken_to_a_pair(
    opened: Scene, tmp_path: Path
) -> None:
    """By name and by file; a theme without a hit does not appear, and none is doubled."""
    window = opened.window
    for name, term in (("Money", "crowns"), ("Weather", "avalanche")):
        window.commands.theme_new.trigger()
        window.themes.editor.name.selectAll()
        QTest.keyClicks(window.themes.editor.name, name)
        QTest.keyClicks(window.themes.editor.terms, term)
        window.themes.editor.tell_now()
    sets = window.theme_sets
    sets.panel.save_asked.emit("Harbours")
    sets.target = lambda _parent: tmp_path / "set.toml"
    sets.panel.write_asked.emit()
    assert [one.name for one in opened.services.sets["Harbours"]] == ["Money", "Weather"]
    window.show_comparison(opened.services.pair)
    window.commands.theme_sets.trigger()
    sets.panel.take.click()
    assert [one.name for one in window.own.history.notebook.themes] == ["Money"]
    sets.source = lambda _parent: tmp_path / "set.toml"
    sets.panel.read_asked.emit()
    assert [one.name for one in window.own.history.notebook.themes] == ["Money"]
    assert "No theme of this set is new here" in window.message.text()


def test_every_state_of_the_history_is_a_click_away(opened: Scene) -> None:
    """The list names each step and what it was done to; choosing one goes back or forward to it."""
    window = opened.window
    window.commands.next.trigger()
    window.commands.overrule.trigger()
    window.commands.keep.trigger()
    window.commands.history.trigger()
    view = window.drawers.history
    model = view.model()
    words = [model.index(row, 0).data() for row in range(model.rowCount())]
    what = "“The council of Port Ellory voted on…”"
    assert words == ["As it was opened", f"Overrule: {what}", f"Keep in matrix: {what}"]
    assert window.commands.undo.text() == "Undo Keep in matrix"
    view.setCurrentIndex(model.index(0, 0))
    assert not window.own.history.notebook.judgements
    view.setCurrentIndex(model.index(2, 0))
    assert window.own.history.notebook.cells
    window.commands.escape.trigger()
    assert window.body.entries.drawer.content is None


def test_a_set_that_is_removed_can_be_put_back(opened: Scene) -> None:
    """What the reader kept goes at once and comes back as it was; what ships stays."""
    window, sets = opened.window, opened.services.sets
    sets["Ships"] = (GivenTheme("Ferries", ("ferry",)),)
    sets["starter"] = (GivenTheme("War", ("war",)),)
    kept = sets["Ships"]
    window.commands.theme_sets.trigger()
    panel = window.theme_sets.panel
    panel.remove.click()
    assert "Ships" not in sets
    assert [panel.sets.item(row).text() for row in range(panel.sets.count())] == ["starter"]
    panel.back.click()
    assert sets["Ships"] == kept
    assert panel.back.isHidden()
    panel.remove_asked.emit("starter")
    assert "starter" in sets
    assert "starter" in window.message.text()


def test_a_new_theme_that_got_nothing_goes_with_its_editor(opened: Scene) -> None:
    """Esc right after the command is as if it had not been asked for; a named one stays."""
    window = opened.window
    before = window.own.history.notebook
    window.commands.theme_new.trigger()
    window.commands.escape.trigger()
    assert window.own.history.notebook == before
    window.commands.theme_new.trigger()
    QTest.keyClicks(window.themes.editor.name, "Fares")
    window.commands.escape.trigger()
    assert theme(window, "Fares").terms == ("Fares",)
