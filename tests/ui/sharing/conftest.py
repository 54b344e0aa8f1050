"""A teacher and a student, each with a window of their own on a library of their own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.making.notebooks import full
from tests.making.packs import LESSON
from tests.ui.pair import ferry

from diptych.analysis.method import METHOD
from diptych.model.lesson import Attempt
from diptych.ui.application import application
from diptych.ui.state import WindowState
from diptych.ui.window import MainWindow
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook

PATIENCE = 60_000
"""Milliseconds until something that must come is given up."""


@dataclass
class Desktop:
    """Somebody's window, library, and the file that they choose next."""

    window: MainWindow
    desk: Desk
    target: list[Path] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)

    @property
    def notebook(self) -> Notebook:
        """What stands in the window."""
        return self.window.own.history.notebook

    def told(self) -> str:
        """Return what the window says."""
        return self.window.message.text()


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Have patience: two programs work here, and what is tested is that something comes."""
    monkeypatch.setattr(qtbot, "waitUntil", partial(qtbot.waitUntil, timeout=PATIENCE))
    return qtbot


@pytest.fixture
def pair() -> Comparison:
    """A comparison as this program makes them."""
    return replace(ferry(), method=METHOD)


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Desktop]]:
    """Open somebody's window, with nothing in it."""
    application()
    made: list[Desktop] = []

    def make(name: str, size: tuple[int, int] = (1440, 900)) -> Desktop:
        desk = Desk(tmp_path / f"{name}.sqlite", Comparer())
        targets: list[Path] = []
        offered: list[str] = []

        def choose(_parent: QWidget, usual: str) -> Path | None:
            offered.append(usual)
            return targets.pop(0) if targets else None

        window = MainWindow(
            lambda: desk, WindowState(size=size), tmp_path / f"{name}.log", target=choose
        )
        window.show()
        qtbot.waitExposed(window)
        made.append(Desktop(window, desk, targets, offered))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.window.deleteLater()
        one.desk.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def teacher(desktop: Callable[[str], Desktop], pair: Comparison) -> Desktop:
    """A teacher with a full notebook and a lesson that hides nothing."""
    made = desktop("teacher")
    made.desk.keep(pair)
    made.desk.keep_notebook(pair, full(pair))
    made.desk.keep_lesson(pair, replace(LESSON, attempt=Attempt()))
    made.window.show_comparison(pair, full(pair))
    return made


@pytest.fixture
def student(desktop: Callable[[str], Desktop]) -> Desktop:
    """A student with an empty library."""
    return desktop("student")
