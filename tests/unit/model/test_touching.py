"""Stretches tell as fast as slowly whether one of them is touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diptych.model.text import Span
from diptych.model.touching import Stretches

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30)
)


@given(st.lists(spans), spans)
def test_stretches_touch_what_one_of_them_overlaps(many: list[Span], one: Span) -> None:
    """However many there are, in whatever order, and however they overlap each other."""
    assert Stretches(many).touch(one) == any(span.overlaps(one) for span in many)
