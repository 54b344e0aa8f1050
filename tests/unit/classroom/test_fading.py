"""Help grows less over a set of pairs, and never more again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diptych.classroom.fading import faded
from diptych.model.lesson import Guidance

ORDER = (Guidance.FULL, Guidance.HINTS, Guidance.NONE)


def test_three_pairs_have_one_kind_of_help_each() -> None:
    """Everything, hints, nothing."""
    assert tuple(faded(place, 3) for place in range(3)) == ORDER


@given(st.integers(1, 50))
def test_help_never_comes_back(pairs: int) -> None:
    """The first pair has all help, and each has as much as the one before or less."""
    given_help = [ORDER.index(faded(place, pairs)) for place in range(pairs)]
    assert given_help[0] == 0
    assert given_help == sorted(given_help)
