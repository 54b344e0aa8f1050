"""The report as Markdown: quotes as block quotations, tables as lists, nothing that is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.report.blocks import Bullets, Chart, Facing, Heading, Key, Paragraph, Quote
from diptych.report.characters import displayable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.report.blocks import Block, Head, Line, Report, Row, Run

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")
_OPENS_A_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def report_markdown(report: Report, date: str = "") -> bytes:
    """Return the report as CommonMark in UTF-8. `date` is printed as the report's where given."""
    return ("\n\n".join(_report(report, date)).strip() + "\n").encode("utf-8")


def _report(report: Report, date: str) -> Iterator[str]:
    yield f"# {_text(report.title)}"
    yield f"Comparison report · {date}" if date else "Comparison report"
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
        case Chart():
            yield _chart(block)
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
        yield f"*{side}: {_text(head)}*"
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


def _chart(chart: Chart) -> str:
    rows = [
        f"| {_text(bar.name)} | {_text(bar.labels[0])} | {_text(bar.labels[1])} |"
        for bar in chart.bars
    ]
    table = ["| Theme | A | B |", "| --- | ---: | ---: |", *rows]
    return "\n".join([*table, "", _text(chart.caption)])


def _key(key: Key) -> Iterator[str]:
    yield "**How to read this report**"
    yield ""
    for side, meaning in zip(Side, key.sides, strict=True):
        yield f"- {side}: {_text(meaning)}"
    for sign, meaning in key.signs:
        yield f"- {_text(sign)}: {_text(meaning)}"


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    if run.style == "quoted":
        return f"“{_text(run.text)}”"
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
