"""Several people at one computer, each with their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel
from tests.making.notebooks import full
from tests.ui.sharing.test_sharing import given, handed_in, opened, shared

from diptych.interchange.pack.reading import read_pack
from diptych.model.lesson import CONCLUSION
from diptych.model.notebook import Notebook
from diptych.model.pack import Student

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.sharing.conftest import Desktop

    from diptych.model.comparison import Comparison


def student_of(file: Path) -> tuple[str, str]:
    """Return key and name of whoever did a work."""
    student = read_pack(file.read_bytes(), "work").student
    assert student is not None
    return student.key, student.name


def test_somebody_else_begins_and_the_first_comes_back(teacher: Desktop, pair: Comparison) -> None:
    """The card changes the notebook in the window; nobody loses anything, typed words neither."""
    window = teacher.window
    window.commands.persons.trigger()
    card = window.persons.card
    assert not card.begin.isEnabled()
    card.name.setText("Bo")
    card.begin.click()
    assert teacher.notebook == Notebook()
    assert "Bo" in teacher.told()
    window.commands.persons.trigger()
    assert card.list.count() == 2
    card.list.setCurrentRow(1)
    card.begin.click()
    assert teacher.notebook == full(pair)
    assert teacher.desk.notebook(pair) == full(pair)


def test_the_card_goes_without_a_pair(student: Desktop) -> None:
    """Before anything is open a person can say who they are; Esc puts the card away."""
    student.window.commands.persons.trigger()
    assert student.window.persons.card.isVisible()
    student.window.commands.escape.trigger()
    assert not student.window.persons.card.isVisible()
    student.window.commands.persons.trigger()
    student.window.persons.card.name.setText("Ada")
    student.window.persons.card.begin.click()
    assert student.desk.sharing.student().name == "Ada"


def test_another_name_is_another_student_unless_it_is_said(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path
) -> None:
    """The question comes only where a name is new; a tick keeps the key."""
    card = teacher.window.giving.work
    first = student_of(handed_in(qtbot, teacher, tmp_path / "1.diptych", "Ada"))
    second = student_of(handed_in(qtbot, teacher, tmp_path / "2.diptych", "Bo"))
    assert first[0] != second[0]
    teacher.window.commands.hand_in.trigger()
    assert card.text.text() == "Bo"
    assert card.same.isHidden()
    card.text.setText("Ada")
    assert card.same.isHidden()
    card.text.setText("Bo Lind")
    assert not card.same.isHidden()
    assert "Bo," in card.same.text()
    card.same.setChecked(True)
    file = tmp_path / "3.diptych"
    teacher.target.append(file)
    card.write.click()
    qtbot.waitUntil(lambda: file.exists() and not teacher.window.errands.jobs.busy)
    assert student_of(file) == (second[0], "Bo Lind")


def test_comments_for_somebody_else_wait_for_them(
    qtbot: QtBot, teacher: Desktop, student: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """No empty card opens for whoever sits there; the first one finds the comment on coming back.

    An empty conclusion can be commented on, too: that none was written is worth a word.
    """
    task, work, comments = (tmp_path / f"{name}.diptych" for name in ("task", "work", "comments"))
    opened(qtbot, student, shared(qtbot, teacher, task))
    opened(qtbot, teacher, handed_in(qtbot, student, work, "Ada"))
    view = teacher.window.works.view
    view.cards[CONCLUSION].comment.setPlainText("Write a claim.")
    teacher.target.append(comments)
    view.send.click()
    given(qtbot, teacher, comments)
    student.desk.sharing.work_as(Student("", "Bo"))
    student.window.show_comparison(pair, student.desk.notebook(pair))
    student.window.message.clear()
    opened(qtbot, student, comments)
    assert "comments on the work of Ada" in student.told()
    assert not student.window.comments.card.isVisible()
    assert student.notebook.comments == ()
    student.window.commands.persons.trigger()
    card = student.window.persons.card
    card.name.setText("ada")
    card.begin.click()
    student.window.commands.comments.trigger()
    said = [one.text() for one in student.window.comments.card.findChildren(QLabel)]
    assert "Write a claim." in said
    assert not any("took out" in one for one in said)
