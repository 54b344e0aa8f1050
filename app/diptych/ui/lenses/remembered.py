"""What was found in a comparison is kept for the next time: comparisons never change."""

from __future__ import annotations

from collections import deque
from functools import wraps
from typing import TYPE_CHECKING, Final, TypeVar

from diptych.model.translation import spoken_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison

_Found = TypeVar("_Found")

_KEPT: Final = 3
"""The pair as it was compared, with the reader's work in it, and as it was before that."""


def remembered(find: Callable[[Comparison], _Found]) -> Callable[[Comparison], _Found]:
    """Have a pure function of a comparison answer at once where it was asked the same lately.

    Comparisons are told apart as objects: to compare or hash long ones takes longer than most
    answers. Any thread may ask.
    """
    kept: deque[tuple[Comparison, str, _Found]] = deque(maxlen=_KEPT)

    @wraps(find)
    def found(comparison: Comparison) -> _Found:
        language = spoken_language()
        for known, spoken, result in tuple(kept):
            if known is comparison and spoken == language:
                return result
        result = find(comparison)
        kept.append((comparison, language, result))
        return result

    return found
