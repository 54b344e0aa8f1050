"""A pair built by hand, services that do as they are told, and a real window."""

from __future__ import annotations

import io
import threading
import time
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from diptych.model.answer import Answer, Answered
from diptych.model.comparison import Verdict
from diptych.model.lesson import Lesson
from diptych.model.notebook import Notebook
from diptych.model.text import Side
from diptych.ui.application import application
from diptych.ui.state import WindowState
from diptych.ui.window import MainWindow
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.revising import revise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from diptych.analysis.theme_sets import GivenTheme
    from diptych.model.comparison import Comparison
    from diptych.model.faults import Fault
    from diptych.model.progress import Progress
    from diptych.model.revision import Change
    from diptych.report.order import Order
    from diptych.workflow.attempts import Attempts
    from diptych.workflow.exchanging import Exchange
    from diptych.workflow.sharing.desk_sharing import Sharing
    from diptych.workflow.shelf import Shelf

_pair = import_module("ui.pair")


@pytest.fixture
def ferry() -> Comparison:
    """Two articles about a night ferry, with something for every lens."""
    made: Comparison = _pair.ferry()
    return made


@pytest.fixture
def strangers() -> Comparison:
    """The same marks on a pair that does not tell one story."""
    made: Comparison = _pair.ferry(Verdict.DIFFERENT)
    return made


@pytest.fixture
def bare() -> Comparison:
    """A pair of which nothing is said."""
    made: Comparison = _pair.bare()
    return made


def _blank_pdf() -> bytes:
    """Return a document of one empty page."""
    made = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(made)
    return made.getvalue()


@dataclass
class Obedient:
    """Services that return `pair`, raise `trouble`, or go on until they are stopped."""

    pair: Comparison
    trouble: Exception | None = None
    endless: bool = False
    compared: list[tuple[Path, Path]] = field(default_factory=list)
    reports: list[Path] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    kept: Notebook = field(default_factory=Notebook)
    prepared: Lesson = field(default_factory=Lesson)
    stubborn: Fault | None = None
    pages: tuple[bytes, ...] = ()
    pdf: bytes = field(default_factory=_blank_pdf)
    orders: list[Order] = field(default_factory=list)
    shown: list[Order] = field(default_factory=list)
    sets: dict[str, tuple[GivenTheme, ...]] = field(default_factory=dict)
    desk: Desk = field(default_factory=lambda: Desk(Path("no library"), Comparer()))

    @property
    def shelf(self) -> Shelf:
        """Return what can be done with a real library."""
        return self.desk.shelf

    @property
    def attempts(self) -> Attempts:
        """Return the attempts of a real library."""
        return self.desk.attempts

    def answers(
        self, comparison: Comparison, questions: Sequence[str], progress: Progress
    ) -> tuple[Answered, ...]:
        """Return the first sentences of A for every question, and nothing of B."""
        self._work(progress)
        spans = comparison.sentences_on(Side.A)[:2]
        found = tuple(Answer(Side.A, span, 0.6) for span in spans)
        return tuple(Answered(question, (found, ())) for question in questions)

    @property
    def exchange(self) -> Exchange:
        """Return what comes from other programs, into a real library."""
        return self.desk.exchange

    @property
    def sharing(self) -> Sharing:
        """Return what goes to others, from a real library."""
        return self.desk.sharing

    def first_pair(self, progress: Progress) -> Comparison:
        """Return the pair."""
        return self._work(progress)

    def compare_files(self, first: Path, second: Path, progress: Progress) -> Comparison:
        """Note the files and return the pair."""
        self.compared.append((first, second))
        return self._work(progress)

    def write_report(
        self, comparison: Comparison, target: Path, order: Order, progress: Progress
    ) -> None:
        """Note the target and what was ordered."""
        assert comparison is self.pair
        self._work(progress)
        self.orders.append(order)
        self.reports.append(target)

    def revise(self, comparison: Comparison, progress: Progress) -> tuple[Change, ...]:
        """Return what really changed."""
        self._work(progress)
        return revise(*comparison.articles)

    def report_pages(
        self, comparison: Comparison, order: Order, progress: Progress, resolution: int
    ) -> tuple[bytes, ...]:
        """Return pages of one colour each."""
        assert comparison is self.pair
        assert resolution > 0
        self._work(progress)
        self.shown.append(order)
        return self.pages

    def report_pdf(self, comparison: Comparison, order: Order, progress: Progress) -> bytes:
        """Return the PDF that a test wants to see."""
        assert comparison is self.pair
        self._work(progress)
        self.shown.append(order)
        return self.pdf

    def notebook(self, comparison: Comparison) -> Notebook:
        """Return what was kept last."""
        self._expect(comparison)
        return self.kept

    def keep_notebook(self, comparison: Comparison, notebook: Notebook) -> None:
        """Keep the notebook, or say why not."""
        self._expect(comparison)
        if self.stubborn is not None:
            raise self.stubborn
        self.kept = notebook

    def lesson(self, comparison: Comparison) -> Lesson:
        """Return what was prepared last; a window asks for it with whatever pair it is shown."""
        assert comparison.articles
        return self.prepared

    def keep_lesson(self, comparison: Comparison, lesson: Lesson) -> None:
        """Keep the lesson."""
        self._expect(comparison)
        self.prepared = lesson

    def theme_sets(self) -> tuple[str, ...]:
        """Return the names of the sets."""
        return tuple(self.sets)

    def theme_set(self, name: str) -> tuple[GivenTheme, ...]:
        """Return a set."""
        return self.sets[name]

    def keep_theme_set(self, name: str, themes: Sequence[GivenTheme]) -> None:
        """Keep a set."""
        self.sets[name] = tuple(themes)

    def forget_theme_set(self, name: str) -> None:
        """Let go of a set; `starter` ships and stays."""
        if name != "starter":
            self.sets.pop(name, None)

    def _expect(self, comparison: Comparison) -> None:
        """See to it that the pair is meant, though the window may not be shown all of it."""
        digests = [[one.digest for one in pair.articles] for pair in (comparison, self.pair)]
        assert digests[0] == digests[1]

    def _work(self, progress: Progress) -> Comparison:
        self.threads.add(threading.get_ident())
        progress.report("Reading both articles", 0.3)
        while self.endless:
            time.sleep(0.001)
            progress.report("Reading both articles", 0.3)
        if self.trouble is not None:
            raise self.trouble
        return self.pair


@dataclass
class Person:
    """Answers the window's questions for files."""

    answers: list[tuple[Path, ...]] = field(default_factory=list)
    target: Path | None = None
    titles: list[str] = field(default_factory=list)
    printer: QPrinter | None = None

    def choose(self, _parent: QWidget, title: str) -> Sequence[Path]:
        """Return the next answer, or none."""
        self.titles.append(title)
        return self.answers.pop(0) if self.answers else ()

    def choose_target(self, _parent: QWidget, name: str) -> Path | None:
        """Return where the report goes."""
        self.titles.append(name)
        return self.target

    def choose_printer(self, _parent: QWidget) -> QPrinter | None:
        """Return the printer."""
        return self.printer


@dataclass
class Scene:
    """A window with all that stands around it."""

    window: MainWindow
    services: Obedient
    person: Person
    log: Path


@pytest.fixture
def scene(
    qtbot: QtBot, ferry: Comparison, tmp_path: Path
) -> Iterator[Callable[[WindowState], Scene]]:
    """Open a window in a state, with nothing in it yet."""
    application()
    opened: list[MainWindow] = []
    desks: list[Desk] = []

    def make(state: WindowState) -> Scene:
        services, person = Obedient(ferry), Person()
        services.desk = Desk(tmp_path / "library.sqlite", Comparer())
        desks.append(services.desk)
        log = tmp_path / "diptych.log"
        window = MainWindow(
            lambda: services,
            state,
            log,
            choose=person.choose,
            target=person.choose_target,
            printer=person.choose_printer,
        )
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        return Scene(window, services, person, log)

    yield make
    for window in opened:
        window.own.autosave.drawer.discard()
        window.close()
        window.deleteLater()
    for desk in desks:
        desk.close()
    # Windows that stay are styled again with every new one.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def opened(scene: Callable[[WindowState], Scene], ferry: Comparison) -> Scene:
    """Open a window of 1440 by 900 on the ferry pair."""
    made = scene(WindowState())
    made.window.show_comparison(ferry)
    return made


@pytest.fixture
def small(scene: Callable[[WindowState], Scene], ferry: Comparison) -> Scene:
    """Open a window of 1024 by 600 on the ferry pair."""
    made = scene(WindowState(size=(1024, 600)))
    made.window.show_comparison(ferry)
    return made
