"""The key: an answer stands wherever the worksheet leaves room to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.notebook import Notebook
from diptych.model.own import Question
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.sheet import Grid, Lines, Words
from diptych.report.worksheet.variant import Variant

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.report.worksheet.sheet import Task


def task(comparison: Comparison, name: str, notebook: Notebook | None = None) -> Task:
    """Return a task of the key."""
    sheet = worksheet(comparison, notebook or Notebook(), Variant.KEY)
    return next(one for one in sheet.tasks if one.id == name)


def lines(one: Task) -> list[str]:
    return [part.starter for part in one.body if isinstance(part, Lines)]


def test_the_key_leaves_nothing_to_write(pool_pair: Comparison) -> None:
    """There is no empty line in it, and no empty row."""
    for one in worksheet(pool_pair, Notebook(), Variant.KEY).tasks:
        for part in one.body:
            if isinstance(part, Lines):
                assert part.count == 0
                assert part.starter
            elif isinstance(part, Grid):
                assert all(any(row) for row in part.rows)


def test_the_key_says_which_words_make_the_picture(pool_pair: Comparison) -> None:
    """Beside each quote stand the words of it that the program goes by."""
    (grid,) = task(pool_pair, "inference").body
    assert isinstance(grid, Grid)
    said = [[part.text for part in row[2] if isinstance(part, Words)] for row in grid.rows]
    assert ["an accountant who has never been seen in the water"] in said


def test_who_is_not_heard_is_named(pool_pair: Comparison) -> None:
    """Somebody who is quoted is never said not to be."""
    (told,) = lines(task(pool_pair, "voices"))
    assert "Tom Arkwright" not in told
    assert "Maria Teale" not in told


def test_answers_of_the_notebook_stand_in_the_key(pool_pair: Comparison) -> None:
    """What was answered is the answer; what was not is open."""
    asked = Notebook(
        questions=(Question("q1", "Who pays?", "The borough."), Question("q2", "And then?"))
    )
    told = lines(task(pool_pair, "exit", asked))
    assert told[:3] == ["Who pays?", "The borough.", "And then?"]
    assert told[3].startswith("Open")
