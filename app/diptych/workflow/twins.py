"""What no pair may be: one article twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from diptych.model.text import Article


def refuse_twins(first: Article, second: Article) -> None:
    """Refuse a pair that is one article twice.

    Raises:
        Fault: when both have the same text.
    """
    if first.digest == second.digest:
        raise Fault(
            "Both sides are the same article ({title}), so there is nothing to compare and "
            "nothing was changed; choose another article for one side.",
            title=first.title,
        )
