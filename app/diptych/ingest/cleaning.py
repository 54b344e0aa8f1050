"""Which lines of a source are the article, and why.

The way: label what gives itself away, find the run of running text and its headline, then judge
every line by where it stands. No line is lost; what is left out says why and can be restored.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ingest.layout import Layout, layout_of
from diptych.ingest.measures import Line, measured
from diptych.ingest.verdicts import Verdict, verdict_on
from diptych.model.text import Role, SourceLine
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.blocks import Block

_LEAST_KEPT = 0.12
"""Where a smaller share of what could be running text is kept, the judgement is not trusted."""
_COULD_BE_PROSE = 7
_FEWEST_WORDS = 1
_HARDLY_ANY = 0.1
"""A source with at most this share of labelled lines has hardly any furniture."""
_MOST_WORDS = 0.5
_MARKED = frozenset({Role.SUBHEAD, Role.QUOTATION})


def cleaned(blocks: Sequence[Block], language: str | None) -> tuple[SourceLine, ...]:
    """Judge every block of a source in `language`; the order and number of blocks stay."""
    lines = measured(blocks, language)
    if not lines:
        return ()
    layout = layout_of(lines)
    verdicts = [verdict_on(layout, at) for at in range(len(lines))]
    if _has_hardly_furniture(layout, verdicts):
        verdicts = [_in_doubt_kept(line, one) for line, one in zip(lines, verdicts, strict=True)]
    if _keeps_too_little(layout, verdicts):
        only_furniture = all(line.label for line in lines)
        verdicts = [
            _kept_for_safety(layout, verdict, at, furniture_too=only_furniture)
            for at, verdict in enumerate(verdicts)
        ]
    return tuple(_source_line(line, found) for line, found in zip(lines, verdicts, strict=True))


def _has_hardly_furniture(layout: Layout, verdicts: Sequence[Verdict]) -> bool:
    """Whether the source is an article with hardly a label: then what stands around belongs to it.

    The run of text must hold most of the words, so that two stories in one file are not mixed. What
    its format tells apart from the text, such as a note, is no furniture.
    """
    judged = [
        (line, one)
        for line, one in zip(layout.lines, verdicts, strict=True)
        if line.block.label is None
    ]
    labelled = sum(line.label is not None for line, _ in judged)
    kept = sum(line.words for line, one in judged if one.keep)
    total = sum(line.words for line, _ in judged)
    return labelled <= _HARDLY_ANY * len(judged) and kept >= _MOST_WORDS * total


def _in_doubt_kept(line: Line, verdict: Verdict) -> Verdict:
    """Return a verdict that keeps a line which nothing but its place speaks against."""
    if verdict.keep or line.label or verdict.role is Role.BIO:
        return verdict
    reason = "; ".join((verdict.reason, later("kept because the source has hardly any furniture")))
    role = line.block.mark if line.block.mark in _MARKED else None
    return Verdict(keep=True, role=role or Role.BODY, reason=reason, sure=False)


def _keeps_too_little(layout: Layout, verdicts: Sequence[Verdict]) -> bool:
    """Whether so few of the words that could be running text are kept that others must be it."""
    kept = sum(line.words for line, one in zip(layout.lines, verdicts, strict=True) if one.keep)
    could_be = sum(
        line.words
        for line in layout.lines[: layout.body.comments]
        if line.label is None and line.words >= _COULD_BE_PROSE
    )
    return kept < max(_FEWEST_WORDS, _LEAST_KEPT * could_be)


def _kept_for_safety(layout: Layout, verdict: Verdict, at: int, *, furniture_too: bool) -> Verdict:
    """Return a verdict that keeps the line, because judging left hardly anything.

    What gives itself away as furniture stays out, unless it is all there is.
    """
    if verdict.keep or (layout.lines[at].label and not furniture_too):
        return replace(verdict, sure=False)
    reason = "; ".join((verdict.reason, later("kept because hardly anything else would be")))
    role = Role.QUOTATION if at in layout.quotations else Role.BODY
    return Verdict(keep=True, role=role, reason=reason, sure=False)


def _source_line(line: Line, verdict: Verdict) -> SourceLine:
    removed = line.block.removed
    note = f"; {removed} invisible character{'s' * (removed > 1)} removed" if removed else ""
    note += f"; {line.block.note}" if line.block.note else ""
    return SourceLine(
        number=line.block.number,
        text=line.text,
        keep=verdict.keep,
        role=verdict.role,
        reason=verdict.reason + note,
        sure=verdict.sure and not removed,
    )
