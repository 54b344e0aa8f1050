"""What each line is judged to be, by its words and by where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.body import reads_like_prose
from diptych.ingest.headline import has_glued_section
from diptych.ingest.people import is_author_note
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from diptych.ingest.layout import Layout
    from diptych.ingest.measures import Line

_FRAGMENT_PROSE = 0.3
_FRAGMENT_WORDS = 10
_RESTORED_WORDS = 18
_RESTORED_DENSITY = 0.7
_RESTORED_COVERAGE = 0.25
_BIO_FROM = 0.7
_STRANGE_WORDS = 20
_OFF_TOPIC = 0.15
_MARKED = {
    Role.SUBHEAD: later("marked as a heading in the text"),
    Role.BODY: later("marked as part of the text"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line is kept, as what and why; not `sure` where a reader had better look."""

    keep: bool
    role: Role
    reason: str
    sure: bool = True


def verdict_on(layout: Layout, at: int) -> Verdict:
    """Judge the line with the index `at`."""
    line = layout.lines[at]
    if layout.headline and layout.headline.at == at:
        return _verdict_on_headline(line, sure=layout.headline.sure)
    if line.label and not (layout.body.short_lined and line.label.repeated):
        return _verdict_on_labelled(layout, at)
    if _is_bio(layout, at):
        return Verdict(
            keep=False, role=Role.BIO, reason=later("a note on the author after the text")
        )
    if at in layout.standfirst:
        return Verdict(
            keep=True, role=Role.STANDFIRST, reason=later("stands between headline and text")
        )
    if not layout.body.holds(at):
        return _verdict_outside(layout, at)
    return _verdict_inside(layout, at)


def _verdict_on_headline(line: Line, *, sure: bool) -> Verdict:
    reason = later("the line before the text that announces it best")
    if line.block.mark is Role.HEADLINE:
        reason = later("marked as the headline")
    elif line.label and not line.label.repeated:
        reason = ", ".join((line.label.reason, later("and no other line is a headline")))
    if has_glued_section(line.text):
        reason += "; " + later("the name of a section is glued to it")
        sure = False
    return Verdict(keep=True, role=Role.HEADLINE, reason=reason, sure=sure)


def _verdict_on_labelled(layout: Layout, at: int) -> Verdict:
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
        reason = ", ".join((line.label.reason, later("but speaks of what the article speaks of")))
        return Verdict(keep=True, role=Role.BODY, reason=reason, sure=False)
    sure = not (line.label.soft or line.label.repeated) or not layout.body.holds(at)
    return Verdict(keep=False, role=line.label.role, reason=line.label.reason, sure=sure)


def _is_bio(layout: Layout, at: int) -> bool:
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


def _verdict_outside(layout: Layout, at: int) -> Verdict:
    line = layout.lines[at]
    if at >= layout.body.comments:
        return Verdict(
            keep=False, role=Role.COMMENTS, reason=later("stands among readers' comments")
        )
    # What touches the text may be its salutation or its signature.
    sure = at not in {layout.body.first - 1, layout.body.last + 1}
    if at < layout.body.first:
        if line.block.mark in _MARKED and layout.headline and at > layout.headline.at:
            return _verdict_on_marked(line)
        return Verdict(
            keep=False, role=Role.OTHER, reason=later("stands before the text"), sure=sure
        )
    if line.prose or line.words >= _FRAGMENT_WORDS:
        reason = later("stands behind the end of the text")
        return Verdict(keep=False, role=Role.TEASER, reason=reason, sure=sure)
    reason = later("a short line behind the end of the text")
    return Verdict(keep=False, role=Role.OTHER, reason=reason, sure=sure)


def _verdict_inside(layout: Layout, at: int) -> Verdict:
    line = layout.lines[at]
    if layout.body.short_lined:
        reason = later("the source has short lines only, so all were kept")
        return Verdict(keep=True, role=Role.BODY, reason=reason, sure=False)
    if at in layout.quotations:
        return Verdict(keep=True, role=Role.QUOTATION, reason=later("quoted from end to end"))
    if line.block.mark in _MARKED:
        return _verdict_on_marked(line)
    if at in layout.items:
        return Verdict(keep=True, role=Role.BODY, reason=later("an item of a list in the text"))
    if _is_fragment(line):
        return _verdict_on_fragment(layout, at)
    coverage = layout.body.covers(line, own=reads_like_prose(line))
    strange = line.words >= _STRANGE_WORDS and coverage < _OFF_TOPIC * layout.usual_coverage
    reason = later("running text")
    if strange:
        reason += ", " + later("though it speaks of other things than the rest")
    return Verdict(keep=True, role=Role.BODY, reason=reason, sure=not strange)


def _verdict_on_marked(line: Line) -> Verdict:
    role = line.block.mark
    assert role
    return Verdict(keep=True, role=role, reason=_MARKED[role])


def _is_fragment(line: Line) -> bool:
    return (
        line.prose < _FRAGMENT_PROSE
        and line.words <= _FRAGMENT_WORDS
        and not line.whole
        and not line.text.endswith((":", "："))
    )


def _verdict_on_fragment(layout: Layout, at: int) -> Verdict:
    after = layout.lines[at + 1] if at + 1 <= layout.body.last else None
    opens_prose = after is not None and reads_like_prose(after)
    if opens_prose and (layout.headline is None or at > layout.headline.at):
        reason = later("a short line that opens running text")
        return Verdict(keep=True, role=Role.SUBHEAD, reason=reason, sure=False)
    return Verdict(
        keep=False, role=Role.OTHER, reason=later("a scrap between the text"), sure=False
    )
