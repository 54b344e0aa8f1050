"""Which line is the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.body import Body
    from diptych.ingest.measures import Line

_MOST_WORDS = 26
_FEWEST_WORDS = 3
_USUAL_WORDS = range(4, 19)
_MOST_WORDS_OF_SENTENCE = 14
_CLEAR_LEAD = 0.3
_MARKED = re.compile(r"#{1,2}\s+")


@dataclass(frozen=True, slots=True)
class Headline:
    """The index of the headline's line; `sure` when no other line came near."""

    at: int
    sure: bool


def headline_of(lines: Sequence[Line], body: Body) -> Headline | None:
    """Return the line before the running text that best announces it, if any could."""
    if body.short_lined:
        return _first_of_short_lines(lines)
    could_be = [at for at in range(body.first + 1) if _could_be_headline(lines[at])]
    if not could_be:
        return None
    scores = {at: _score(lines[at], at, body) for at in could_be}
    best, *others = sorted(could_be, key=lambda at: -scores[at])
    lead = scores[best] - scores[others[0]] if others else _CLEAR_LEAD
    return Headline(best, sure=lead >= _CLEAR_LEAD or _is_marked(lines[best].text))


def bare_headline(text: str) -> str:
    """Return a headline without the signs that Markdown puts around it."""
    return _MARKED.sub("", text).strip("#*_ ")


def _first_of_short_lines(lines: Sequence[Line]) -> Headline | None:
    free = [at for at, line in enumerate(lines) if line.label is None]
    if len(free) > 1 and not lines[free[0]].whole and lines[free[0]].words <= _MOST_WORDS:
        return Headline(free[0], sure=False)
    return None


def _could_be_headline(line: Line) -> bool:
    if _is_marked(line.text):
        return True
    long_sentence = line.text.endswith(".") and line.words > _MOST_WORDS_OF_SENTENCE
    free = line.label is None or (line.label.repeated and line.words in _USUAL_WORDS)
    return free and _FEWEST_WORDS <= line.words <= _MOST_WORDS and not long_sentence


def _is_marked(text: str) -> bool:
    return bool(_MARKED.match(text))


def _score(line: Line, at: int, body: Body) -> float:
    score = 2 * body.covers(line, own=False) - 0.08 * (body.first - at)
    if _is_marked(line.text):
        score += 1
    if not line.text.endswith("."):
        score += 0.6
    if line.words in _USUAL_WORDS:
        score += 0.4
    return score + (0.5 if at == 0 else 0)
