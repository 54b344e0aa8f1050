"""Questions to the annotated pairs: answers are found where they are, and nowhere else.

The figures are floors over all of tests/data/pairs/questions.toml, on which the threshold was set;
single answers may change.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from diptych.model.progress import Silent
from diptych.model.text import Side
from diptych.workflow.answering import Answerer

from .annotations import ROOT, anchored

if TYPE_CHECKING:
    from diptych.model.answer import Answer

    from .annotations import Told

ANSWERED = 0.75
"""The least share of answers in the text that are among the sentences shown."""
SILENT = 0.9
"""The least share of sides without an answer of which nothing is shown."""

Row = tuple[tuple["Answer", ...], list[str], str]


@pytest.fixture(scope="module")
def rows(told: tuple[Told, ...]) -> list[Row]:
    """Return for each question and side what was found, what answers it, and the article's text."""
    pairs = {one.name: one.comparison for one in told}
    asking = Answerer()
    found: list[Row] = []
    questions = tomllib.loads((ROOT / "questions.toml").read_text(encoding="utf-8"))["questions"]
    for question in questions:
        comparison = pairs[question["pair"]]
        (answered,) = asking.answers(comparison, [question["text"]], Silent())
        for side in Side:
            answers = answered.on(side)
            assert answers is not None, question["text"]
            found.append((answers, question[side.value.lower()], comparison.article(side).text))
    return found


def test_answers_are_among_what_is_shown(rows: list[Row]) -> None:
    """Three of four answers that stand in a text are among the sentences shown for it."""
    hits = [
        any(
            answer.span.overlaps(place)
            for quote in quotes
            if (place := anchored(text, quote)) is not None
            for answer in answers
        )
        for answers, quotes, text in rows
        if quotes
    ]
    assert sum(hits) / len(hits) >= ANSWERED


def test_what_is_not_told_is_not_found(rows: list[Row]) -> None:
    """Of sides that do not answer a question, nine in ten stay silent."""
    silent = [not answers for answers, quotes, _ in rows if not quotes]
    assert sum(silent) / len(silent) >= SILENT


def test_answers_are_few_and_in_the_text(rows: list[Row]) -> None:
    """At most three a side, each of them words of the article, none of them twice."""
    for answers, _, text in rows:
        assert len({answer.span for answer in answers}) == len(answers) <= 3
        assert all(answer.span.of(text).strip() for answer in answers)
