"""Which lines of a source are the article, and why.

The way: label what gives itself away, find the run of running text and its headline, then judge
every line by where it stands. No line is lost; what is left out says why and can be restored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from diptych.ingest.body import Body, body_of, reads_like_prose
from diptych.ingest.headline import Headline, headline_of
from diptych.ingest.measures import Line, measured
from diptych.ingest.people import is_author_note
from diptych.ingest.quotations import quotation_lines
from diptych.model.text import Role, SourceLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.blocks import Block

_LEAST_KEPT = 0.12
"""Where a smaller share of what could be running text is kept, the judgement is not trusted."""
_HARDLY_ANY = 0.1
_MOST_WORDS = 0.5
_FEWEST_WORDS = 1
_COULD_BE_PROSE = 7
_STANDFIRST_PROSE = 0.5
_MOST_STANDFIRST_WORDS = 60
_STANDFIRST_REACH = 6
_FRAGMENT_PROSE = 0.3
_FRAGMENT_WORDS = 10
_RESTORED_WORDS = 18
_RESTORED_DENSITY = 0.7
_RESTORED_COVERAGE = 0.25
_MOST_ITEM_WORDS = 20
_BULLET = re.compile(r"(?:[-*•·▪–—]|\d{1,2}[.)])\s")
_BIO_FROM = 0.7
_STRANGE_WORDS = 20
_OFF_TOPIC = 0.15


@dataclass(frozen=True, slots=True)
class _Verdict:
    keep: bool
    role: Role
    reason: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Layout:
    """Everything that a line is judged by beside itself."""

    lines: tuple[Line, ...]
    body: Body
    headline: Headline | None
    standfirst: frozenset[int]
    quotations: frozenset[int]
    items: frozenset[int]
    usual_coverage: float


def cleaned(blocks: Sequence[Block], language: str | None) -> tuple[SourceLine, ...]:
    """Judge every block of a source in `language`; the order and number of blocks stay."""
    lines = measured(blocks, language)
    if not lines:
        return ()
    layout = _layout(lines)
    verdicts = [_verdict(layout, at) for at in range(len(lines))]
    if _has_hardly_furniture(layout, verdicts):
        verdicts = [_in_doubt_kept(line, one) for line, one in zip(lines, verdicts, strict=True)]
    if _keeps_too_little(layout, verdicts):
        only_furniture = all(line.label for line in lines)
        verdicts = [
            _kept_for_safety(layout, verdict, at, furniture_too=only_furniture)
            for at, verdict in enumerate(verdicts)
        ]
    return tuple(_source_line(line, found) for line, found in zip(lines, verdicts, strict=True))


def _has_hardly_furniture(layout: _Layout, verdicts: Sequence[_Verdict]) -> bool:
    """Whether the source is an article with hardly a label: then what stands around belongs to it.

    The run of text must hold most of the words, so that two stories in one file are not mixed.
    """
    labelled = sum(line.label is not None for line in layout.lines)
    kept = sum(line.words for line, one in zip(layout.lines, verdicts, strict=True) if one.keep)
    total = sum(line.words for line in layout.lines)
    return labelled <= _HARDLY_ANY * len(verdicts) and kept >= _MOST_WORDS * total


def _in_doubt_kept(line: Line, verdict: _Verdict) -> _Verdict:
    """Return a verdict that keeps a line which nothing but its place speaks against."""
    if verdict.keep or line.label or verdict.role is Role.BIO:
        return verdict
    reason = f"{verdict.reason}; kept because the source has hardly any furniture"
    return _Verdict(keep=True, role=Role.BODY, reason=reason, sure=False)


def _keeps_too_little(layout: _Layout, verdicts: Sequence[_Verdict]) -> bool:
    """Whether so few of the words that could be running text are kept that others must be it."""
    kept = sum(line.words for line, one in zip(layout.lines, verdicts, strict=True) if one.keep)
    could_be = sum(
        line.words
        for line in layout.lines[: layout.body.comments]
        if line.label is None and line.words >= _COULD_BE_PROSE
    )
    return kept < max(_FEWEST_WORDS, _LEAST_KEPT * could_be)


def _layout(lines: tuple[Line, ...]) -> _Layout:
    body = body_of(lines)
    headline = headline_of(lines, body)
    prose = [line for line in lines[body.first : body.last + 1] if reads_like_prose(line)]
    return _Layout(
        lines=lines,
        body=body,
        headline=headline,
        standfirst=_standfirst(lines, body, headline),
        quotations=quotation_lines([line.text for line in lines]),
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
    end = max(credits_[0] if credits_ else start, body.first)
    between = range(start, min(end, start + _STANDFIRST_REACH))
    return frozenset(at for at in between if _could_be_standfirst(lines[at]))


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


def _verdict(layout: _Layout, at: int) -> _Verdict:
    line = layout.lines[at]
    if layout.headline and layout.headline.at == at:
        return _Verdict(
            keep=True,
            role=Role.HEADLINE,
            reason="the line before the text that announces it best",
            sure=layout.headline.sure,
        )
    if line.label and not (layout.body.short_lined and line.label.repeated):
        return _verdict_on_labelled(layout, at)
    if _is_bio(layout, at):
        return _Verdict(keep=False, role=Role.BIO, reason="a note on the author after the text")
    if at in layout.standfirst:
        return _Verdict(keep=True, role=Role.STANDFIRST, reason="stands between headline and text")
    if not layout.body.holds(at):
        return _verdict_outside(layout, at)
    return _verdict_inside(layout, at)


def _verdict_on_labelled(layout: _Layout, at: int) -> _Verdict:
    line = layout.lines[at]
    assert line.label
    restored = (
        line.label.soft
        and layout.body.holds(at)
        and line.words >= _RESTORED_WORDS
        and (line.density is None or line.density > _RESTORED_DENSITY)
        and layout.body.covers(line, own=False)
        >= max(_RESTORED_COVERAGE, 0.8 * layout.usual_coverage)
    )
    if restored:
        reason = f"{line.label.reason}, but speaks of what the article speaks of"
        return _Verdict(keep=True, role=Role.BODY, reason=reason, sure=False)
    sure = not (line.label.soft or line.label.repeated) or not layout.body.holds(at)
    return _Verdict(keep=False, role=line.label.role, reason=line.label.reason, sure=sure)


def _is_bio(layout: _Layout, at: int) -> bool:
    """Whether a note on the author stands where such notes stand: at the end or behind it."""
    body, line = layout.body, layout.lines[at]
    if body.short_lined or at < body.first + _BIO_FROM * (body.last - body.first):
        return False
    if not is_author_note(line.text):
        return False
    prose_follows = any(
        reads_like_prose(later)
        for later in layout.lines[at + 1 : min(at + 3, body.last + 1)]
        if not is_author_note(later.text)
    )
    return not prose_follows


def _verdict_outside(layout: _Layout, at: int) -> _Verdict:
    line = layout.lines[at]
    if at >= layout.body.comments:
        return _Verdict(keep=False, role=Role.COMMENTS, reason="stands among readers' comments")
    # What touches the text may be its salutation or its signature.
    sure = at not in {layout.body.first - 1, layout.body.last + 1}
    if at < layout.body.first:
        return _Verdict(keep=False, role=Role.OTHER, reason="stands before the text", sure=sure)
    if line.prose or line.words >= _FRAGMENT_WORDS:
        reason = "stands behind the end of the text"
        return _Verdict(keep=False, role=Role.TEASER, reason=reason, sure=sure)
    reason = "a short line behind the end of the text"
    return _Verdict(keep=False, role=Role.OTHER, reason=reason, sure=sure)


def _verdict_inside(layout: _Layout, at: int) -> _Verdict:
    line = layout.lines[at]
    if layout.body.short_lined:
        reason = "the source has short lines only, so all were kept"
        return _Verdict(keep=True, role=Role.BODY, reason=reason, sure=False)
    if at in layout.quotations:
        return _Verdict(keep=True, role=Role.QUOTATION, reason="quoted from end to end")
    if at in layout.items:
        return _Verdict(keep=True, role=Role.BODY, reason="an item of a list in the text")
    if _is_fragment(line):
        return _verdict_on_fragment(layout, at)
    coverage = layout.body.covers(line, own=reads_like_prose(line))
    strange = line.words >= _STRANGE_WORDS and coverage < _OFF_TOPIC * layout.usual_coverage
    reason = "running text"
    if strange:
        reason += ", though it speaks of other things than the rest"
    return _Verdict(keep=True, role=Role.BODY, reason=reason, sure=not strange)


def _is_fragment(line: Line) -> bool:
    return (
        line.prose < _FRAGMENT_PROSE
        and line.words <= _FRAGMENT_WORDS
        and not line.whole
        and not line.text.endswith((":", "："))
    )


def _verdict_on_fragment(layout: _Layout, at: int) -> _Verdict:
    after = layout.lines[at + 1] if at + 1 <= layout.body.last else None
    opens_prose = after is not None and reads_like_prose(after)
    if opens_prose and (layout.headline is None or at > layout.headline.at):
        reason = "a short line that opens running text"
        return _Verdict(keep=True, role=Role.SUBHEAD, reason=reason, sure=False)
    return _Verdict(keep=False, role=Role.OTHER, reason="a scrap between the text", sure=False)


def _kept_for_safety(
    layout: _Layout, verdict: _Verdict, at: int, *, furniture_too: bool
) -> _Verdict:
    """Return a verdict that keeps the line, because judging left hardly anything.

    What gives itself away as furniture stays out, unless it is all there is.
    """
    if verdict.keep or (layout.lines[at].label and not furniture_too):
        return replace(verdict, sure=False)
    reason = f"{verdict.reason}; kept because hardly anything else would be"
    role = Role.QUOTATION if at in layout.quotations else Role.BODY
    return _Verdict(keep=True, role=role, reason=reason, sure=False)


def _source_line(line: Line, verdict: _Verdict) -> SourceLine:
    removed = line.block.removed
    note = f"; {removed} invisible character{'s' * (removed > 1)} removed" if removed else ""
    return SourceLine(
        number=line.block.number,
        text=line.text,
        keep=verdict.keep,
        role=verdict.role,
        reason=verdict.reason + note,
        sure=verdict.sure and not removed,
    )
