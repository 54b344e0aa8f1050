"""Marks in the order of the text: whatever stretch is asked for, each keeps its lane."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diptych.model.text import Side, Span
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.reading.in_order import LANES, InOrder

_STYLE = MarkStyle(0, Pattern.SOLID)
_END = 60


def _mark(start: int, length: int) -> PageMark:
    return PageMark(f"{start}-{length}", Side.A, Span(start, start + length), _STYLE)


marks = st.lists(st.builds(_mark, st.integers(0, _END), st.integers(1, 20)), max_size=25)
places = st.integers(0, _END)


@given(marks, places, places)
def test_all_that_reaches_into_a_stretch_is_found(
    made: list[PageMark], one: int, other: int
) -> None:
    """Marks that begin before the stretch or end behind it are there, and no others."""
    start, end = sorted((one, other))
    expected = [mark for mark in made if mark.span.start < end and mark.span.end > start]
    found = InOrder(made).between(start, end)
    assert sorted(mark.group for mark in found) == sorted(mark.group for mark in expected)


@given(marks, places, places)
def test_a_mark_has_one_lane_wherever_it_is_seen(
    made: list[PageMark], one: int, other: int
) -> None:
    """A passage across two paragraphs is underlined at the same height in both."""
    start, end = sorted((one, other))
    ordered = InOrder(made)
    whole = ordered.laned_between(0, 2 * _END)
    part = ordered.laned_between(start, end)
    assert part == [
        (mark, lane) for mark, lane in whole if mark.span.start < end and mark.span.end > start
    ]


@given(marks)
def test_marks_that_overlap_have_lanes_of_their_own(made: list[PageMark]) -> None:
    """Only in the last lane may one lie over another."""
    laned = InOrder(made).laned_between(0, 2 * _END)
    for number, (mark, lane) in enumerate(laned):
        for other, taken in laned[number + 1 :]:
            apart = not mark.span.overlaps(other.span)
            assert apart or lane != taken or lane == LANES - 1
