"""Two files become a pair: by dropping, by dialog, one after the other; and what can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from diptych.model.faults import Fault
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.ui.window import MainWindow

    Scene = Any


def drop(window: MainWindow, *files: Path) -> bool:
    """Drop files on a window; return whether it wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    return True


def test_the_first_pair_opens_by_itself(
    qtbot: QtBot, scene: Callable[[WindowState], Scene]
) -> None:
    """The window stands first; the pair comes from a worker."""
    made = scene(WindowState())
    made.window.errands.open_first_pair()
    assert made.window.work.isVisible()
    qtbot.waitUntil(lambda: made.window.viewpoint is not None)
    qtbot.waitUntil(lambda: not made.window.work.isVisible())


def test_two_dropped_files_are_compared(
    qtbot: QtBot, scene: Callable[[WindowState], Scene], tmp_path: Path
) -> None:
    """A drop of two files makes one job of them, in the order of the drop."""
    made = scene(WindowState())
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    assert drop(made.window, first, second)
    qtbot.waitUntil(lambda: made.window.viewpoint is not None)
    assert made.services.compared == [(first, second)]


def test_what_is_no_file_is_not_taken(scene: Callable[[WindowState], Scene]) -> None:
    """An address on the web is not fetched."""
    made = scene(WindowState())
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article")])
    enter = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(made.window, enter)
    assert not enter.isAccepted()


def test_two_files_by_dialog(qtbot: QtBot, opened: Scene, tmp_path: Path) -> None:
    """Two files chosen at once are a pair."""
    opened.person.answers = [(tmp_path / "a.txt", tmp_path / "b.txt")]
    opened.window.commands.open.trigger()
    qtbot.waitUntil(lambda: not opened.window.errands.jobs.busy)
    assert opened.services.compared == [(tmp_path / "a.txt", tmp_path / "b.txt")]


def test_a_closed_dialog_changes_nothing(opened: Scene) -> None:
    """Who chooses nothing keeps the pair that is open."""
    before = opened.window.viewpoint
    opened.window.commands.open.trigger()
    assert opened.window.viewpoint is before
    assert not opened.window.errands.jobs.busy


def test_a_job_can_be_cancelled(qtbot: QtBot, opened: Scene, tmp_path: Path) -> None:
    """Esc stops the comparison; the pair that was open stays."""
    before = opened.window.viewpoint
    opened.services.endless = True
    opened.window.errands.compare_files(tmp_path / "a.txt", tmp_path / "b.txt")
    qtbot.waitUntil(lambda: opened.window.work.text() == "Reading both articles")
    assert not opened.window.commands.open.isEnabled()
    assert not drop(opened.window, tmp_path / "c.txt", tmp_path / "d.txt")
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.window.errands.jobs.busy)
    assert opened.window.viewpoint is before
    assert "unchanged" in opened.window.message.text()
    assert not opened.window.work.isVisible()
    again = next(
        one
        for one in opened.window.message.findChildren(QPushButton)
        if one.text() == "Start again"
    )
    again.click()
    qtbot.waitUntil(lambda: opened.window.work.text() == "Reading both articles")
    opened.window.errands.cancel()
    qtbot.waitUntil(lambda: not opened.window.errands.jobs.busy)


def test_a_fault_is_shown_as_its_sentence(qtbot: QtBot, opened: Scene, tmp_path: Path) -> None:
    """A calm bar says what happened; nothing is lost and nothing has to be clicked away."""
    before = opened.window.viewpoint
    sentence = "“a.txt” is empty; nothing was kept, so please choose another file."
    opened.services.trouble = Fault(sentence)
    opened.window.errands.compare_files(tmp_path / "a.txt", tmp_path / "b.txt")
    qtbot.waitUntil(lambda: opened.window.message.text() == sentence)
    assert opened.window.message.isVisible()
    assert QApplication.activeModalWidget() is None
    assert opened.window.viewpoint is before


def test_a_bug_is_one_sentence(qtbot: QtBot, opened: Scene, tmp_path: Path) -> None:
    """The window lives on, and the log has the traceback."""
    opened.services.trouble = RuntimeError("inside")
    opened.window.errands.compare_files(tmp_path / "a.txt", tmp_path / "b.txt")
    qtbot.waitUntil(lambda: bool(opened.window.message.text()))
    assert str(opened.log) in opened.window.message.text()
    assert "RuntimeError: inside" in opened.log.read_text(encoding="utf-8")


def test_a_fault_at_the_first_start_leaves_the_invitation(
    qtbot: QtBot, scene: Callable[[WindowState], Scene]
) -> None:
    """Where no pair could be opened the window still teaches how to begin."""
    made = scene(WindowState())
    made.services.trouble = Fault("The library is newer than this program.")
    made.window.errands.open_first_pair()
    qtbot.waitUntil(lambda: bool(made.window.message.text()))
    assert made.window.body.empty.title() == "Drop two articles here"
    assert made.window.commands.open.isEnabled()


def test_the_report_is_written_where_the_person_says(
    qtbot: QtBot, opened: Scene, tmp_path: Path
) -> None:
    """Ctrl+E shows the report; from there it is written to a file, and the window says where."""
    opened.person.target = tmp_path / "report.pdf"
    QTest.keyClick(opened.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    opened.window.preview.view.export.click()
    qtbot.waitUntil(lambda: opened.services.reports == [tmp_path / "report.pdf"])
    qtbot.waitUntil(lambda: str(tmp_path / "report.pdf") in opened.window.message.text())
    assert opened.person.titles == ["Harbour-council-votes-to-end-the-night-ferry.pdf"]


def test_a_report_without_a_target_is_not_written(opened: Scene) -> None:
    """Who closes the dialog gets no report."""
    opened.window.commands.export.trigger()
    opened.window.preview.view.export.click()
    assert not opened.window.errands.jobs.busy
    assert not opened.services.reports
