"""Dates read as a person says them."""

from __future__ import annotations

import pytest

from diptych.model.dates import spoken_date


@pytest.mark.parametrize(
    ("given", "spoken"),
    [("2018-09-05", "5 September 2018"), ("2024-12-31", "31 December 2024"), ("2018", "2018")],
)
def test_dates_are_written_out(given: str, spoken: str) -> None:
    """A full date reads as a date; what is less than one is left as it is."""
    assert spoken_date(given) == spoken
