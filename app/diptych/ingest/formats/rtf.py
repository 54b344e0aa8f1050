"""striprtf: the words of rich texts (.rtf).

Notes stand as lines behind the paragraph that refers to them and are left out, as those of Word
documents are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from striprtf.striprtf import rtf_to_text

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.rich.marks import SHAPE_CHARS, Mark
from diptych.ingest.formats.rich.preparing import prepared
from diptych.ingest.page.statements import plain
from diptych.ingest.shapes import Piece, Shape, blocks_from, row_of
from diptych.model.text import Fact, Known, Metadata
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSET = re.compile(
    f"([{Mark.NOTE.char}{Mark.BOX.char}])([^{Mark.INSET_END.char}]*){Mark.INSET_END.char}"
)
_SHAPE = re.compile(f"[{''.join(SHAPE_CHARS)}]")
_MARK = re.compile(f"[{''.join(mark.char for mark in Mark)}]")
_CODE_PAGES = {"\\mac": "mac_roman", "\\pca": "cp850", "\\pc": "cp437"}
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_LOOKED_AT = 400
_NO_BREAK_HYPHEN = "\u2011"


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a document is one whole
    """Read a rich text; what is embedded in it is passed over.

    Raises:
        Unreadable: when it is damaged.
    """
    found = prepared(raw)
    opening = found.text[:_LOOKED_AT]
    page = next((page for word, page in _CODE_PAGES.items() if word in opening), "cp1252")
    stated = _CODE_PAGE.search(opening)
    head = stated[0] if stated else ""
    facts = {
        name: plain(_words(f"{{\\rtf1{head} {value}}}", page))
        for name, value in found.facts.items()
    }
    metadata = Metadata(title=_guessed(facts.get("title")), author=_guessed(facts.get("author")))
    return draft_of(blocks_from(_pieces(_words(found.text, page))), metadata)


def _words(text: str, page: str) -> str:
    try:
        words = str(rtf_to_text(text, page, "replace"))  # type: ignore[no-untyped-call]  # it has no types
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        raise Unreadable(Refusal.DAMAGED) from error
    # A character beyond the first 65,536 is written as two halves.
    whole = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace(_NO_BREAK_HYPHEN, "-")


def _pieces(words: str) -> Iterator[Piece]:
    for line in words.split("\n"):
        insets = _INSET.findall(line)
        yield from _of_line(_INSET.sub("", line))
        for kind, text in insets:
            yield Piece(_bare(text), Shape.NOTE if kind == Mark.NOTE.char else Shape.PARAGRAPH)


def _of_line(line: str) -> Iterator[Piece]:
    if Mark.CELL.char in line:
        yield from row_of(map(_of_cell, line.split(Mark.CELL.char)))
        return
    found = _SHAPE.search(line)
    yield Piece(_bare(line), SHAPE_CHARS[found[0]] if found else Shape.PARAGRAPH)


def _of_cell(cell: str) -> Iterator[Piece]:
    for paragraph in cell.split(Mark.LINE.char * 2):
        yield Piece(_bare(paragraph))


def _bare(text: str) -> str:
    return _MARK.sub("", _SHAPE.sub("", text.replace(Mark.LINE.char, "\n")))


def _guessed(value: str | None) -> Fact:
    return Fact(value, Known.GUESSED) if value else Fact()
