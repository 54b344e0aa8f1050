"""What a screen reader finds in the window, and that nothing in it needs eyes or a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from diptych.model.text import Side
from diptych.ui.lenses.names import LensName
from diptych.ui.state import MatrixPlace, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any

NAME = QAccessible.Text.Name
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit)
SPEECHLESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def found(widget: QWidget) -> QAccessibleInterface:
    """Return a widget as a screen reader finds it."""
    return QAccessible.queryAccessibleInterface(widget)


def everything(start: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what stands below `start` and can be seen, in the order of a screen reader."""
    for number in range(start.childCount()):
        child = start.child(number)
        if child.isValid() and not child.state().invisible:
            yield child
            yield from everything(child)


def lines(widget: QWidget) -> list[QAccessibleInterface]:
    """Return the lines of a list that is painted."""
    painted = found(widget)
    assert painted.role() is QAccessible.Role.List
    made = [painted.child(number) for number in range(painted.childCount())]
    assert [painted.indexOfChild(line) for line in made] == list(range(len(made)))
    assert all(line.role() is QAccessible.Role.ListItem for line in made)
    return made


def dressed(window: MainWindow) -> None:
    """Open every part that a window can show at once."""
    window.stage.set(matrix=MatrixPlace.BELOW)
    window.commands.find.trigger()
    window.commands.history.trigger()
    window.commands.next.trigger()


def controls(window: MainWindow) -> list[QWidget]:
    """Return what can be seen and worked with; scroll bars only repeat what keys do."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("lens", list(LensName))
def test_every_mark_of_a_page_is_a_line_of_its_ruler(opened: Scene, lens: LensName) -> None:
    """The marks read as a list, in the order of the text, with their words and what they are."""
    window = opened.window
    window.go(lens)
    for side, ruler, page in zip(
        Side, window.body.pair.rulers, window.body.pair.pages, strict=True
    ):
        assert found(ruler).text(NAME) == f"Overview of article {side}"
        spoken = [line.text(NAME) for line in lines(ruler)]
        assert spoken == [f"“{page.words(mark.span)}”" for mark in page.marks]
        assert not any(line.rect().isEmpty() for line in lines(ruler))


def test_links_read_as_a_list_with_both_passages(opened: Scene) -> None:
    """Each link says what it is called, whether both tell it alike, and both quotes."""
    window = opened.window
    window.go(LensName.SHARED)
    read = lines(window.body.pair.hinge)
    assert len(read) == len(window.viewpoint.ties())
    assert read[0].text(NAME) == "Strong link 1, told differently"
    said = read[0].text(QAccessible.Text.Description)
    assert said.startswith("A: “")
    assert "” B: “" in said


def test_a_link_can_be_pressed(opened: Scene) -> None:
    """What is pressed is selected, and says so."""
    window = opened.window
    line = lines(window.body.pair.hinge)[2]
    assert not line.state().selected
    action = line.actionInterface()
    action.doAction(action.pressAction())
    assert window.viewpoint.stop.id == window.viewpoint.ties()[2].group
    assert line.state().selected


def test_a_mark_can_be_pressed(opened: Scene) -> None:
    """A mark leads to what it belongs to, whether it is in view or not."""
    window = opened.window
    ruler, page = window.body.pair.rulers[1], window.body.pair.pages[1]
    action = lines(ruler)[-1].actionInterface()
    assert action.actionNames() == [action.pressAction()]
    assert lines(ruler)[-1].textInterface() is None
    action.doAction(action.pressAction())
    assert window.viewpoint.stop.id == page.marks[-1].group


def test_a_link_is_where_it_is_painted(opened: Scene) -> None:
    """A finger on the screen finds the link below it."""
    window = opened.window
    window.commands.next.trigger()
    hinge = window.body.pair.hinge
    window.grab()
    seen = [line for line in lines(hinge) if not line.state().offscreen]
    assert seen
    for line in seen:
        centre = line.rect().center()
        assert found(hinge).childAt(centre.x(), centre.y()) is not None


def test_lines_that_are_gone_are_known_to_be_gone(opened: Scene, bare: Comparison) -> None:
    """Whoever still holds a line of another pair finds that there is nothing behind it."""
    window = opened.window
    kept = lines(window.body.pair.hinge)
    window.show_comparison(bare)
    assert found(window.body.pair.hinge).childCount() == 0
    assert not any(line.isValid() for line in kept)
    assert {line.text(NAME) for line in kept} == {""}


def test_lines_go_with_their_window(
    scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """Nothing that a screen reader may still ask for outlives its window."""
    for _ in range(3):
        window = scene(WindowState()).window
        window.show_comparison(ferry)
        kept = lines(window.body.pair.hinge) + lines(window.body.pair.rulers[0])
        numbers = [QAccessible.uniqueId(line) for line in kept]
        window.own.autosave.drawer.discard()
        window.close()
        window.body.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not any(QAccessible.accessibleInterface(number) for number in numbers)


def test_a_list_that_becomes_another_class_is_given_another_interface(opened: Scene) -> None:
    """Qt deletes each that it was given once; the same one twice would end the program."""
    hinge = opened.window.body.pair.hinge
    QAccessible.queryAccessibleInterface(hinge)
    first = hinge.interface
    assert first is not None
    # As PySide does it by itself for functions that are no slots yet.
    hinge.connect(hinge, SIGNAL("renewed()"), hinge.update)
    QAccessible.queryAccessibleInterface(hinge)
    assert hinge.interface is not first


def test_lines_of_the_list_say_what_they_show(opened: Scene) -> None:
    """An entry is read with its note and the figures of both sides."""
    window = opened.window
    listed = [item for item in everything(found(window.body.entries)) if "A " in item.text(NAME)]
    assert any("The night ferry" in item.text(NAME) for item in listed)
    assert all("B " in item.text(NAME) for item in listed)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 600)])
def test_every_control_has_a_name_and_a_role(
    scene: Callable[[WindowState], Scene], ferry: Comparison, size: tuple[int, int]
) -> None:
    """Whatever can be worked with says what it is, with every part of the window open."""
    window = scene(WindowState(size=size)).window
    window.show_comparison(ferry)
    dressed(window)
    seen = controls(window)
    assert len(seen) > 30
    nameless = [widget for widget in seen if not found(widget).text(NAME)]
    assert not nameless, [(widget.objectName(), type(widget)) for widget in nameless]
    speechless = [widget for widget in seen if found(widget).role() in SPEECHLESS]
    assert not speechless, [(widget.objectName(), type(widget)) for widget in speechless]


@pytest.mark.parametrize("size", [(1440, 900), (1024, 600)])
@pytest.mark.parametrize("text_size", [80, 100, 200])
def test_every_control_can_be_hit(
    scene: Callable[[WindowState], Scene],
    ferry: Comparison,
    size: tuple[int, int],
    text_size: int,
) -> None:
    """Nothing is smaller than 24 by 24 pixels, with every part of the window open."""
    window = scene(WindowState(size=size, text_size=text_size)).window
    window.show_comparison(ferry)
    dressed(window)
    window.grab()
    small = [
        (widget.objectName(), found(widget).text(NAME), widget.size().toTuple())
        for widget in controls(window)
        if (widget.width() < 24 or widget.height() < 24) and not _inside(widget)
    ]
    assert not small


def _inside(widget: QWidget) -> bool:
    """Whether a widget is the writing part of a larger control, which is what is hit."""
    parent = widget.parentWidget()
    return isinstance(parent, CONTROLS)


def test_every_control_is_reached_by_tab_or_has_a_key(qtbot: QtBot, opened: Scene) -> None:
    """Tab alone walks through the window; what it passes by has a key of its own."""
    window = opened.window
    dressed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    walk: set[QWidget] = set()
    window.body.pair.pages[0].setFocus()
    for _ in range(400):
        here = QApplication.focusWidget()
        if here is None or (here in walk and here is window.body.pair.pages[0]):
            break
        walk.add(here)
        window.focusNextChild()
    missed = [
        (widget.objectName(), found(widget).text(NAME))
        for widget in controls(window)
        if isinstance(widget, QAbstractButton)
        and widget.isEnabled()
        and widget not in walk
        and not _has_key(widget)
    ]
    assert not missed


def _has_key(button: QAbstractButton) -> bool:
    return not button.shortcut().isEmpty() or any(a.shortcuts() for a in button.actions())


def test_the_focus_can_be_seen_everywhere(qtbot: QtBot, opened: Scene) -> None:
    """Whatever has the focus looks other than before, in all parts of the window."""
    window = opened.window
    dressed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for widget in controls(window):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        place = widget.parentWidget() or widget
        window.setFocus(Qt.FocusReason.OtherFocusReason)
        before = place.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert place.grab().toImage() != before, (widget.objectName(), found(widget).text(NAME))
