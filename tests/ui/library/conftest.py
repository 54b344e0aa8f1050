"""A window on a real library, with a comparer that says nothing of a pair."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from diptych.model.comparison import Comparison, SameStory, Settings, Verdict
from diptych.ui.application import application
from diptych.ui.state import WindowState
from diptych.ui.window import MainWindow
from diptych.workflow.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from diptych.model.progress import Progress
    from diptych.model.text import Article

MILL = (
    "The mill will open again",
    "The old mill on the river will grind again from June, its new owners said on Monday.",
    "They bought it from the parish, which had no use for it.",
    "Share this story",
    "A wheel of oak is being built by hand in the yard behind the church.",
)
TOWER = (
    "Tower loses its clock",
    "The clock of the town's tower was taken down on Friday, because its wheels are worn.",
    "A maker of clocks in the next valley will mend it before the winter.",
)


class SayNothing:
    """A comparer whose comparisons have sentences, and nothing else."""

    settings = Settings()
    threads = 1

    def __init__(self) -> None:
        self.made = 0

    def compare(self, first: Article, second: Article, progress: Progress) -> Comparison:
        """Return a comparison without marks."""
        progress.report("Comparing", 0.5)
        self.made += 1
        spans = [tuple(one.span for one in article.paragraphs) for article in (first, second)]
        return Comparison(
            method="test",
            settings=self.settings,
            articles=(first, second),
            sentences=(spans[0], spans[1]),
            same_story=SameStory(0.0, Verdict.DIFFERENT),
        )


@dataclass
class Room:
    """A window, its desk, and the folder in which a test puts its files."""

    window: MainWindow
    desk: Desk
    comparer: SayNothing
    folder: Path
    qtbot: QtBot
    chosen: list[tuple[Path, ...]] = field(default_factory=list)

    def file(self, name: str, *lines: str) -> Path:
        """Write a text file of paragraphs."""
        path = self.folder / name
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        return path

    def rest(self) -> None:
        """Wait until nothing is being worked on."""
        window = self.window

        def done() -> bool:
            return not (window.errands.jobs.busy or window.bookshelf.busy)

        self.qtbot.waitUntil(done, timeout=20_000)
        self.qtbot.wait(30)
        self.qtbot.waitUntil(done, timeout=20_000)

    def bring(self, *paths: Path) -> None:
        """Drop files on the window, and wait until they are dealt with."""
        self.window.errands.opening.take(paths)
        self.rest()

    def titles(self) -> list[str]:
        """Return the titles that the open library lists."""
        return [text.split(",")[0] for text in self.window.bookshelf.view.listing.texts()]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """Open a window with nothing in it."""
    application()
    comparer = SayNothing()
    library = tmp_path / "library" / "library.sqlite"
    library.parent.mkdir()
    desk = Desk(library, comparer)  # type: ignore[arg-type]  # all that a desk asks of one
    chosen: list[tuple[Path, ...]] = []
    window = MainWindow(
        lambda: desk,
        WindowState(),
        tmp_path / "log",
        choose=lambda _parent, _title: chosen.pop(0) if chosen else (),
    )
    window.show()
    qtbot.waitExposed(window)
    files = tmp_path / "files"
    files.mkdir()
    made = Room(window, desk, comparer, files, qtbot, chosen)
    yield made
    window.own.autosave.drawer.discard()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    desk.close()


@pytest.fixture
def two(room: Room) -> Room:
    """A library with two articles, compared and on the pages."""
    room.bring(room.file("mill.txt", *MILL), room.file("tower.txt", *TOWER))
    assert room.window.viewpoint is not None
    return room
