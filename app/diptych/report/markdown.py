"""The report as Markdown: quotes as block quotations, tables as lists, nothing that is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.model.spoken import quoted
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.blocks import Bullets, Chart, Facing, Heading, Key, Paragraph, Quote, Strips
from diptych.report.characters import displayable
from diptych.report.phrases import one_sided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.report.blocks import Block, Head, Line, Report, Row, Run

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")
_OPENS_A_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def report_markdown(report: Report) -> bytes:
    """Return the report as CommonMark in UTF-8."""
    return ("\n\n".join(_report(report)).strip() + "\n").encode("utf-8")


def _report(report: Report) -> Iterator[str]:
    yield f"# {_text(report.title)}"
    facts = (f"{name}: {value}" for name, value in report.look.reader)
    yield _text(" · ".join((report.look.label, *facts)))
    for head in report.heads:
        yield _head(head)
    yield f"**{_line(report.verdict)}**"
    for section in report.sections:
        yield f"## {_text(section.title)}"
        for block in section.blocks:
            yield from _block(block)


def _head(head: Head) -> str:
    facts = [f"- {name}: {_text(value)}" for name, value in head.facts]
    return "\n".join([f"**{head.side}: {_text(head.title)}**", "", *facts])


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            strong = block.tone == "statement"
            yield f"**{_line(block.line)}**" if strong else _line(block.line)
        case Bullets():
            yield "\n".join(f"- {_line(item)}" for item in block.items)
        case Heading():
            yield f"### {_text(block.text)}"
        case Facing():
            yield from _facing(block)
        case Quote():
            yield _quote(block)
        case Chart():
            rows = [(bar.name, *bar.labels) for bar in block.bars]
            yield _table((block.of, "A", "B"), rows, block.caption, "---:")
        case Strips():
            rows = [(one.name, *one.places) for one in block.strips]
            yield _table((block.of, *block.heads), rows, block.caption, "---")
        case Key():
            yield "\n".join(_key(block))


def _facing(block: Facing) -> Iterator[str]:
    """Yield a table row by row, A's words before B's: quotes are too long for a table's cells."""
    for row in block.rows:
        yield from _row(block, row)
    if block.foot:
        yield _line(block.foot)


def _row(block: Facing, row: Row) -> Iterator[str]:
    if row.label:
        yield f"**{_text(row.label)}**"
    for side, head, parts in zip(Side, block.heads, (row.a, row.b), strict=True):
        yield f"*{_text(one_sided(side, head))}*"
        for part in parts:
            yield _quote(part) if isinstance(part, Quote) else _line(part.line)
        if not parts:
            yield "–"


def _quote(quote: Quote) -> str:
    words = "".join(
        f"**{_text(piece.text)}**" if piece.marked and piece.text.strip() else _text(piece.text)
        for piece in quote.pieces
    )
    place = f" ({quote.side} {quote.place})" if quote.place else f" ({quote.side})"
    return "\n".join(f"> {line}" for line in (words + place).split("\n"))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], caption: str, columns: str) -> str:
    """Return a table with what is said below it; its first column runs from the left."""
    ruled = ["---", *[columns] * (len(heads) - 1)]
    lines = [_cells(heads), f"| {' | '.join(ruled)} |", *map(_cells, rows)]
    return "\n".join([*lines, "", _text(caption)])


def _cells(texts: Sequence[str]) -> str:
    return f"| {' | '.join(_text(text) for text in texts)} |"


def _key(key: Key) -> Iterator[str]:
    title = _("How to read this report")
    yield f"**{title}**"
    yield ""
    for side, meaning in zip(Side, key.sides, strict=True):
        yield f"- {side}: {_text(meaning)}"
    for sign, meaning in key.signs:
        yield f"- {_text(sign)}: {_text(meaning)}"


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    if run.style == "quoted":
        return quoted(_text(run.text))
    bare = run.text.strip()
    return (
        f"**{_text(run.text)}**" if run.style == "strong" and bare == run.text else _text(run.text)
    )


def _text(text: str) -> str:
    """Return a text in which nothing is markup."""
    escaped = _ACTIVE.sub(r"\\\1", displayable(text))
    return _OPENS_A_LIST.sub(lambda found: f"{found[1]}{_escaped_marker(found[2])}", escaped)


def _escaped_marker(marker: str) -> str:
    return f"\\{marker}" if len(marker) == 1 else f"{marker[:-1]}\\{marker[-1]}"
