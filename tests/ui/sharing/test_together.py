"""A class in one view: heat on the pages, figures in words, a student erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton
from tests.making.classes import BATHS, TIDE, pair_of

from diptych.analysis.method import METHOD
from diptych.classroom.figures.together import together
from diptych.model.lesson import Lesson
from diptych.model.notebook import Anchor, Mark, MatrixCell, Notebook
from diptych.model.pack import Student
from diptych.model.text import Side
from diptych.model.work import Work
from diptych.workflow.sharing.packing import SharedPair, work_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.sharing.conftest import Desktop

    from diptych.model.comparison import Comparison


def hand_in(folder: Path, pair: Comparison) -> None:
    """Let four students hand in: all mark A's first sentence, two of them also the second."""
    folder.mkdir()
    article = pair.article(Side.A)
    spans = pair.sentences_on(Side.A)
    for number in range(4):
        chosen = spans[: 2 if number < 2 else 1]
        anchors = [Anchor(article.digest, span, span.of(article.text)) for span in chosen]
        notebook = Notebook(
            marks=tuple(Mark(f"m{at}", one, "Ferry") for at, one in enumerate(anchors)),
            cells=(MatrixCell("c1", "My row", anchors[0], "so"),) if number == 0 else (),
        )
        student = Student(f"k{number}", f"Pupil {number}")
        raw = work_bytes([SharedPair(pair, notebook, Lesson())], student, texts=True, title="")
        (folder / f"{number}.diptych").write_bytes(raw)
    (folder / "broken.diptych").write_bytes(b"nothing")
    (folder / "3 again.diptych").write_bytes((folder / "3.diptych").read_bytes())


def shown(qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison) -> None:
    """Open the class view and take in a folder of works."""
    folder = tmp_path / "returned"
    hand_in(folder, pair)
    window = teacher.window
    window.commands.together.trigger()
    view = window.together.view
    qtbot.waitUntil(view.isVisible)
    assert "Nothing was handed in" in view.figures.text()
    window.together.choose_folder = lambda _parent: folder
    view.folder.click()
    qtbot.waitUntil(lambda: "4 students" in view.heading.text())


def said(qtbot: QtBot, teacher: Desktop, words: str) -> None:
    """Wait until the window says something."""
    qtbot.waitUntil(lambda: words in teacher.told())


def press(teacher: Desktop, words: str) -> None:
    """Press the button of the message."""
    buttons = teacher.window.message.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()


def test_a_folder_becomes_heat_and_figures(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """Marks are as strong as the share of the class; what could not be read is told."""
    shown(qtbot, teacher, tmp_path, pair)
    view = teacher.window.together.view
    assert "5 works came in. 1 student handed in more than once" in teacher.told()
    assert "broken.diptych" in teacher.told()
    together = teacher.window.together.shown
    assert together is not None
    assert {run.count for run in together.heat[0]} == {4, 2}
    # The pages are set as those of the comparison.
    theirs, ours = view.pages.pages[0], teacher.window.stage.body.pair.pages[0]
    assert theirs.document().defaultFont() == ours.document().defaultFont()
    text = view.figures.text()
    assert "α =" in text
    assert "Student 1: 2 marks" in text
    assert "My row" in text
    assert "Pupil" not in text
    assert any("2/4" in phrase.text() for phrase in view.figures.phrases)
    phrase = view.figures.phrases[0]
    # A button is given its width, and told of another, from when it is seen on.
    qtbot.waitUntil(phrase.isVisible)
    before = len(phrase.text())
    # As much of a phrase is shown as there is room for.
    assert phrase.fontMetrics().horizontalAdvance(phrase.text()) < phrase.width()
    phrase.resize(phrase.width() // 2, phrase.height())
    assert len(phrase.text()) < before
    phrase.click()
    teacher.window.commands.escape.trigger()
    assert not view.isVisible()


def test_works_on_another_pair_open_that_pair(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """Whoever takes in a folder while another pair is open sees the class on the pair it did."""
    first, second = pair.articles
    other = replace(pair_of(TIDE, BATHS), method=METHOD)
    teacher.desk.keep(other)
    teacher.window.show_comparison(other, Notebook())
    folder = tmp_path / "returned"
    hand_in(folder, pair)
    teacher.window.commands.together.trigger()
    view = teacher.window.together.view
    qtbot.waitUntil(view.isVisible)
    teacher.window.together.choose_folder = lambda _parent: folder
    view.folder.click()
    said(qtbot, teacher, "They are on this pair.")
    shown_now = teacher.window.together.shown
    assert shown_now is not None
    assert [one.digest for one in shown_now.comparison.articles] == [first.digest, second.digest]
    assert "4 students" in view.heading.text()


def test_names_and_the_key_are_asked_for(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """A tick shows names, another one compares with the teacher's own marks."""
    shown(qtbot, teacher, tmp_path, pair)
    view = teacher.window.together.view
    view.names.click()
    assert "Pupil 3" in view.figures.text()
    assert "Student 1" not in view.figures.text()
    article, span = pair.article(Side.A), pair.sentences_on(Side.A)[1]
    key = Mark("k", Anchor(article.digest, span, span.of(article.text)), "key")
    history = teacher.window.own.history
    history.change("Mark", replace(history.notebook, marks=(key,)))
    view.key.click()
    qtbot.waitUntil(lambda: "found by 2 of 4" in view.figures.text())
    assert "Pupil 0: 2 marks; 1 found, 0 missed, 1 only theirs" in view.figures.text()


def test_what_the_class_did_is_written(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """As a table where the name says so, else as a PDF."""
    shown(qtbot, teacher, tmp_path, pair)
    view = teacher.window.together.view
    for button, name, beginning in (
        (view.table, "class.csv", b"\xef\xbb\xbfkind"),
        (view.export, "class.pdf", b"%PDF"),
    ):
        file = tmp_path / name
        teacher.target.append(file)
        button.click()
        assert teacher.offered[-1] == name
        said(qtbot, teacher, str(file))
        assert file.read_bytes().startswith(beginning)


def test_a_student_is_erased_after_a_question(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """The figures are those of the others then, and it is said what remains elsewhere."""
    shown(qtbot, teacher, tmp_path, pair)
    view = teacher.window.together.view
    view.figures.erasers["k0"].click()
    assert "It cannot be undone" in teacher.told()
    press(teacher, "Erase")
    qtbot.waitUntil(lambda: "3 students" in view.heading.text())
    assert "What remains" in teacher.told()
    assert "k0" not in view.figures.erasers


def test_a_large_class_is_scrolled_and_not_squeezed(
    qtbot: QtBot, teacher: Desktop, pair: Comparison
) -> None:
    """Thirty students are shown at their height, also when they are the first that are shown."""
    works = [Work(Student(f"s{number:02}"), Notebook()) for number in range(30)]
    view = teacher.window.together.view
    teacher.window.together.lay_out(together(pair, works))
    buttons = view.figures.erasers.values()
    qtbot.waitUntil(
        lambda: all(
            one.isVisible() and one.height() >= one.minimumSizeHint().height() for one in buttons
        )
    )
    qtbot.waitUntil(lambda: view.figures.height() > view.height())


def test_the_view_fits_a_small_screen(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """At 1024 by 600 nothing is cut off and both pages have room."""
    teacher.window.resize(1024, 600)
    shown(qtbot, teacher, tmp_path, pair)
    view = teacher.window.together.view
    assert teacher.window.width() == 1024
    assert view.export.geometry().right() <= view.width()
    assert all(page.width() > 200 for page in view.pages.pages)
