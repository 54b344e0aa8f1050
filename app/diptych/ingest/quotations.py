"""Which lines are somebody's words from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_AFTER_CLOSING = " .,;!?…。*_)—–-"
_LONGEST_QUOTATION = 8


def quotation_lines(texts: Sequence[str]) -> frozenset[int]:
    """Return the indexes of lines that are quoted as a whole, alone or several in a row."""
    found: set[int] = set()
    for at, text in enumerate(texts):
        if text.startswith("> "):
            found.add(at)
        elif at not in found and (closers := _PAIRS.get(text.lstrip("*_")[:1])):
            found.update(range(at, _end_of_quotation(texts, at, closers)))
    return frozenset(found)


def _end_of_quotation(texts: Sequence[str], start: int, closers: str) -> int:
    """Return the index behind the quotation's last line; `start` when it is none."""
    for at, text in enumerate(texts[start : start + _LONGEST_QUOTATION], start):
        bare = text.lstrip("*_")[1:] if at == start else text.lstrip('*_“„«»「『"')
        closing = min((bare.find(mark) for mark in closers if mark in bare), default=-1)
        if closing >= 0:
            ends_there = not bare[closing + 1 :].strip(_AFTER_CLOSING)
            return at + 1 if ends_there else start
    return start
