"""Dates as a person reads them."""

from __future__ import annotations

import datetime as dt

from diptych.model.translation import gettext as _
from diptych.model.translation import later

_MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)


def spoken_date(iso: str) -> str:
    """Return `2018-09-05` as `5 September 2018`; what is no such date stays as it is.

    The months are named here, in the language that is spoken, whichever the system's is.
    """
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    month = _(_MONTHS[date.month - 1])
    return _("{day} {month} {year}").format(day=date.day, month=month, year=date.year)
