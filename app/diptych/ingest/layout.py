"""How the lines of a source lie: its text, headline, standfirst, quotations and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from diptych.ingest.body import Body, body_of, reads_like_prose
from diptych.ingest.headline import Headline, headline_of
from diptych.ingest.quotations import quotation_lines
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.measures import Line

_STANDFIRST_PROSE = 0.5
_MOST_STANDFIRST_WORDS = 60
_STANDFIRST_REACH = 6
_SECOND_HEADLINE_WORDS = range(4, 26)
_TITLE_CAPITALS = 0.7
_MOST_ITEM_WORDS = 20
_BULLET = re.compile(r"(?:[-*•·▪–—]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that a line is judged by beside itself; sets hold indexes of lines.

    `usual_coverage` is the median share of a prose line's terms that other lines have too.
    """

    lines: tuple[Line, ...]
    body: Body
    headline: Headline | None
    standfirst: frozenset[int]
    quotations: frozenset[int]
    items: frozenset[int]
    usual_coverage: float


def layout_of(lines: tuple[Line, ...]) -> Layout:
    """Find how the lines of a source lie; there is at least one."""
    body = body_of(lines)
    headline = headline_of(lines, body)
    prose = [line for line in lines[body.first : body.last + 1] if reads_like_prose(line)]
    return Layout(
        lines=lines,
        body=body,
        headline=headline,
        standfirst=_standfirst(lines, body, headline),
        quotations=_quotations(lines),
        items=_list_items(lines),
        usual_coverage=median(body.covers(line, own=True) for line in prose) if prose else 0.0,
    )


def _standfirst(lines: Sequence[Line], body: Body, headline: Headline | None) -> frozenset[int]:
    """Return the lines that lead from the headline to the byline or date, or to the body."""
    if headline is None or body.short_lined:
        return frozenset()
    start = headline.at + 1
    credits_ = [
        at
        for at, line in enumerate(lines[start : start + _STANDFIRST_REACH], start)
        if line.label and line.label.role in {Role.BYLINE, Role.DATE}
    ]
    # Credits with no text behind them sign the text and end no standfirst.
    ahead = bool(credits_) and any(map(reads_like_prose, lines[credits_[0] : body.last + 1]))
    end = max(credits_[0] if ahead else start, body.first)
    between = range(start, min(end, start + _STANDFIRST_REACH))
    found = {at for at in between if _could_be_standfirst(lines[at])}
    if start < len(lines) and lines[start].block.mark is Role.STANDFIRST:
        found.add(start)
    if ahead and start < credits_[0] and _is_second_headline(lines[start]):
        found.add(start)
    return frozenset(found)


def _is_second_headline(line: Line) -> bool:
    """Whether a line right below the headline, above the credits, goes on with what it says."""
    free = line.label is None and line.words in _SECOND_HEADLINE_WORDS
    ends = line.whole or line.text.endswith((":", "："))
    return free and not ends and line.capitals < _TITLE_CAPITALS


def _quotations(lines: Sequence[Line]) -> frozenset[int]:
    marked = {at for at, line in enumerate(lines) if line.block.mark is Role.QUOTATION}
    return quotation_lines([line.text for line in lines]) | marked


def _list_items(lines: Sequence[Line]) -> frozenset[int]:
    """Return the short lines that a bullet or number opens or that follow a line ending in ":"."""
    items: set[int] = set()
    listing = False
    for at, line in enumerate(lines):
        item = line.label is None and line.words <= _MOST_ITEM_WORDS
        if item and (listing or _BULLET.match(line.text)):
            items.add(at)
        listing = line.text.endswith((":", "：")) or (listing and item and not line.whole)
    return frozenset(items)


def _could_be_standfirst(line: Line) -> bool:
    return line.prose >= _STANDFIRST_PROSE and line.words <= _MOST_STANDFIRST_WORDS
