"""A task goes to a student, the work comes back, and comments find their way to it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.making.changed_packs import packs
from tests.making.notebooks import full
from tests.making.packs import LESSON, honest, repacked
from tests.ui.pair import ferry

from diptych.analysis.method import METHOD
from diptych.interchange.pack.reading import read_pack
from diptych.model.faults import Fault
from diptych.model.lesson import CONCLUSION, Attempted, Comment, Guidance, Lesson
from diptych.model.notebook import Conclusion, Notebook, Question
from diptych.model.pack import Purpose, Student
from diptych.model.progress import Silent
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.sharing.for_class import PartKind
from diptych.workflow.sharing.packing import TaskOrder, pack_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison


@pytest.fixture
def pair() -> Comparison:
    """A comparison as this program makes them."""
    return replace(ferry(), method=METHOD)


@pytest.fixture
def teacher(tmp_path: Path, pair: Comparison) -> Iterator[Desk]:
    """A desk on which the pair lies, with a full notebook and a lesson."""
    desk = Desk(tmp_path / "teacher.sqlite", Comparer())
    desk.keep(pair)
    desk.keep_notebook(pair, full(pair))
    desk.keep_lesson(pair, LESSON)
    yield desk
    desk.close()


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Desk]:
    """A desk with nothing on it."""
    desk = Desk(tmp_path / "student.sqlite", Comparer())
    yield desk
    desk.close()


@pytest.fixture
def task(teacher: Desk, pair: Comparison, tmp_path: Path) -> Path:
    """A task with all that may be in it."""
    file = tmp_path / "task.diptych"
    teacher.sharing.share_task(pair, TaskOrder("Two ferries", key=True), file)
    return file


def digests(pair: Comparison) -> tuple[str, str]:
    """Return what names a pair in a library."""
    first, second = pair.articles
    return first.digest, second.digest


def test_a_task_brings_what_a_class_works_with(student: Desk, pair: Comparison, task: Path) -> None:
    """Articles, comparison, steps, questions and key come; the teacher's answers are the key's."""
    opened = student.sharing.open(task)
    mine, lesson = student.notebook(pair), student.lesson(pair)
    assert (opened.purpose, opened.title, opened.told) == (Purpose.TASK, "Two ferries", ())
    assert opened.pairs == (digests(pair),)
    assert [one.digest for one in opened.articles] == list(digests(pair))
    assert student.library.pairs() == (digests(pair),)
    assert [one.text for one in mine.questions] == [one.text for one in full(pair).questions]
    assert not any(one.answer for one in mine.questions)
    assert mine.rows == full(pair).rows
    assert (mine.marks, mine.cells, mine.conclusion.claim) == ((), (), "")
    assert lesson == replace(LESSON, key=full(pair))


def test_a_task_can_leave_key_steps_and_texts_at_home(
    teacher: Desk, student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """Without texts the articles are asked for by name, and nothing comes in without them."""
    file = tmp_path / "bare.diptych"
    teacher.sharing.share_task(pair, TaskOrder(texts=False, steps=False), file)
    with pytest.raises(Fault, match=f"needs the articles “{pair.articles[0].title}”.*import"):
        student.sharing.open(file)
    assert student.library.entries() == ()
    assert student.library.pairs() == ()
    for article in pair.articles:
        student.library.add(article)
    student.sharing.open(file)
    assert student.lesson(pair) == Lesson(attempt=LESSON.attempt)
    assert len(student.notebook(pair).questions) == len(full(pair).questions)


def test_nothing_of_a_trial_goes_along_unless_it_is_chosen(
    teacher: Desk, student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """Neither questions that were only asked nor notes on marks, to steps or in answers go out."""
    mine = full(pair)
    tried = Question("tried-question-1", "Who knows?", "Nobody.")
    teacher.keep_notebook(
        pair, replace(mine, questions=(*mine.questions, tried), rows=(*mine.rows, tried.text))
    )
    steps = tuple(replace(one, notes="Ask the last row.") for one in LESSON.steps)
    noted = tuple(replace(mark, note="Mine alone.") for mark in mine.marks)
    teacher.keep_lesson(pair, replace(LESSON, steps=steps, key=Notebook(marks=noted)))
    file = tmp_path / "task.diptych"
    teacher.sharing.share_task(pair, TaskOrder(), file)
    (packed,) = read_pack(file.read_bytes(), "task").pairs
    assert packed.notebook.questions == tuple(replace(one, answer="") for one in mine.questions)
    assert packed.notebook.rows == mine.rows
    assert packed.lesson.steps == LESSON.steps
    assert packed.lesson.key is not None
    assert [one.anchor for one in packed.lesson.key.marks] == [one.anchor for one in mine.marks]
    assert not any(one.note for one in packed.lesson.key.marks)
    chosen = frozenset({(PartKind.QUESTION, tried.id), (PartKind.ROW, "My row")})
    teacher.sharing.share_task(pair, TaskOrder(key=True, parts=chosen), file)
    student.sharing.open(file)
    got = student.notebook(pair)
    assert got == Notebook(questions=(replace(tried, answer=""),), rows=("My row",))
    assert student.lesson(pair).steps == steps


def test_a_task_never_replaces_what_a_student_wrote(
    student: Desk, pair: Comparison, task: Path
) -> None:
    """Opened again after work was done, the task says that it kept the work."""
    student.sharing.open(task)
    worked = replace(student.notebook(pair), conclusion=Conclusion(claim="Boats are late."))
    student.keep_notebook(pair, worked)
    again = student.sharing.open(task)
    assert student.notebook(pair) == worked
    assert len(again.told) == 1
    assert "notebook" in again.told[0]


def test_new_questions_of_a_task_join_what_was_begun(
    teacher: Desk, student: Desk, pair: Comparison, task: Path
) -> None:
    """The same task again adds nothing; a changed one replaces only what nobody has touched."""
    student.sharing.open(task)
    first, second = full(pair).questions
    later = Question("q2", "Who profits?")
    teacher.keep_notebook(pair, replace(full(pair), questions=(first, later)))
    teacher.sharing.share_task(pair, TaskOrder(), task)
    assert student.sharing.open(task).told == ()
    assert [one.text for one in student.notebook(pair).questions] == [first.text, later.text]
    answered = replace(student.notebook(pair), questions=(replace(first, answer="They."), later))
    student.keep_notebook(pair, answered)
    teacher.keep_notebook(pair, replace(full(pair), questions=(first, second)))
    teacher.sharing.share_task(pair, TaskOrder(), task)
    (told,) = student.sharing.open(task).told
    assert told.startswith("1 new question came in")
    asked = student.notebook(pair).questions
    assert asked[:2] == answered.questions
    assert [one.text for one in asked[2:]] == [second.text]
    assert len({one.id for one in asked}) == 3
    (told,) = student.sharing.open(task).told
    assert "kept" in told
    assert student.notebook(pair).questions == asked


def test_a_newer_lesson_of_a_task_comes_in_but_ones_own_stays(
    teacher: Desk, student: Desk, pair: Comparison, task: Path
) -> None:
    """What a task brought, the next one may replace; what somebody prepared here, none may."""
    student.sharing.open(task)
    harder = replace(LESSON, attempt=replace(LESSON.attempt, guidance=Guidance.NONE))
    teacher.keep_lesson(pair, harder)
    teacher.sharing.share_task(pair, TaskOrder(), task)
    assert student.sharing.open(task).told == ()
    assert student.lesson(pair) == harder
    own = replace(LESSON, steps=())
    student.keep_lesson(pair, own)
    teacher.keep_lesson(pair, LESSON)
    teacher.sharing.share_task(pair, TaskOrder(), task)
    told = student.sharing.open(task).told
    assert any("lesson" in one for one in told)
    assert student.lesson(pair) == own


def test_a_work_comes_back_and_comments_go_to_it(
    teacher: Desk, student: Desk, pair: Comparison, task: Path, tmp_path: Path
) -> None:
    """The teacher's own notebook stays as it is; the student finds the comments in theirs."""
    student.sharing.open(task)
    student.keep_notebook(pair, full(pair))
    work, comments = tmp_path / "work.diptych", tmp_path / "comments.diptych"
    student.sharing.hand_in(pair, "  Ada \u202eL.\n", work, texts=False)
    before = teacher.notebook(pair)
    opened = teacher.sharing.open(work)
    assert opened.student == student.sharing.student()
    assert opened.student.name == "Ada L."
    (handed_in,) = teacher.sharing.works(pair)
    assert handed_in.notebook == full(pair)
    assert teacher.notebook(pair) == before
    written = (Comment("k1", CONCLUSION, "Who says so?"), Comment("k2", "mA", "Well seen."))
    teacher.sharing.comment(pair, handed_in.student, written)
    teacher.sharing.send_comments(pair, handed_in.student, comments)
    student.sharing.open(comments)
    assert student.notebook(pair) == replace(full(pair), comments=written)


def test_comments_on_the_work_of_somebody_else_are_refused(
    teacher: Desk, student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """They would speak of marks that are not there."""
    work, comments = tmp_path / "work.diptych", tmp_path / "comments.diptych"
    teacher.sharing.hand_in(pair, "Bo", work, texts=True)
    teacher.sharing.open(work)
    (mine,) = teacher.sharing.works(pair)
    teacher.sharing.comment(pair, mine.student, [Comment("k1", CONCLUSION, "Hm.")])
    teacher.sharing.send_comments(pair, mine.student, comments)
    for article in pair.articles:
        student.library.add(article)
    with pytest.raises(Fault, match="work of “Bo”"):
        student.sharing.open(comments)
    assert student.notebook(pair) == Notebook()


def handed_in_by(desk: Desk, pair: Comparison, file: Path, name: str, **more: bool) -> Student:
    """Return whose work it is that somebody hands in under a name."""
    desk.sharing.hand_in(pair, name, file, texts=True, **more)
    student = read_pack(file.read_bytes(), "work").student
    assert student is not None
    return student


def test_a_work_without_a_name_says_nothing_of_a_person(
    student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """The key is the same each time, also when it is said that only the name came to it."""
    student.keep(pair)
    file = tmp_path / "work.diptych"
    first = handed_in_by(student, pair, file, "")
    assert handed_in_by(student, pair, file, "") == first
    second = handed_in_by(student, pair, file, "Ada", renamed=True)
    assert (first.name, second.name) == ("", "Ada")
    assert first.key == second.key


def test_students_at_one_computer_hand_in_as_different_ones(
    teacher: Desk, student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """Another name is another student, and none can hand in what a known other one did."""
    student.keep(pair)
    claims, keys = ("Boats are late.", "Boats are loud.", "Boats are old."), []
    for at, (name, claim) in enumerate(zip(("Ada", "Bo", "Cleo Marsh"), claims, strict=True)):
        file = tmp_path / f"{at}.diptych"
        student.keep_notebook(pair, Notebook(conclusion=Conclusion(claim=claim)))
        keys.append(handed_in_by(student, pair, file, name).key)
        teacher.sharing.open(file)
    assert len(set(keys)) == 3
    works = {one.student.key: one.notebook.conclusion.claim for one in teacher.sharing.works(pair)}
    assert works == dict(zip(keys, claims, strict=True))
    again = tmp_path / "again.diptych"
    with pytest.raises(Fault, match=r"not done by ada.*Who works here"):
        student.sharing.hand_in(pair, " ada ", again, texts=False)
    assert not again.exists()
    student.sharing.work_as(student.sharing.students()[0])
    assert student.notebook(pair).conclusion.claim == claims[0]
    assert handed_in_by(student, pair, again, " ADA ").key == keys[0]


def test_people_take_turns_and_find_their_own_work(
    teacher: Desk, student: Desk, pair: Comparison, task: Path, tmp_path: Path
) -> None:
    """Somebody new begins with what the task brought; comments find whom they are for."""
    sharing, file = student.sharing, tmp_path / "work.diptych"
    sharing.open(task)
    begun = student.notebook(pair)
    student.keep_notebook(pair, full(pair))
    student.attempts.keep(pair, Attempted(revealed=True, found=1))
    ada = handed_in_by(student, pair, file, "Ada")
    sharing.work_as(Student("", "Bo"))
    assert student.notebook(pair) == begun
    assert student.attempts.of(pair) == Attempted()
    assert [one.name for one in sharing.students()] == ["Ada", "Bo"]
    teacher.sharing.open(file)
    written = (Comment("k1", CONCLUSION, "Who says so?"),)
    teacher.sharing.comment(pair, ada, written)
    teacher.sharing.send_comments(pair, ada, file)
    assert "Ada" in sharing.open(file).told[0]
    assert student.notebook(pair) == begun
    sharing.work_as(ada)
    assert student.notebook(pair) == replace(full(pair), comments=written)
    assert student.attempts.of(pair).found == 1
    assert sharing.student() == ada


def test_a_comparison_made_in_another_way_is_not_taken_for_ours(
    student: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """The pair comes in, and is compared here when it is opened."""
    old = replace(pair, method="0000-00")
    file = tmp_path / "old.diptych"
    file.write_bytes(pack_of(old, Notebook(questions=(Question("q", "Why?"),)), Lesson()))
    student.sharing.open(file)
    assert student.library.pairs() == ()
    assert len(student.library.entries()) == 2
    assert student.notebook(pair).questions == (Question("q", "Why?"),)


def test_what_is_refused_leaves_the_library_as_it_was(student: Desk, tmp_path: Path) -> None:
    """Not even the articles of a pack come in whose last part is wrong."""
    file = tmp_path / "bad.diptych"
    file.write_bytes(repacked({**honest(), "pairs/1/lesson.json": b'{"steps": 3}'}))
    with pytest.raises(Fault, match="nothing was changed"):
        student.sharing.open(file)
    assert student.library.entries() == ()


def test_a_folder_gives_a_result_for_each_file(
    teacher: Desk, pair: Comparison, task: Path, tmp_path: Path
) -> None:
    """Works come in, other packs and broken ones are told, what is no pack is passed over."""
    folder = tmp_path / "handed in" / "group 2"
    folder.mkdir(parents=True)
    for name in ("Ada", "Bo", "Cy"):
        desk = Desk(tmp_path / f"{name}.sqlite", Comparer())
        desk.sharing.open(task)
        desk.keep_notebook(pair, Notebook(rows=(name,)))
        desk.sharing.hand_in(pair, name, folder / f"{name}.diptych", texts=False)
        desk.close()
    (folder / "task.diptych").write_bytes(task.read_bytes())
    (folder / "broken.diptych").write_bytes(task.read_bytes()[:999])
    (folder / "notes.txt").write_text("Remember the boats.", encoding="utf-8")
    results = list(teacher.sharing.receive_folder(folder.parent, Silent()))
    names = [one.unpacked.student.name for one in results if one.unpacked and one.unpacked.student]
    assert names == ["Ada", "Bo", "Cy"]
    faults = {Path(one.source).name: one.fault for one in results if one.fault}
    assert list(faults) == ["broken.diptych", "task.diptych"]
    assert "no work of a student" in faults["task.diptych"]
    works = teacher.sharing.works(pair)
    assert [(one.student.name, one.notebook.rows) for one in works] == [
        ("Ada", ("Ada",)),
        ("Bo", ("Bo",)),
        ("Cy", ("Cy",)),
    ]
    told = teacher.sharing.forget_student(works[1].student)
    assert told[0].startswith("1 work of Bo was erased")
    assert told[1] == "No copy of it that could be looked into had any."
    assert "handed in" in told[2]
    assert [one.student.name for one in teacher.sharing.works(pair)] == ["Ada", "Cy"]


def test_a_work_on_another_version_of_the_task_is_told_apart(
    teacher: Desk, student: Desk, pair: Comparison, task: Path, tmp_path: Path
) -> None:
    """Where the teacher let a line of an article back in, the task as it was shared helps."""
    student.sharing.open(task)
    student.keep_notebook(pair, full(pair))
    work = tmp_path / "work.diptych"
    student.sharing.hand_in(pair, "Ada", work, texts=False)
    entry = teacher.library.entry(pair.articles[0].digest)
    assert entry is not None
    teacher.review(entry.id, {pair.articles[0].lines[-1].number: False})
    with pytest.raises(Fault, match="open the task again as you gave it to the class"):
        teacher.sharing.open(work)
    teacher.sharing.open(task)
    teacher.sharing.open(work)
    (handed_in,) = teacher.sharing.works(pair)
    assert handed_in.notebook == full(pair)


def test_of_two_files_the_one_that_came_later_counts(
    teacher: Desk, student: Desk, pair: Comparison, task: Path, tmp_path: Path
) -> None:
    """A browser calls the second one `ada (1)`, the tenth `ada (10)`; others sort before."""
    student.sharing.open(task)
    (tmp_path / "in").mkdir()
    names = ("ada.diptych", "ada (1).diptych", "ada (2).diptych", "ada (10).diptych")
    for name in names:
        student.keep_notebook(pair, Notebook(rows=(name,)))
        student.sharing.hand_in(pair, "Ada", tmp_path / "in" / name, texts=False)
    results = list(teacher.sharing.receive_folder(tmp_path / "in", Silent()))
    assert [Path(one.source).name for one in results] == list(names)
    (work,) = teacher.sharing.works(pair)
    assert work.notebook.rows == (names[-1],)


def test_a_folder_without_packs_is_one_sentence(teacher: Desk, tmp_path: Path) -> None:
    """Whoever chose the wrong folder hears so."""
    with pytest.raises(Fault, match=r"No file that ends in \.diptych"):
        list(teacher.sharing.receive_folder(tmp_path / "nothing", Silent()))


def test_changed_packs_leave_library_and_disk_sound(student: Desk, tmp_path: Path) -> None:
    """Each is opened or refused with a sentence; nothing lies anywhere but in the library."""
    opened = 0
    file = tmp_path / "changed.diptych"
    for raw in packs(range(4000, 4060)):
        file.write_bytes(raw)
        with suppress(Fault):
            student.sharing.open(file)
            opened += 1
    assert opened
    assert student.library.check() == ()
    student.close()
    assert {one.name for one in tmp_path.iterdir()} == {"student.sqlite", "changed.diptych"}
