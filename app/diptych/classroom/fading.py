"""Help that grows less from pair to pair of a set."""

from __future__ import annotations

from diptych.model.lesson import Guidance

_LESS_AND_LESS = (Guidance.FULL, Guidance.HINTS, Guidance.NONE)


def faded(place: int, pairs: int) -> Guidance:
    """Return the help for one of so many pairs, `place` from 0: all, then hints, then none.

    Each kind of help lasts a third of the set; the first pair always has all of it.
    """
    return _LESS_AND_LESS[place * len(_LESS_AND_LESS) // pairs]
