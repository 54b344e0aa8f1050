"""Which line is the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.furniture import PUBLISHER
from diptych.ingest.names import is_section
from diptych.ingest.stated import stated_in
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.body import Body
    from diptych.ingest.measures import Line

_MOST_WORDS = 26
_FEWEST_WORDS = 3
_USUAL_WORDS = range(4, 19)
_MOST_WORDS_OF_SENTENCE = 14
_CLEAR_LEAD = 0.3
_STRAPLINE = 1.0
_SECOND = 0.7
_LONGEST_GLUED = 24
_GLUED_BEHIND = re.compile(r"[a-zß-ÿ’\"”)](?P<section>[A-Z][a-z]{2,14})$")
_GLUED_BEFORE = re.compile(r"(?P<section>[A-Z][a-z]{4,14})(?=[A-Z“‘£$€][\w‘“’ ])")
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
    above = range(body.first + 1)
    could_be = [at for at in above if _could_be_headline(lines[at])] or [
        at for at in above if _states_title(lines[at])
    ]
    if not could_be:
        return None
    scores = {
        at: _score(lines[at], at, body)
        - _STRAPLINE * _is_strapline(lines, at)
        - _SECOND * _is_second(lines, at)
        for at in could_be
    }
    best, *others = sorted(could_be, key=lambda at: -scores[at])
    lead = scores[best] - scores[others[0]] if others else _CLEAR_LEAD
    return Headline(best, sure=lead >= _CLEAR_LEAD or _is_marked(lines[best]))


def bare_headline(text: str, others: Iterable[str] = ()) -> str:
    """Return a headline without signs of Markdown and without the name of a section glued to it.

    `others` are the other lines: what they have too ("TechCrunch") is a name and not glued.
    """
    stated = stated_in(text)
    bare = _MARKED.sub("", stated.value if stated and stated.fact == "title" else text)
    bare = bare.strip("#*_ ")
    title = _without_section(bare)
    if title == bare:
        return bare
    glued = bare.split()[-1 if bare.startswith(title) else 0]
    return bare if any(glued in other for other in others) else title


def has_glued_section(text: str) -> bool:
    """Whether the name of a section stands right before or behind the words, without a space."""
    return _without_section(text) != text


def _without_section(text: str) -> str:
    behind = _GLUED_BEHIND.search(text[-_LONGEST_GLUED:])
    if behind and is_section(behind["section"]):
        return text[: -len(behind["section"])]
    before = _GLUED_BEFORE.match(text)
    if before and is_section(before["section"]):
        return text[before.end("section") :]
    return text


def _is_strapline(lines: Sequence[Line], at: int) -> bool:
    """Whether a line sticks to the name of the paper above it and stands apart from what follows.

    The headline stands the other way round: apart from the name of the paper.
    """
    if not 0 < at < len(lines) - 1:
        return False
    above = lines[at - 1].label
    below = lines[at + 1]
    return (
        above is not None
        and above.reason == PUBLISHER
        and not lines[at].block.gap
        and bool(below.block.gap)
        and _could_be_headline(below)
    )


def _is_second(lines: Sequence[Line], at: int) -> bool:
    """Whether a line sticks to one above it that opens the source and can be the headline."""
    if at == 0 or lines[at].block.gap or _is_strapline(lines, at - 1):
        return False
    opens = all(line.label for line in lines[: at - 1])
    return opens and _could_be_headline(lines[at - 1]) and _is_headline_long(lines[at - 1])


def _is_headline_long(line: Line) -> bool:
    return line.words in _USUAL_WORDS and not line.whole


def _states_title(line: Line) -> bool:
    stated = stated_in(line.text)
    return stated is not None and stated.fact == "title" and not line.block.preamble


def _first_of_short_lines(lines: Sequence[Line]) -> Headline | None:
    free = [at for at, line in enumerate(lines) if line.label is None]
    if len(free) > 1 and not lines[free[0]].whole and lines[free[0]].words <= _MOST_WORDS:
        return Headline(free[0], sure=False)
    return None


def _could_be_headline(line: Line) -> bool:
    if _is_marked(line):
        return True
    long_sentence = line.text.endswith(".") and line.words > _MOST_WORDS_OF_SENTENCE
    free = line.label is None or (line.label.repeated and line.words in _USUAL_WORDS)
    return free and _FEWEST_WORDS <= line.words <= _MOST_WORDS and not long_sentence


def _is_marked(line: Line) -> bool:
    return line.block.mark is Role.HEADLINE or bool(_MARKED.match(line.text))


def _score(line: Line, at: int, body: Body) -> float:
    score = 2 * body.covers(line, own=False) - 0.08 * (body.first - at)
    if _is_marked(line):
        score += 1
    if not line.text.endswith("."):
        score += 0.6
    if line.words in _USUAL_WORDS:
        score += 0.4
    return score + (0.5 if at == 0 else 0)
