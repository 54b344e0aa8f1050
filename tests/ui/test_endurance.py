"""What a window must stand: thousands of random events, and many pairs one after the other."""

from __future__ import annotations

import gc
import random
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QPainter, QPdfWriter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any

_generated = import_module("ui.generated")

MEMORY = Path("/proc/self/statm")
PAGE = 4096
_LONG = 20
"""Ticks of the rescue within one event after which something must be waiting."""
PLAIN = Qt.KeyboardModifier.NoModifier
MODIFIERS = [
    PLAIN,
    PLAIN,
    PLAIN,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]
KEYS = [
    *range(Qt.Key.Key_A, Qt.Key.Key_Z + 1),
    *range(Qt.Key.Key_0, Qt.Key.Key_9 + 1),
    *range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete),
]

# A screen that is none says of menus and floating parts what it cannot do with them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Monkey:
    """Does what comes to its mind with a window; the same every time for the same seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)  # noqa: S311 - the same every time, nothing secret
        self._spared = {window.commands.quit, window.commands.full_screen}

    def act(self) -> str:
        """Do one thing, and return what was done."""
        acts = (self._key, self._key, self._click, self._drag, self._wheel, self._size, self._order)
        return self._chance.choice(acts)()

    def _key(self) -> str:
        key, held = Qt.Key(self._chance.choice(KEYS)), self._chance.choice(MODIFIERS)
        if key is Qt.Key.Key_Q and held is not PLAIN:
            return "spared"
        target = QApplication.focusWidget() or self._window
        QTest.keyClick(target, key, held)
        return f"key {key.name} {held} to {target}"

    def _click(self) -> str:
        target, point = self._place()
        button = self._chance.choice([Qt.MouseButton.LeftButton] * 4 + [Qt.MouseButton.RightButton])
        QTest.mouseClick(target, button, PLAIN, point)
        return f"click {target} {point}"

    def _drag(self) -> str:
        target, point = self._place()
        QTest.mousePress(target, Qt.MouseButton.LeftButton, PLAIN, point)
        for _ in range(3):
            point += QPoint(self._chance.randint(-60, 60), self._chance.randint(-60, 60))
            if shiboken6.isValid(target):
                QTest.mouseMove(target, point)
        if shiboken6.isValid(target):
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton, PLAIN, point)
        return f"drag to {point}"

    def _wheel(self) -> str:
        target, point = self._place()
        turned = QPoint(0, self._chance.choice([-480, -120, 120, 480]))
        over = QPointF(target.mapToGlobal(point))
        phase = Qt.ScrollPhase.NoScrollPhase
        none = Qt.MouseButton.NoButton
        event = QWheelEvent(QPointF(point), over, QPoint(), turned, none, PLAIN, phase, False)
        QApplication.sendEvent(target, event)
        return f"wheel {target} {turned}"

    def _size(self) -> str:
        size = self._chance.randint(720, 1700), self._chance.randint(420, 1000)
        self._window.resize(*size)
        return f"size {size}"

    def _order(self) -> str:
        action = self._chance.choice(self._window.commands.all)
        if action not in self._spared:
            action.trigger()
        return f"command {action.objectName()}"

    def _place(self) -> tuple[QWidget, QPoint]:
        """Return something that can be seen, and a point of it."""
        seen = [part for part in self._window.findChildren(QWidget) if part.isVisible()]
        part = self._chance.choice(seen) if seen else self._window
        across, down = (self._chance.randrange(max(1, length)) for length in part.size().toTuple())
        return part, QPoint(across, down)


class Rescue(QTimer):
    """Closes menus, dialogs and drags, which wait for a person, soon after they have opened."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks = 0
        self.timeout.connect(self._act)

    def begin(self) -> None:
        """Know that one thing is done and the next begins."""
        self._ticks = 0

    def _act(self) -> None:
        self._ticks += 1
        for waiting in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if waiting is not None:
                waiting.close()
        if self._ticks > _LONG:
            # Time goes by within one event only where something waits: a drag, for its drop.
            QDrag.cancel()


@pytest.fixture
def rescue() -> Iterator[Rescue]:
    """Return what helps a window out of whatever waits for a person."""
    timer = Rescue()
    timer.start(10)
    yield timer
    timer.stop()


def _report() -> bytes:
    """Return a PDF of one empty page, for whenever the preview asks."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.end()
    return bytes(data.data())


def _endure(qtbot: QtBot, scene: Scene, rescue: Rescue, *, events: int, seed: int) -> None:
    window: MainWindow = scene.window
    scene.services.pdf = _report()
    window.activateWindow()
    qtbot.waitExposed(window)
    monkey = Monkey(window, seed)
    lately: list[str] = []
    for number in range(events):
        rescue.begin()
        lately = [*lately[-9:], monkey.act()]
        QApplication.processEvents()
        assert shiboken6.isValid(window), (number, lately)
        assert window.isVisible(), (number, lately)


def test_a_window_stands_random_events(qtbot: QtBot, opened: Scene, rescue: Rescue) -> None:
    """Keys, clicks, drags, wheel, sizes and commands in any order: no exception, no warning."""
    _endure(qtbot, opened, rescue, events=120, seed=1)


@pytest.mark.verify
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_a_window_stands_thousands_of_random_events(
    qtbot: QtBot, opened: Scene, rescue: Rescue, seed: int
) -> None:
    """Three thousand of them, from three beginnings."""
    _endure(qtbot, opened, rescue, events=1000, seed=seed)


def _resident() -> float:
    """Return the megabytes that this process holds."""
    gc.collect()
    return int(MEMORY.read_text(encoding="utf-8").split()[1]) * PAGE / 2**20


@pytest.mark.verify
@pytest.mark.skipif(not MEMORY.exists(), reason="only Linux tells what a process holds there")
def test_a_hundred_pairs_leave_nothing_behind(
    scene: Callable[[WindowState], Scene],
) -> None:
    """Pairs opened one after the other are forgotten, documents, marks and links."""
    made = scene(WindowState())
    window = made.window
    pairs: list[Comparison] = [
        _generated.generated(4000, 60, name=name) for name in ("ferry", "tower")
    ]

    def turn(count: int) -> None:
        for number in range(count):
            made.services.pair = pairs[number % 2]
            window.show_comparison(made.services.pair)
            window.commands.next.trigger()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    turn(10)
    before = _resident()
    turn(100)
    # The two documents of one pair take more than a megabyte: all of them would take a hundred.
    assert _resident() - before < 30
