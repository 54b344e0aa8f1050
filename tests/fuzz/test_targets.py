"""The parsers that are fuzzed take any bytes: their seeds, and many changes to each, every time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.targets import Target, targets

TARGETS = [pytest.param(one, id=one.name) for one in targets()]
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=10)), min_size=1, max_size=5
)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_read(target: Target) -> None:
    """What an honest program wrote raises nothing."""
    for seed in target.seeds:
        target.tried(seed)


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=40)
@given(data=st.data(), changes=CHANGES)
def test_changed_seeds_are_read_or_refused(
    target: Target, data: st.DataObject, changes: list[tuple[float, int, bytes]]
) -> None:
    """Other bytes in some places give a text or a refusal, and nothing else."""
    raw = data.draw(st.sampled_from(target.seeds))
    for place, length, others in changes:
        at = int(place * len(raw))
        raw = raw[:at] + others + raw[at + length :]
    target.tried(raw)


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=25)
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(target: Target, raw: bytes) -> None:
    """So does what never was a file."""
    target.tried(raw)
