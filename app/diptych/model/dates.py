"""Dates as a person reads them."""

from __future__ import annotations

import datetime as dt

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def spoken_date(iso: str) -> str:
    """Return `2018-09-05` as `5 September 2018`; what is no such date stays as it is.

    The months are named here, because those of the system follow its language.
    """
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
