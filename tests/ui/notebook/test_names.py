"""Who a name means: changed by menu and by dropping, seen at once, undone, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from diptych.model.text import Side
from diptych.ui.entry_lines import ID, EntryLines
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook.name_drag import DraggedName, dragged_name, name_data

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QAction

    Scene = Any


def action(menu: QMenu, *words: str) -> QAction:
    """Return what a menu offers under these words, through its submenus."""
    first, *rest = words
    found = next(one for one in menu.actions() if one.text() == first)
    below = found.menu()
    return action(below, *rest) if rest and isinstance(below, QMenu) else found


def test_a_name_is_set_apart_and_comes_back(opened: Scene) -> None:
    """The mentions by that name, and what is said of them, are somebody else's."""
    window = opened.window
    window.go(LensName.ACTORS, "maren-dahl")
    menu = window.entry_menu.menu("maren-dahl")
    action(menu, "“Dahl”", "This is someone else").trigger()
    comparison = window.viewpoint.comparison
    dahl = next(actor for actor in comparison.actors if actor.name == "Dahl")
    quoted = [comparison.quote(Side.A, span) for span in dahl.on(Side.A).mentions]
    assert quoted == ["Dahl", "Dahl"]
    assert len(comparison.actor("maren-dahl").on(Side.A).mentions) == 1
    assert window.viewpoint.stop.entry == dahl.id
    window.commands.put_aside.trigger()
    aside = window.drawers.aside
    assert aside.lines.item(0).text() == "“Dahl” is not Maren Dahl but Dahl"
    aside.back.click()
    assert len(window.viewpoint.comparison.actor("maren-dahl").on(Side.A).mentions) == 3


def test_actors_dropped_on_each_other_are_one(opened: Scene) -> None:
    """Mentions of both are the one's; the other has left the list; undo brings it back."""
    window = opened.window
    window.go(LensName.ACTORS)
    window.body.entries.name_dropped.emit(DraggedName("nordlinje"), "maren-dahl")
    comparison = window.viewpoint.comparison
    assert comparison.actor("nordlinje") is None
    assert len(comparison.actor("maren-dahl").on(Side.A).mentions) == 4
    assert "Nordlinje" not in window.body.entries.names()
    window.commands.undo.trigger()
    assert "Nordlinje" in window.body.entries.names()


def test_one_name_dropped_on_another_actor_means_that_one(opened: Scene) -> None:
    """Only what bears the name goes; voices follow their speaker."""
    window = opened.window
    window.go(LensName.ACTORS)
    window.body.entries.name_dropped.emit(DraggedName("ingrid-vaage", "Ingrid Vaage"), "nordlinje")
    comparison = window.viewpoint.comparison
    assert "Ingrid Vaage" in comparison.actor("nordlinje").aliases
    assert {voice.source for voice in comparison.voices} == {
        "Maren Dahl",
        "Nordlinje",
        "Tomas Rød",
        "",
    }


def test_an_actor_is_called_by_another_of_its_names(opened: Scene) -> None:
    """The name changes wherever it is told, in statements too."""
    window = opened.window
    window.go(LensName.ACTORS, "maren-dahl")
    action(window.entry_menu.menu("maren-dahl"), "“Dahl”", "Call Maren Dahl this").trigger()
    assert "Dahl" in window.body.entries.names()
    assert window.viewpoint.comparison.contrasts[0].statement.startswith("A calls Dahl “")


def test_names_in_the_evidence_ask_for_their_menu(opened: Scene) -> None:
    """Each name of an actor stands there, to be dragged or clicked."""
    window = opened.window
    window.go(LensName.ACTORS, "maren-dahl")
    asked: list[tuple[str, str]] = []
    window.body.panel.alias_chosen.disconnect()
    window.body.panel.alias_chosen.connect(lambda actor, alias: asked.append((actor, alias)))
    address = next(one for one in window.body.panel.addresses() if one.endswith(":Dahl"))
    window.body.panel.follow(address)
    assert asked == [("maren-dahl", "Dahl")]


def test_a_name_survives_the_way_of_a_drag() -> None:
    """What is dragged is what is dropped; anything else is nothing."""
    dragged = DraggedName("maren-dahl", "Dahl: “the accountant”")
    assert dragged_name(name_data(dragged, "Dahl")) == dragged


def test_a_line_dropped_on_another_by_mouse_makes_them_one(opened: Scene) -> None:
    """A drag that enters, moves and drops goes to the line under the pointer; no other does."""
    window = opened.window
    window.go(LensName.ACTORS)
    lines = window.body.entries.findChild(EntryLines)
    rows = {lines.item(row).data(ID): lines.item(row) for row in range(lines.count())}
    data = name_data(DraggedName("nordlinje"), "Nordlinje")
    place = lines.visualItemRect(rows["maren-dahl"]).center()
    taken = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    QApplication.sendEvent(lines.viewport(), QDragEnterEvent(place, *taken))
    moving = QDragMoveEvent(place, *taken)
    QApplication.sendEvent(lines.viewport(), moving)
    assert moving.isAccepted()
    itself = QDragMoveEvent(lines.visualItemRect(rows["nordlinje"]).center(), *taken)
    QApplication.sendEvent(lines.viewport(), itself)
    assert not itself.isAccepted()
    QApplication.sendEvent(lines.viewport(), QDropEvent(QPointF(place), *taken))
    assert window.viewpoint.comparison.actor("nordlinje") is None
    assert window.commands.undo.text() == "Undo Make Nordlinje and Maren Dahl one"


def test_an_actor_is_called_what_the_reader_writes(opened: Scene) -> None:
    """The name is seen while it is typed, the program's name stays; one step takes it back."""
    window = opened.window
    window.go(LensName.ACTORS, "maren-dahl")
    action(window.entry_menu.menu("maren-dahl"), "Another name…").trigger()
    editor = window.naming.editor
    assert window.body.entries.drawer.content is editor
    QTest.keyClicks(editor.name, "The leader")
    actor = window.viewpoint.comparison.actor("maren-dahl")
    assert actor.name == "The leader"
    assert "Maren Dahl" in actor.aliases
    assert "The leader" in window.body.entries.names()
    window.commands.undo.trigger()
    assert window.viewpoint.comparison.actor("maren-dahl").name == "Maren Dahl"
    assert editor.name.text() == "Maren Dahl"
    QTest.keyClick(editor.name, Qt.Key.Key_Return)
    assert window.body.entries.drawer.content is not editor
