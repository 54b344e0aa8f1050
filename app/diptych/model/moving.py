"""How a reader's work follows when lines of an article are restored or dropped.

Places move exactly: by the source line they stand in and how far into it. What stood in a line that
is gone, or runs over a gap that was filled, stays as it was, on the text it was made on: it is
orphaned, and fits again once its lines are back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.model.anchor import Anchor
    from diptych.model.notebook import Notebook
    from diptych.model.text import Article, SourceLine

_ON = "@"
"""Stands between the id of a mark and the digest of the text on which it had that id."""
_PLACED = (
    (re.compile(r"link-(\d+)-(\d+)-(\d+)-(\d+)"), "link-{}-{}-{}-{}"),
    (re.compile(r"(voice)-([AB])-(\d+)-(\d+)"), "{}-{}-{}-{}"),
    (re.compile(r"(wording-[a-z]+)-([AB])-(\d+)-(\d+)"), "{}-{}-{}-{}"),
)


@dataclass(frozen=True, slots=True)
class Version:
    """Where each line of a source stands in one text made of it: `starts` of the kept `lines`.

    `lines` are positions in the source, counted from 0; both tuples are in rising order.
    """

    lines: tuple[int, ...]
    starts: tuple[int, ...]

    def line_at(self, place: int) -> int:
        """Return which of the kept lines a place in the text belongs to, line break included."""
        return bisect_right(self.starts, place) - 1


def version_of(lines: Sequence[SourceLine], kept: Sequence[bool]) -> Version:
    """Return where the lines stand in the text of those that are `kept`."""
    positions, starts = [], []
    start = 0
    for position, (line, keep) in enumerate(zip(lines, kept, strict=True)):
        if keep:
            positions.append(position)
            starts.append(start)
            start += len(unicodedata.normalize("NFC", line.text)) + 1
    return Version(tuple(positions), tuple(starts))


def moved_span(span: Span, old: Version, new: Version) -> Span | None:
    """Return where the same words stand in another version, none where they are not all there."""
    if not old.lines:
        return None
    first, last = old.line_at(span.start), old.line_at(span.end)
    run = old.lines[first : last + 1]
    at = {position: index for index, position in enumerate(new.lines)}
    if run[0] not in at or new.lines[at[run[0]] : at[run[0]] + len(run)] != run:
        return None
    return Span(
        span.start - old.starts[first] + new.starts[at[run[0]]],
        span.end - old.starts[last] + new.starts[at[run[-1]]],
    )


@dataclass(frozen=True, slots=True)
class Move:
    """From the texts that an article had to the one it has.

    Args:
        versions: each former text by its digest, the last one among them.
        last: the digest of the text that it had until now.
        target: the digest of the text that it has now.
        now: where its lines stand in that.
    """

    versions: Mapping[str, Version]
    last: str
    target: str
    now: Version

    def notebook(self, notebook: Notebook, side: Side) -> Notebook:
        """Return a notebook of a pair in which the article is on `side`, with its work moved."""
        return replace(
            notebook,
            marks=tuple(replace(one, anchor=self.anchor(one.anchor)) for one in notebook.marks),
            links=tuple(
                replace(one, a=self.anchor(one.a), b=self.anchor(one.b)) for one in notebook.links
            ),
            themes=tuple(
                replace(one, passages=tuple(map(self.anchor, one.passages)))
                for one in notebook.themes
            ),
            cells=tuple(replace(one, anchor=self.anchor(one.anchor)) for one in notebook.cells),
            notes=tuple(
                replace(one, about=self.mark_id(one.about, side)) for one in notebook.notes
            ),
            comments=tuple(
                replace(one, about=self.mark_id(one.about, side)) for one in notebook.comments
            ),
            judgements=tuple(
                replace(one, about=self.mark_id(one.about, side)) for one in notebook.judgements
            ),
        )

    def anchor(self, anchor: Anchor) -> Anchor:
        """Return an anchor on the text of now, or as it was where its words are not there."""
        version = self.versions.get(anchor.digest)
        span = moved_span(anchor.span, version, self.now) if version else None
        return replace(anchor, digest=self.target, span=span) if span else anchor

    def mark_id(self, about: str, side: Side) -> str:
        """Return what a mark of the program is called now.

        One whose words are gone keeps its id, and behind it the digest of the text it stood on, so
        that it never comes to mean another mark.
        """
        name, *texts = about.split(_ON)
        ours = next((text for text in texts if text in self.versions), self.last)
        others = [text for text in texts if text != ours]
        moved = _moved_id(name, side, self.versions[ours], self.now)
        if moved is None:
            return _ON.join((name, *others, ours))
        return _ON.join((moved, *others))


def _moved_id(name: str, side: Side, old: Version, new: Version) -> str | None:
    """Return the id with its places on `side` moved, none where they are gone.

    An id that holds no places on that side is returned as it is.
    """
    for pattern, form in _PLACED:
        found = pattern.fullmatch(name)
        if not found:
            continue
        parts: list[object] = list(found.groups())
        at = _place_on(side, found)
        if at is None:
            return name
        start, end = int(found[at + 1]), int(found[at + 2])
        span = moved_span(Span(start, end), old, new) if start <= end else None
        if span is None:
            return None
        parts[at : at + 2] = span.start, span.end
        return form.format(*parts)
    return name


def _place_on(side: Side, found: re.Match[str]) -> int | None:
    """Return which part of an id begins the place on `side`, none where it has none there."""
    if found[0].startswith("link-"):
        return 0 if side is Side.A else 2
    return 2 if found[2] == side.value else None


def same_source(one: Article, other: Article) -> bool:
    """Whether two articles were made from the same lines, whichever of them are kept."""
    return [(line.number, line.text) for line in one.lines] == [
        (line.number, line.text) for line in other.lines
    ]
