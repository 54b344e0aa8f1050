"""What comes from elsewhere joins a notebook: nothing is lost, nothing stands twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.any_notebooks import PAIRS, fitting, notebooks

from diptych.interchange.joining import joined
from diptych.model.notebook import (
    Anchor,
    Comment,
    Conclusion,
    Judgement,
    Mark,
    Note,
    Notebook,
    Ruling,
)
from diptych.model.text import Span

HERE, THERE = Anchor("a", Span(0, 3), "one"), Anchor("a", Span(4, 7), "two")


@given(data=st.data(), pair=PAIRS)
@settings(max_examples=40)
def test_joining_twice_is_joining_once(data: st.DataObject, pair: tuple[object, object]) -> None:
    """Whoever opens the same file again gets nothing new, and nothing comes of an empty one."""
    anchors = fitting(pair)  # type: ignore[arg-type]  # the strategy's types are lost on the way
    mine, theirs = data.draw(notebooks(anchors)), data.draw(notebooks(anchors))
    once = joined(mine, theirs)
    assert joined(mine, Notebook()).marks == mine.marks
    assert once.marks[: len(mine.marks)] == mine.marks
    assert joined(once, theirs).marks == once.marks
    assert joined(once, theirs).cells == once.cells


def test_an_id_that_means_something_else_is_changed_with_all_that_speak_of_it() -> None:
    """A note on their first mark stays on their mark."""
    mine = Notebook(marks=(Mark("mark-1", HERE, "x"),), notes=(Note("note-1", "mark-1", "mine"),))
    theirs = Notebook(
        marks=(Mark("mark-1", THERE, "y"),),
        notes=(Note("note-1", "mark-1", "theirs"),),
        comments=(Comment("c1", "mark-1", "good"),),
    )
    whole = joined(mine, theirs)
    assert [one.id for one in whole.marks] == ["mark-1", "mark-1-2"]
    assert [one.about for one in whole.notes] == ["mark-1", "mark-1-2"]
    assert whole.comments[0].about == "mark-1-2"


def test_my_rulings_and_my_conclusion_stay() -> None:
    """Theirs fill only what is empty."""
    mine = Notebook(
        judgements=(Judgement("theme-1", Ruling.KEPT),), conclusion=Conclusion(claim="mine")
    )
    theirs = Notebook(
        judgements=(Judgement("theme-1", Ruling.OVERRULED), Judgement("theme-2", Ruling.KEPT)),
        conclusion=Conclusion(claim="theirs", evidence="quotes"),
    )
    whole = joined(mine, theirs)
    assert whole.judgements == (Judgement("theme-1", Ruling.KEPT), theirs.judgements[1])
    assert whole.conclusion == Conclusion(claim="mine", evidence="quotes")
