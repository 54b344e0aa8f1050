"""Steps of a demo: drafted from any pair, and changed without losing one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.pair import bare, ferry

from diptych.classroom.steps import drafted, moved, steps_of, with_new, with_step, without
from diptych.model.lesson import Lesson, Step, StepKind
from diptych.model.notebook import Judgement, Notebook, Question, Ruling

PAIR = ferry()
STEPS = st.lists(
    st.builds(Step, id=st.sampled_from("abcdefgh"), kind=st.sampled_from(StepKind)),
    min_size=1,
    max_size=6,
    unique_by=lambda step: step.id,
).map(tuple)


def kinds(steps: tuple[Step, ...]) -> list[StepKind]:
    """Return the kinds in their order, each run of one kind once."""
    found: list[StepKind] = []
    for step in steps:
        if not found or found[-1] is not step.kind:
            found.append(step.kind)
    return found


def test_a_pair_that_nobody_prepared_goes_from_headlines_to_the_last_question() -> None:
    """Shared comes before different, the concept after both."""
    assert kinds(drafted(PAIR, Notebook())) == [
        StepKind.HEADLINES,
        StepKind.PREDICT,
        StepKind.MARK,
        StepKind.SHARED,
        StepKind.CONTRAST,
        StepKind.CONCEPT,
        StepKind.QUESTION,
    ]


def test_a_pair_of_which_nothing_is_said_still_has_a_lesson() -> None:
    """Without themes and contrasts everything else is there, and every step has its own name."""
    steps = drafted(bare(), Notebook())
    assert StepKind.CONTRAST not in kinds(steps)
    assert {StepKind.MARK, StepKind.SHARED, StepKind.CONCEPT} <= set(kinds(steps))
    assert len({step.id for step in steps}) == len(steps)


def test_what_was_overruled_is_not_shown_to_a_class() -> None:
    """A contrast that the teacher does not accept gets no step."""
    first = drafted(PAIR, Notebook())
    contrast = next(step.about for step in first if step.kind is StepKind.CONTRAST)
    notebook = Notebook().with_judgement(Judgement(contrast, Ruling.OVERRULED))
    assert contrast not in {step.about for step in drafted(PAIR, notebook)}


def test_the_last_questions_are_the_teachers() -> None:
    """Each question of the notebook is asked; one that always fits where there is none."""
    asked = Notebook(questions=(Question("q1", "Who is missing?"), Question("q2", " ")))
    about = [step.about for step in drafted(PAIR, asked) if step.kind is StepKind.QUESTION]
    assert about == ["q1"]
    usual = [step.about for step in drafted(PAIR, Notebook()) if step.kind is StepKind.QUESTION]
    assert usual == [""]


def test_prepared_steps_are_taken_as_they_are() -> None:
    """Only a lesson without steps is drafted."""
    own = (Step("mine", StepKind.TEXT, text="Good morning"),)
    assert steps_of(Lesson(steps=own), PAIR, Notebook()) == own
    assert steps_of(Lesson(), PAIR, Notebook()) == drafted(PAIR, Notebook())


@given(STEPS, st.data())
def test_moving_keeps_every_step(steps: tuple[Step, ...], data: st.DataObject) -> None:
    """The same steps stand in another order, and the way back leads back."""
    place = data.draw(st.integers(0, len(steps) - 1))
    by = data.draw(st.integers(-9, 9))
    after = moved(steps, place, by)
    assert sorted(after, key=lambda one: one.id) == sorted(steps, key=lambda one: one.id)
    there = after.index(steps[place])
    assert there == max(0, min(len(steps) - 1, place + by))
    assert moved(after, there, place - there) == steps


@given(STEPS, st.data())
def test_a_new_step_has_a_name_of_its_own(steps: tuple[Step, ...], data: st.DataObject) -> None:
    """It stands behind the chosen one, again and again, and goes without a trace."""
    after = data.draw(st.integers(-1, len(steps) - 1))
    more = with_new(with_new(steps, after, StepKind.TEXT), after, StepKind.MARK)
    assert more[after + 1].kind is StepKind.MARK
    assert len({one.id for one in more}) == len(steps) + 2
    assert without(without(more, more[after + 1].id), more[after + 2].id) == steps


@pytest.mark.parametrize("place", [0, 3])
def test_changing_a_step_leaves_the_others(place: int) -> None:
    """Only the step of that name is another one."""
    steps = drafted(PAIR, Notebook())
    changed = replace(steps[place], notes="slowly")
    after = with_step(steps, changed)
    assert [one for one in after if one not in steps] == [changed]
    assert len(after) == len(steps)


def test_questions_that_were_only_tried_are_no_exit_questions() -> None:
    """What somebody put to both articles to see what they answer is not asked of the class."""
    tried = Question("tried-question-1", "Who says so?")
    asked = Question("question-2", "What is missing?")
    ends = drafted(ferry(), Notebook(questions=(tried, asked)))
    assert [one.about for one in ends if one.kind is StepKind.QUESTION] == [asked.id]
