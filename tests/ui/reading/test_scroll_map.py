"""The map between the scroll values of two pages."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from diptych.ui.reading.scroll_map import ScrollMap, longest_rising_chain

_POINTS = st.lists(
    st.tuples(st.integers(-50, 1200).map(float), st.integers(-50, 900).map(float)), max_size=40
)


def _rises(chain: list[tuple[float, float]]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))


@given(points=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=7))
def test_the_chain_rises_and_none_is_longer(points: list[tuple[int, int]]) -> None:
    """No other selection of the ties could link the pages at more places without going back."""
    chain = longest_rising_chain([(float(x), float(y)) for x, y in points])
    assert _rises(chain)
    ordered = sorted({(float(x), float(y)) for x, y in points})
    best = max(
        size
        for size in range(len(ordered) + 1)
        if any(_rises(list(choice)) for choice in combinations(ordered, size))
    )
    assert len(chain) == best


@given(points=_POINTS)
def test_both_pages_reach_both_ends_together_and_never_turn_back(
    points: list[tuple[float, float]],
) -> None:
    """Scrolling down never moves the other page up, and ends meet ends."""
    scroll = ScrollMap(points, (1000.0, 700.0))
    assert (scroll.b_for(0), scroll.b_for(1000)) == (0, 700)
    assert (scroll.a_for(0), scroll.a_for(700)) == (0, 1000)
    values = [scroll.b_for(a) for a in range(0, 1001, 25)]
    assert values == sorted(values)


def test_partners_meet() -> None:
    """Where two passages are aligned, the map brings one page exactly to the other."""
    scroll = ScrollMap([(200.0, 500.0), (600.0, 550.0), (650.0, 100.0)], (1000.0, 700.0))
    assert scroll.b_for(200) == 500
    assert scroll.a_for(550) == 600


def test_a_page_that_fits_its_view_stays() -> None:
    """A page without anything to scroll is left at its beginning, and moves nothing."""
    assert ScrollMap([], (800.0, 0.0)).b_for(400) == 0
    assert ScrollMap([(5.0, 5.0)], (0.0, 0.0)).a_for(0) == 0
