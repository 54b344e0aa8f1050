"""A task, a work and comments go from window to window as files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from tests.making.notebooks import full

from diptych.interchange.pack.reading import read_pack
from diptych.model.comparison import Comparison
from diptych.model.lesson import CONCLUSION, Comment, Guidance
from diptych.model.notebook import Conclusion
from diptych.model.pack import Student
from diptych.model.work import Work
from diptych.ui.notebook import changes
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.ui.sharing.conftest import Desktop


def turned_round(pair: Comparison) -> Comparison:
    """Return a comparison of the same articles on the other sides, which says nothing."""
    first, second = pair.articles
    return Comparison(
        method=pair.method,
        settings=pair.settings,
        articles=(second, first),
        sentences=((), ()),
        same_story=pair.same_story,
    )


def drop(desktop: Desktop, *files: Path) -> None:
    """Drop files on a window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    event = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desktop.window.dropEvent(event)


def given(qtbot: QtBot, desktop: Desktop, file: Path) -> Path:
    """Wait until a file has been written."""
    qtbot.waitUntil(lambda: file.exists() and not desktop.window.errands.jobs.busy)
    return file


def shared(qtbot: QtBot, teacher: Desktop, file: Path) -> Path:
    """Have the teacher share the open pair as a task."""
    teacher.target.append(file)
    teacher.window.commands.share.trigger()
    card = teacher.window.giving.task
    card.text.setText("Two ferries")
    card.write.click()
    return given(qtbot, teacher, file)


def handed_in(qtbot: QtBot, student: Desktop, file: Path, name: str) -> Path:
    """Have a student hand in the open pair."""
    student.target.append(file)
    student.window.commands.hand_in.trigger()
    card = student.window.giving.work
    card.text.setText(name)
    card.write.click()
    return given(qtbot, student, file)


def opened(qtbot: QtBot, desktop: Desktop, file: Path) -> None:
    """Drop a pack and wait until it is open."""
    drop(desktop, file)
    window = desktop.window
    qtbot.waitUntil(lambda: not window.errands.jobs.busy and bool(desktop.told()))


def test_the_card_says_what_goes_along(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """Esc puts it away; what is chosen decides what is in the file."""
    window = teacher.window
    window.commands.share.trigger()
    card = window.giving.task
    assert card.isVisible()
    assert "2 steps" in card.steps.text()
    assert "Question: Who is missing?" in [
        card.parts.item(row).text() for row in range(card.parts.count())
    ]
    assert not card.key.isChecked()
    window.commands.escape.trigger()
    assert not card.isVisible()
    window.commands.share.trigger()
    card.texts.setChecked(False)
    card.key.setChecked(True)
    file = tmp_path / "task.diptych"
    teacher.target.append(file)
    card.write.click()
    pack = read_pack(given(qtbot, teacher, file).read_bytes(), "task")
    assert not any(one.article for one in pack.articles)
    assert pack.pairs[0].lesson.key is not None
    assert str(file) in teacher.told()
    assert teacher.offered[0].endswith(".diptych")
    assert "/" not in teacher.offered[0]
    assert teacher.notebook == full(pair)


def test_what_was_only_tried_stays_at_home(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """A question of a trial is listed without a tick; what is unticked does not go along."""
    own = changes.with_question(teacher.notebook, "Why so late?", tried=True)
    teacher.window.own.history.change("Try", own)
    teacher.window.store_work()
    teacher.window.commands.share.trigger()
    card = teacher.window.giving.task
    rows = {card.parts.item(row).text(): card.parts.item(row) for row in range(card.parts.count())}
    assert rows["Question: Why so late?"].checkState() is Qt.CheckState.Unchecked
    rows["Question: Who is missing?"].setCheckState(Qt.CheckState.Unchecked)
    file = tmp_path / "task.diptych"
    teacher.target.append(file)
    card.write.click()
    (packed,) = read_pack(given(qtbot, teacher, file).read_bytes(), "task").pairs
    assert [one.text for one in packed.notebook.questions] == [full(pair).questions[1].text]
    assert packed.notebook.rows == full(pair).rows
    mine = packed.notebook
    assert (mine.marks, mine.cells, mine.notes, mine.judgements) == ((), (), (), ())


def test_nothing_is_written_where_no_file_was_chosen(teacher: Desktop) -> None:
    """The card stays, so that nothing that was typed is lost."""
    teacher.window.commands.share.trigger()
    card = teacher.window.giving.task
    card.write.click()
    assert card.isVisible()


def test_a_collection_goes_as_one_task(
    qtbot: QtBot, teacher: Desktop, student: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """All its pairs go along, and come as a collection of that name."""
    library = teacher.desk.library
    turned = turned_round(pair)
    teacher.desk.keep(turned)
    library.groups.keep(GroupKind.COLLECTION, "Ferries", [one.id for one in library.entries()])
    teacher.window.commands.share.trigger()
    card = teacher.window.giving.task
    assert [card.what.itemText(at) for at in range(card.what.count())] == [
        "This pair",
        "Collection “Ferries”: 2 pairs",
    ]
    assert card.fade.isHidden()
    card.what.setCurrentIndex(1)
    assert not card.fade.isHidden()
    card.fade.setChecked(True)
    teacher.target.append(tmp_path / "set.diptych")
    card.write.click()
    file = given(qtbot, teacher, tmp_path / "set.diptych")
    packed = read_pack(file.read_bytes(), "set").pairs
    assert [one.comparison for one in packed] == [pair, turned]
    help_given = [one.lesson.attempt.guidance for one in packed]
    assert help_given == [Guidance.FULL, Guidance.HINTS]
    opened(qtbot, student, file)
    assert "“Ferries” with 2 pairs" in student.told()
    (group,) = student.desk.library.groups.all()
    assert (group.name, len(group.articles)) == ("Ferries", 2)
    assert len(student.desk.library.pairs()) == 2


def test_a_lesson_goes_there_and_back(
    qtbot: QtBot, teacher: Desktop, student: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """Task, work, comments: what the teacher wrote stands beside what it is about."""
    opened(qtbot, student, shared(qtbot, teacher, tmp_path / "task.diptych"))
    assert "Two ferries" in student.told()
    assert [one.text for one in student.notebook.questions] == [
        one.text for one in full(pair).questions
    ]
    done = replace(student.notebook, conclusion=Conclusion(claim="Boats are late."))
    student.window.own.history.change("Conclude", done)
    student.window.own.autosave.finish()
    work = handed_in(qtbot, student, tmp_path / "work.diptych", "Ada")
    opened(qtbot, teacher, work)
    view = teacher.window.works.view
    assert view.isVisible()
    assert view.students.currentText() == "Ada"
    assert "Boats are late." in {one.text() for one in view.findChildren(QLabel)}
    view.cards[CONCLUSION].comment.setPlainText("Who says so?")
    teacher.target.append(tmp_path / "comments.diptych")
    view.send.click()
    comments = given(qtbot, teacher, tmp_path / "comments.diptych")
    assert teacher.notebook == full(pair)
    opened(qtbot, student, comments)
    assert [(one.about, one.text) for one in student.notebook.comments] == [
        (CONCLUSION, "Who says so?")
    ]
    card = student.window.comments.card
    assert card.isVisible()
    shown = {one.text() for one in card.findChildren(QLabel)}
    assert {"Who says so?", "“Boats are late.”"} <= shown
    assert student.window.body.panel.own.comments.text() == "Who says so?"
    assert student.notebook.conclusion.claim == "Boats are late."
    student.window.own.autosave.finish()
    assert student.desk.notebook(pair) == student.notebook


def test_comments_are_sent_by_a_command(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """It opens the works where they are not in view, says what is missing, and then writes."""
    first, second = (one.digest for one in pair.articles)
    work = Work(Student("a1", "Ada"), full(pair))
    teacher.desk.library.classroom.keep_work(first, second, work)
    window = teacher.window
    window.commands.send_comments.trigger()
    assert window.works.view.isVisible()
    assert "no comment" in teacher.told()
    window.works.view.cards[CONCLUSION].comment.setPlainText("Who says so?")
    file = tmp_path / "comments.diptych"
    teacher.target.append(file)
    window.commands.send_comments.trigger()
    (sent,) = read_pack(given(qtbot, teacher, file).read_bytes(), "comments").pairs
    assert [one.text for one in sent.notebook.comments] == ["Who says so?"]


def test_comments_on_a_whole_class_are_written_at_once(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """Each student with a comment gets a file of their own, also two of one name."""
    first, second = (one.digest for one in pair.articles)
    for key in ("a1", "a2", "a3"):
        comments = (Comment("k1", CONCLUSION, f"For {key}."),) if key != "a3" else ()
        work = Work(Student(key, "Ada"), full(pair), comments)
        teacher.desk.library.classroom.keep_work(first, second, work)
    teacher.window.commands.works.trigger()
    teacher.window.works.choose_folder = lambda _parent: tmp_path
    teacher.window.works.view.send_all.click()
    qtbot.waitUntil(lambda: "2 works" in teacher.told())
    said = {}
    for file in tmp_path.glob("*.diptych"):
        pack = read_pack(file.read_bytes(), file.name)
        assert pack.student is not None
        said[pack.student.key] = pack.pairs[0].notebook.comments[0].text
    assert said == {"a1": "For a1.", "a2": "For a2."}


def test_comments_are_kept_as_they_are_written(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """Leaving the view is enough; the next time they are there."""
    opened(qtbot, teacher, handed_in(qtbot, teacher, tmp_path / "mine.diptych", "Myself"))
    view = teacher.window.works.view
    about = full(pair).cells[0].id
    view.cards[about].comment.setPlainText("Compare the verbs again.")
    teacher.window.commands.escape.trigger()
    assert not view.isVisible()
    (work,) = teacher.desk.sharing.works(pair)
    assert [(one.about, one.text) for one in work.comments] == [(about, "Compare the verbs again.")]
    teacher.window.commands.works.trigger()
    assert view.cards[about].comment.toPlainText() == "Compare the verbs again."


def test_comments_stand_below_what_they_are_about_in_the_matrix(
    teacher: Desktop, pair: Comparison
) -> None:
    """On a kept quote, an answer and the conclusion; they go when they are taken back."""
    work, window = full(pair), teacher.window
    cell, question = work.cells[0].id, work.questions[0].id
    about = (CONCLUSION, cell, question)
    written = tuple(Comment(one, one, f"On {one}.") for one in about)
    window.own.history.change("Comments", replace(work, comments=written))
    window.commands.matrix.trigger()
    matrix = window.body.matrix
    assert matrix.grid is not None
    lines = (
        matrix.conclusion.teacher,
        matrix.grid.cards[cell].teacher,
        matrix.questions.teacher[question],
    )
    for line, name in zip(lines, about, strict=True):
        assert line.text() == f"Your teacher: On {name}."
        assert not line.isHidden()
    window.commands.undo.trigger()
    assert all(line.isHidden() for line in lines)


def test_a_student_is_erased_after_a_question(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """Nothing happens before the answer; then the sentence says what remains."""
    opened(qtbot, teacher, handed_in(qtbot, teacher, tmp_path / "mine.diptych", "Myself"))
    teacher.window.works.view.erase.click()
    assert len(teacher.desk.sharing.works(pair)) == 1
    assert "cannot be undone" in teacher.told()
    erase = teacher.window.message.findChild(QPushButton)
    assert isinstance(erase, QPushButton)
    erase.click()
    qtbot.waitUntil(lambda: not teacher.window.errands.jobs.busy)
    assert teacher.desk.sharing.works(pair) == ()
    assert "What remains" in teacher.told()
    assert not teacher.window.works.view.isVisible()


def test_without_works_the_window_says_how_they_come(teacher: Desktop) -> None:
    """The command is not left ticked."""
    teacher.window.commands.works.trigger()
    assert "Nothing was handed in" in teacher.told()
    assert not teacher.window.commands.works.isChecked()


def test_a_bad_pack_is_one_sentence_and_stops_no_others(
    qtbot: QtBot, teacher: Desktop, student: Desktop, tmp_path: Path
) -> None:
    """Alone it is told, among others too, and those come in."""
    task = shared(qtbot, teacher, tmp_path / "task.diptych")
    bad = tmp_path / "bad.diptych"
    bad.write_bytes(task.read_bytes()[:500])
    opened(qtbot, student, bad)
    assert "nothing was changed" in student.told()
    assert student.window.viewpoint is None
    student.window.message.clear()
    drop(student, bad, task)
    qtbot.waitUntil(lambda: student.window.viewpoint is not None)
    qtbot.waitUntil(lambda: "1 file was opened, 1 was not." in student.told())


def test_a_dropped_folder_of_packs_is_opened_as_packs(
    qtbot: QtBot, teacher: Desktop, pair: Comparison, tmp_path: Path
) -> None:
    """What a class handed in lies in a folder; nothing of it becomes an article."""
    folder = tmp_path / "works"
    folder.mkdir()
    handed_in(qtbot, teacher, folder / "ada.diptych", "Ada")
    (folder / "broken.diptych").write_text("no pack")
    drop(teacher, folder)
    qtbot.waitUntil(lambda: "1 file was opened, 1 was not." in teacher.told())
    assert len(teacher.desk.sharing.works(pair)) == 1
    assert teacher.window.works.view.isVisible()
    (folder / "Bo 1234").mkdir()
    handed_in(qtbot, teacher, folder / "Bo 1234" / "work.diptych", "Bo")
    drop(teacher, folder)
    qtbot.waitUntil(lambda: "2 files were opened, 1 was not." in teacher.told())
    qtbot.waitUntil(lambda: "2 students" in teacher.window.together.view.heading.text())
    assert teacher.window.together.view.isVisible()


def test_a_pack_on_the_command_line_opens_as_one(
    qtbot: QtBot, teacher: Desktop, desktop: Callable[[str], Desktop], tmp_path: Path
) -> None:
    """What a double click hands over goes the way of a drop."""
    task = shared(qtbot, teacher, tmp_path / "task.diptych")
    other = desktop("other")
    other.window.errands.opening.take([Path(task)])
    qtbot.waitUntil(lambda: other.window.viewpoint is not None)
