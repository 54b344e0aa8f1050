"""A pair's share tells a partner of its own from one that is like everything."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from diptych.analysis.sharing import beside, early, share

MATCHES = arrays(
    np.float64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.floats(0, 1)
)


def test_a_match_among_rivals_counts_less() -> None:
    """Of two pairs that match as well, the one whose sentences match nothing else is ahead."""
    match = np.array([[0.7, 0.7, 0.2], [0.2, 0.2, 0.7]])
    shared = share(match, np.ones_like(match))
    assert shared[1, 2] > shared[0, 0]
    assert shared[0, 0] > shared[0, 2]


def test_titles_compete_for_no_share() -> None:
    """A headline that says the same as the opening takes nothing from it."""
    match = np.array([[0.9], [0.7]])
    alone = share(match[1:], np.ones((1, 1)))[0, 0]
    assert share(match, np.array([[0.0], [1.0]]))[1, 0] == alone
    assert share(match, np.ones((2, 1)))[1, 0] < alone


@given(MATCHES)
def test_sides_count_alike(match: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> None:
    """Which article stands left changes no share, and neither what stands beside or first."""
    mask = np.ones_like(match)
    assert np.allclose(share(match, mask), share(match.T, mask.T).T)
    shared = share(match, mask)
    assert np.allclose(beside(shared), beside(shared.T).T)
    assert np.array_equal(early(match.shape), early(match.T.shape).T)


@given(MATCHES, st.floats(0, 0.5))
def test_a_better_match_has_a_better_share(
    match: np.ndarray[tuple[int, int], np.dtype[np.float64]], more: float
) -> None:
    """Raising one match never lowers that pair's share."""
    mask = np.ones_like(match)
    raised = match.copy()
    raised[0, 0] += more
    assert share(raised, mask)[0, 0] >= share(match, mask)[0, 0] - 1e-9
