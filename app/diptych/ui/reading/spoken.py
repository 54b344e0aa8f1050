"""What is painted by hand, as a screen reader finds it: a list whose lines can be pressed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_INSTALLED = "diptych_lists_are_spoken"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One painted thing in words; `box` is where it is painted, empty while it is out of view."""

    name: str
    description: str
    box: QRect
    chosen: bool


class PaintedList(QWidget):
    """A widget that paints things which can be pressed; it tells what it paints, in order."""

    interface: ListInterface | None = None
    """What a screen reader has asked for; Qt owns it, and it lasts as long as the widget."""

    def spoken_count(self) -> int:
        """Return how many things there are, in view or not."""
        raise NotImplementedError

    def spoken(self, number: int) -> Spoken:
        """Return one of them."""
        raise NotImplementedError

    def spoken_at(self, point: QPoint) -> int:
        """Return the number of what is painted at a point, -1 for nothing."""
        raise NotImplementedError

    def press(self, number: int) -> None:
        """Do what a click on it does."""
        raise NotImplementedError

    def tell_changed(self) -> None:
        """Let a screen reader know that other things are painted."""
        if self.interface is not None and QAccessible.isActive():
            changed = QAccessibleEvent(self, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(changed)


class ListInterface(QAccessibleWidget):
    """The list; its lines are made when they are asked for, and kept."""

    def __init__(self, widget: PaintedList) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._list = widget
        self._lines: dict[int, _Line] = {}
        # Qt forgets a widget's interface with the widget, but knows nothing of the lines.
        widget.destroyed.connect(partial(_forget, self._lines))

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return self._list.spoken_count()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes none
        """Return a line."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._lines:
            self._lines[index] = _Line(self._list, index)
        return self._lines[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """Return which line this is, -1 for none."""
        return child.number if isinstance(child, _Line) and child.of(self._list) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 - Qt's name; takes none
        """Return the line painted at a point of the screen."""
        return self.child(self._list.spoken_at(self._list.mapFromGlobal(QPoint(x, y))))


class _Line(QAccessibleInterface, QAccessibleActionInterface):
    """One line; it stands for whatever has its number now."""

    def __init__(self, widget: PaintedList, number: int) -> None:
        QAccessibleInterface.__init__(self)
        QAccessibleActionInterface.__init__(self)
        self._list = widget
        self.number = number

    def of(self, widget: PaintedList) -> bool:
        return self._list is widget

    # What Qt asks of everything that can be found

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        return shiboken6.isValid(self._list) and self.number < self._list.spoken_count()

    def object(self) -> QObject | None:  # type: ignore[override]  # a line is no object of Qt's
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # none before it is shown
        return self._list.window().windowHandle() if self.isValid() else None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._list)

    def child(self, _index: int) -> None:  # type: ignore[override]  # it has none
        return None

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]  # noqa: N802 - Qt's name; it has none
        return None

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        return -1

    def text(self, which: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        said = self._list.spoken(self.number)
        words = {
            QAccessible.Text.Name: said.name,
            QAccessible.Text.Description: said.description,
        }
        return words.get(which, "")

    def setText(self, _which: QAccessible.Text, _words: str) -> None:  # noqa: N802 - Qt's name
        """Take nothing: what the program found is not renamed here."""

    def rect(self) -> QRect:
        box = self._list.spoken(self.number).box if self.isValid() else QRect()
        if box.isEmpty():
            return QRect()
        return QRect(self._list.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        said = self._list.spoken(self.number)
        state.selectable = True
        state.selected = said.chosen
        seen = self._list.isVisible() and said.box.intersects(self._list.rect())
        state.offscreen = not seen
        state.invisible = not self._list.isVisible()
        return state

    # What can be done with it

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> int:
        # One address for each class of C++ that this is made of, in their order.
        _, action = shiboken6.getCppPointer(self)
        asked = wanted is QAccessible.InterfaceType.ActionInterface
        # The stub says int, but anything else than a pointer, None too, is taken for an address.
        return shiboken6.VoidPtr(action if asked else 0)  # type: ignore[return-value]  # see above

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        if name == QAccessibleActionInterface.pressAction() and self.isValid():
            self._list.press(self.number)

    def keyBindingsForAction(self, _name: str) -> list[str]:  # noqa: N802 - Qt's name
        return []


def install_spoken_lists() -> None:
    """Let screen readers into every painted list; a second call does nothing."""
    application = QCoreApplication.instance()
    if application is None or application.property(_INSTALLED):
        return
    QAccessible.installFactory(partial(_interface, []))
    application.setProperty(_INSTALLED, True)


def _interface(
    given: list[ListInterface], _class: str, found: QObject
) -> QAccessibleInterface | None:
    """Return the interface of a painted list; Qt makes its own for everything else.

    Each is a new one: Qt asks again when the class of an object has got another signal or slot,
    as PySide gives it while it runs, and deletes with the widget whatever it was given. Until then
    all of it is held, because the Python side of a widget goes before the widget does.
    """
    if not isinstance(found, PaintedList):
        return None
    given[:] = [one for one in given if shiboken6.isValid(one)]
    found.interface = ListInterface(found)
    given.append(found.interface)
    return found.interface


def _forget(lines: dict[int, _Line], _gone: QObject | None = None) -> None:
    while lines:
        _, line = lines.popitem()
        if shiboken6.isValid(line):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(line))
