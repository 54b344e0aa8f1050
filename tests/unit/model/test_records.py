"""Notebooks and lessons go through JSON and come back equal; what is none is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from tests.making.anything import LESSONS, NOTEBOOKS

from diptych.model.lesson import Lesson
from diptych.model.lesson_record import lesson_of, lesson_record
from diptych.model.notebook import Notebook
from diptych.model.notebook_record import notebook_of, notebook_record


@given(notebook=NOTEBOOKS)
@settings(max_examples=60, deadline=None)
def test_a_notebook_comes_back_equal(notebook: Notebook) -> None:
    """Whatever stands in it, by way of JSON."""
    assert notebook_of(json.loads(json.dumps(notebook_record(notebook)))) == notebook


@given(lesson=LESSONS)
@settings(max_examples=60, deadline=None)
def test_a_lesson_comes_back_equal(lesson: Lesson) -> None:
    """Steps, attempt and key, by way of JSON."""
    assert lesson_of(json.loads(json.dumps(lesson_record(lesson)))) == lesson


def test_fields_may_be_missing_or_added() -> None:
    """A record of an older or a newer program is read as far as both know it."""
    assert notebook_of({}) == Notebook()
    assert lesson_of({"steps": [], "songs": ["la"]}) == Lesson()
    assert notebook_of({"rows": ["Sea"], "songs": 3}) == Notebook(rows=("Sea",))


ANCHOR = {"digest": "d", "span": {"start": 1, "end": 2}, "quote": "q"}


@pytest.mark.parametrize(
    "record",
    [
        {"marks": {}},
        {"marks": [[]]},
        {"marks": [{"id": "m", "theme": "t"}]},
        {"marks": [{"id": "m", "theme": "t", "anchor": ANCHOR, "hue": "3"}]},
        {"marks": [{"id": "m", "theme": "t", "anchor": ANCHOR, "hue": True}]},
        {"marks": [{"id": "m", "theme": "t", "anchor": ANCHOR, "hue": 2**60}]},
        {"marks": [{"id": "m", "theme": "t", "anchor": {**ANCHOR, "span": {"start": 2}}}]},
        {"marks": [{"id": "m", "theme": "t", "anchor": {**ANCHOR, "span": [1, 2]}}]},
        {"marks": [{"id": 1, "theme": "t", "anchor": ANCHOR}]},
        {"cells": [{"id": "c", "row": "r", "anchor": None}]},
        {"judgements": [{"about": "x", "ruling": "perhaps"}]},
        {"judgements": [{"about": "x", "ruling": []}]},
        {"conclusion": None},
        {"conclusion": {"claim": 3.5}},
        {"rows": "Sea"},
        {"rows": ["x" * 101]},
    ],
)
def test_what_is_no_notebook_is_refused(record: dict[str, Any]) -> None:
    """Nothing of another kind comes to stand in a field."""
    with pytest.raises(ValueError, match=r"."):
        notebook_of(record, longest=100)
