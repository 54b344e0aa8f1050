"""Which backups of a library are kept: by day and week, and apart from them before migrations."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS = 7
WEEKS = 4
LAST_OF_TODAY = 3
"""How many of the newest day are kept: whoever makes one before a change can go back behind it."""
DATED = re.compile(r"(\d{4}-\d\d-\d\d)-(\d{1,6})\.sqlite")

Dated = tuple[dt.date, int]


def dated(name: str) -> Dated | None:
    """Return the day and the number on it that a backup's name says, none for another name."""
    found = DATED.fullmatch(name)
    if not found:
        return None
    try:
        return dt.date.fromisoformat(found[1]), int(found[2])
    except ValueError:
        return None


def named(day: dt.date, number: int) -> str:
    """Return the name of a day's backup of that number."""
    return f"{day.isoformat()}-{number}.sqlite"


def surplus(backups: Iterable[Dated]) -> frozenset[Dated]:
    """Return the backups that may go: the last of seven days and of four earlier weeks stay."""
    every = sorted(backups, reverse=True)
    if not every:
        return frozenset()
    newest = every[0][0]
    stay = {one for one in every if one[0] == newest and every.index(one) < LAST_OF_TODAY}
    by_day: dict[dt.date, Dated] = {}
    for one in every:
        by_day.setdefault(one[0], one)
    days = list(by_day.values())
    stay.update(days[:DAYS])
    by_week: dict[tuple[int, int], Dated] = {}
    for one in days:
        by_week.setdefault(_week(one), one)
    latest = {_week(one) for one in days[:DAYS]}
    earlier = [one for week, one in by_week.items() if week not in latest]
    stay.update(earlier[:WEEKS])
    return frozenset(every) - stay


def _week(backup: Dated) -> tuple[int, int]:
    return backup[0].isocalendar()[:2]
