"""Marks go from the window to other programs' formats and come back into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.ui.sharing.test_sharing import drop

from diptych.interchange.qda.files import project_from
from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.sharing.conftest import Desktop

    from diptych.model.comparison import Comparison


def marked(pair: Comparison) -> Mark:
    """Return a mark on A's first sentence."""
    article, span = pair.article(Side.A), pair.sentences_on(Side.A)[0]
    return Mark("mark-1", Anchor(article.digest, span, span.of(article.text)), "Ferry", "why?")


def exported(qtbot: QtBot, desktop: Desktop, file: Path) -> Path:
    """Write the open pair to a file."""
    desktop.target.append(file)
    desktop.window.exchanging.export(file.suffix)
    qtbot.waitUntil(lambda: str(file) in desktop.told())
    return file


def test_marks_go_out_and_come_in_as_one_change(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """Dropped on the window they join the notebook; undo takes all of them away again."""
    history = teacher.window.own.history
    history.change("Mark", replace(Notebook(), marks=(marked(pair),)))
    file = exported(qtbot, teacher, tmp_path / "marks.jsonld")
    history.change("Empty", Notebook())
    drop(teacher, file)
    qtbot.waitUntil(lambda: bool(teacher.notebook.marks))
    assert teacher.notebook.marks == (marked(pair),)
    assert "links: 1" in teacher.told()
    history.stack.undo()
    assert teacher.notebook == Notebook()


def test_a_project_is_written_and_what_it_lacks_is_told(
    qtbot: QtBot, teacher: Desktop, tmp_path: Path, pair: Comparison
) -> None:
    """Themes of the program go along; the look of a mark does not."""
    history = teacher.window.own.history
    history.change("Mark", Notebook(marks=(replace(marked(pair), pattern="wave"),)))
    file = exported(qtbot, teacher, tmp_path / "pair.qdpx")
    assert "has no place in the format" in teacher.told()
    project = project_from(file.read_bytes())
    assert [source.text for source in project.sources] == [one.text for one in pair.articles]
    assert "Found by Diptych" in [code.name for code in project.codes]


def test_a_project_opens_as_a_pair(
    qtbot: QtBot,
    teacher: Desktop,
    desktop: Callable[[str], Desktop],
    tmp_path: Path,
    pair: Comparison,
) -> None:
    """In another library its articles and marks are there, and the pair is on the pages."""
    history = teacher.window.own.history
    history.change("Mark", Notebook(marks=(marked(pair),)))
    file = exported(qtbot, teacher, tmp_path / "pair.qdpx")
    other = desktop("other")
    other.desk.keep(pair)
    drop(other, file)
    qtbot.waitUntil(lambda: other.window.stage.viewpoint is not None)
    qtbot.waitUntil(lambda: bool(other.notebook.marks))
    assert other.notebook.marks == (marked(pair),)
    assert len(other.desk.library.entries()) == 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_every_format(teacher: Desktop) -> None:
    """In words, with the ending of each."""
    teacher.window.exchanging  # noqa: B018 - reading it makes it
    teacher.window.commands.export_marks.trigger()
    menu = teacher.window.exchanging.menu
    assert menu.isVisible()
    offered = " ".join(action.text() for action in menu.actions())
    for ending in (".jsonld", ".qdpx", ".qdc", ".json", ".ris", ".bib"):
        assert f"({ending})" in offered
    menu.close()


def test_marks_without_a_pair_are_a_sentence(
    qtbot: QtBot, desktop: Callable[[str], Desktop], tmp_path: Path
) -> None:
    """And a file that is none of marks is one, too."""
    empty = desktop("empty")
    drop(empty, tmp_path / "marks.jsonld")
    qtbot.waitUntil(lambda: "open the pair" in empty.told())
