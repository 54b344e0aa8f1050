"""What stands at the edge of every page: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.ingest.furniture import Label
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.ingest.sheets.rows import Row

_AT_EDGE = 3
"""So many rows from either edge may be a header or a footer."""
_LEAST_SHARE = 0.4
_FEWEST = 2
_SAME_HEIGHT = 8.0
"""Headers stand within so many points of each other."""
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.|s\.|صفحہ|第)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|sur|di|van)\s*\d{1,4})?\s*页?\W*",
    re.IGNORECASE,
)
PAGE_NUMBER = Label(Role.LABEL, later("the number of the page"))
_SET_APART = Label(Role.LABEL, later("is set apart at the edge of the page"), soft=True)
_WIDE = 0.3
"""A header's words stand so far apart, as a share of the page's lines."""
_FREE = 0.65
"""So many letter heights lie between a header and the text."""


@dataclass(frozen=True, slots=True)
class _Edge:
    page: int
    at: int
    top: bool
    height: float


def running_rows(pages: Sequence[Sequence[Row]]) -> dict[tuple[int, int], Label]:
    """Return what belongs to the pages and not to the text, by page and row (both from 0)."""
    alike: defaultdict[tuple[str, bool], list[_Edge]] = defaultdict(list)
    found: dict[tuple[int, int], Label] = {}
    apart: dict[tuple[int, int], Label] = {}
    for edge in _edges(pages):
        text = pages[edge.page][edge.at].text
        alike[_NUMBERS.sub("0", text).casefold(), edge.top].append(edge)
        if _is_outermost(pages[edge.page], edge):
            if _PAGE_NUMBER.fullmatch(text):
                found[edge.page, edge.at] = PAGE_NUMBER
            elif _is_set_apart(pages[edge.page], edge):
                apart[edge.page, edge.at] = _SET_APART
    for group in alike.values():
        for edge in group:
            count = len({one.page for one in group if _stands_like(one, edge)})
            if count >= max(_FEWEST, _LEAST_SHARE * len(pages)):
                said = Label(Role.LABEL, f"stands at the edge of {count} of {len(pages)} pages")
                found.setdefault((edge.page, edge.at), said)
    return _reaching_the_edge(apart | found, pages)


def _edges(pages: Sequence[Sequence[Row]]) -> Iterator[_Edge]:
    for page, rows in enumerate(pages):
        count = len(rows)
        for at in range(min(_AT_EDGE, count)):
            yield _Edge(page, at, top=True, height=rows[at].top)
        for at in range(max(0, count - _AT_EDGE), count):
            yield _Edge(page, at, top=False, height=rows[at].top)


def _is_outermost(rows: Sequence[Row], edge: _Edge) -> bool:
    return len(rows) > 1 and edge.at == (0 if edge.top else len(rows) - 1)


def _is_set_apart(rows: Sequence[Row], edge: _Edge) -> bool:
    """Whether words stand at both ends of a row that keeps a distance from the text."""
    row, inner = rows[edge.at], rows[1 if edge.top else len(rows) - 2]
    width = max(one.right for one in rows) - min(one.left for one in rows)
    gaps = [after.left - one.right for one, after in pairwise(row.fragments)]
    free = max(row.bottom - inner.top, inner.bottom - row.top)
    return max(gaps, default=0.0) > _WIDE * width and free > _FREE * row.height


def _stands_like(one: _Edge, other: _Edge) -> bool:
    return abs(one.height - other.height) <= _SAME_HEIGHT


def _reaching_the_edge(
    found: dict[tuple[int, int], Label], pages: Sequence[Sequence[Row]]
) -> dict[tuple[int, int], Label]:
    """Leave out what has text between itself and the edge: a line that is repeated in the text."""
    kept: dict[tuple[int, int], Label] = {}
    for page, rows in enumerate(pages):
        for order in (range(len(rows)), range(len(rows) - 1, -1, -1)):
            for at in order:
                if (page, at) not in found:
                    break
                kept[page, at] = found[page, at]
    return kept
