"""The text of a source as an article, with the places of its selections taken along."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from diptych.interchange.qda.names import FACTS
from diptych.model.invisible import without_invisible
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine, Span
from diptych.model.translation import later

if TYPE_CHECKING:
    from diptych.interchange.qda.project import Source

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_LONGEST_FACT = 1000
_REASON = later("a paragraph of a research project")


class SourceText:
    """A source's text as an article.

    Every line of it that shows anything is a paragraph. What Diptych leaves out of every text is
    left out of this one too, and places move along; `left_out` counts such characters.

    Args:
        source: the source.
        ours: whether Diptych wrote it: then every line is a paragraph, as it was.
    """

    def __init__(self, source: Source, *, ours: bool) -> None:
        self._raw: list[str] = []
        self._raw_starts: list[int] = []
        self._starts: list[int] = []
        self.left_out = 0
        metadata = _metadata(source, ours=ours)
        titles = {source.name, metadata.title.value} - {""}
        lines: list[SourceLine] = []
        start = 0
        for number, (at, raw) in enumerate(_lines(source.text, ours=ours), 1):
            line, removed = _clean(raw)
            if not line or (not ours and not line.strip()):
                continue
            self.left_out += removed
            self._raw.append(raw)
            self._raw_starts.append(at)
            self._starts.append(start)
            role = Role.HEADLINE if line in titles else Role.BODY
            lines.append(SourceLine(number, line, keep=True, role=role, reason=_REASON))
            start += len(line) + 1
        self.article = Article(tuple(lines), metadata)

    def span(self, start: int, end: int) -> Span | None:
        """Return where a selection of the source's text stands in the article's, if anywhere."""
        if not self._raw or not start <= end <= self._raw_starts[-1] + len(self._raw[-1]):
            return None
        first, last = self._place(start), self._place(end)
        return Span(first, last) if first < last or start == end else None

    def _place(self, position: int) -> int:
        line = max(0, bisect_right(self._raw_starts, position) - 1)
        before = self._raw[line][: max(0, position - self._raw_starts[line])]
        return self._starts[line] + len(_clean(before)[0])


def _lines(text: str, *, ours: bool) -> list[tuple[int, str]]:
    """Return each line and where it begins."""
    if ours:
        ends = [(at, at + 1) for at, char in enumerate(text) if char == "\n"]
    else:
        ends = [end.span() for end in _LINE_END.finditer(text)]
    starts = [0, *(behind for _at, behind in ends)]
    stops = [*(at for at, _behind in ends), len(text)]
    return [(start, text[start:stop]) for start, stop in zip(starts, stops, strict=True)]


def _clean(line: str) -> tuple[str, int]:
    seen, removed = without_invisible(line)
    return unicodedata.normalize("NFC", seen), removed


def _metadata(source: Source, *, ours: bool) -> Metadata:
    said = {name.casefold(): _one_line(value) for name, value in source.facts}
    facts = {
        fact: Fact(said[name.casefold()], Known.FOUND)
        for fact, name in FACTS.items()
        if said.get(name.casefold())
    }
    if "published" in facts and not _is_day(facts["published"].value or ""):
        del facts["published"]
    # A source of ours without a title bears a stand-in.
    name = _one_line(source.name)
    if name and "title" not in facts and not ours:
        facts["title"] = Fact(name, Known.GUESSED)
    known = {fact: facts.get(fact, Fact()) for fact in Metadata.FACTS}
    return Metadata(**known, source="")


def _one_line(value: str) -> str:
    """Return a fact as a line of words that can be seen."""
    return " ".join(without_invisible(value)[0].split())[:_LONGEST_FACT]


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
