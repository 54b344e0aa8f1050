"""One job at a time, off the UI thread, with exactly one outcome on it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.ui.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from diptych.model.progress import Progress


class Ends:
    """Notes how jobs end, and on which thread."""

    def __init__(self, jobs: Jobs) -> None:
        self.seen: list[str] = []
        self.values: list[object] = []
        self.threads: set[int] = set()
        jobs.finished.connect(lambda: self._note("finished"))
        jobs.failed.connect(lambda sentence: self._note(f"failed: {sentence}"))
        jobs.cancelled.connect(lambda: self._note("cancelled"))

    def _note(self, what: str) -> None:
        self.seen.append(what)
        self.threads.add(threading.get_ident())


@pytest.fixture
def jobs(qapp: QApplication, tmp_path: Path) -> Iterator[Jobs]:
    """Jobs whose bugs are written below the test's folder."""
    made = Jobs(tmp_path / "logs" / "diptych.log", qapp)
    yield made
    made.close()


def run(qtbot: QtBot, jobs: Jobs, work: Callable[[Progress], object]) -> Ends:
    """Run `work` to its end and return what was heard of it."""
    ends = Ends(jobs)
    assert jobs.start("Working", work, ends.values.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.wait(20)
    return ends


def test_a_value_is_delivered_once_on_the_ui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    """Work runs elsewhere; its value arrives where widgets may be touched."""
    threads: set[int] = set()

    def work(_progress: Progress) -> int:
        threads.add(threading.get_ident())
        return 42

    ends = run(qtbot, jobs, work)
    assert ends.seen == ["finished"]
    assert ends.values == [42]
    assert ends.threads == {threading.get_ident()}
    assert threading.get_ident() not in threads


def test_a_fault_is_its_sentence(qtbot: QtBot, jobs: Jobs) -> None:
    """What a person can mend is told in the words of the fault."""

    def work(_progress: Progress) -> None:
        raise Fault("The file is empty; nothing was kept, so please choose another.")

    ends = run(qtbot, jobs, work)
    assert ends.seen == ["failed: The file is empty; nothing was kept, so please choose another."]
    assert not ends.values


def test_a_bug_is_one_sentence_and_its_traceback_is_in_the_log(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    """A person reads where the details are; the details are there."""
    log = tmp_path / "logs" / "diptych.log"

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError("not for the window")

    (sentence,) = run(qtbot, jobs, work).seen
    assert str(log) in sentence
    assert "ZeroDivisionError" not in sentence
    assert "ZeroDivisionError: not for the window" in log.read_text(encoding="utf-8")


def test_cancelled_work_delivers_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    """Work stops at its next report; its value is not wanted any more."""
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.report("Going on", 0.5)
            begun.set()

    ends = Ends(jobs)
    jobs.start("Working", work, ends.values.append)
    assert begun.wait(10)
    jobs.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ends.seen == ["cancelled"]
    assert not ends.values


def test_a_second_job_has_to_wait(qtbot: QtBot, jobs: Jobs) -> None:
    """Nothing is started while a job runs, and the first one is not disturbed."""
    go = threading.Event()
    ends = Ends(jobs)
    assert jobs.start("First", lambda _progress: go.wait(10), ends.values.append)
    assert not jobs.start("Second", lambda _progress: "second", ends.values.append)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ends.values == [True]


def test_progress_is_heard_on_the_way(qtbot: QtBot, jobs: Jobs) -> None:
    """Steps and shares arrive in order."""
    heard: list[tuple[str, float]] = []
    jobs.progressed.connect(lambda step, share: heard.append((step, share)))

    def work(progress: Progress) -> None:
        progress.report("Reading", 0.25)
        progress.report("Comparing", 0.75)

    run(qtbot, jobs, work)
    assert heard == [("Reading", 0.25), ("Comparing", 0.75)]


def test_closing_stops_the_job_in_silence(qtbot: QtBot, jobs: Jobs) -> None:
    """A window that goes away hears nothing more."""

    def work(progress: Progress) -> None:
        while True:
            progress.report("Going on", 0.5)

    ends = Ends(jobs)
    jobs.start("Working", work, ends.values.append)
    jobs.close()
    qtbot.wait(20)
    assert not jobs.busy
    assert not ends.seen
