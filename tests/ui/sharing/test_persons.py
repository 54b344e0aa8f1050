"""Several people at one computer, each with their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making.notebooks import full
from tests.ui.sharing.test_sharing import handed_in

from diptych.interchange.pack.reading import read_pack
from diptych.model.notebook import Notebook

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
