"""The report as one HTML file: no script, no request, readable on paper and by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from diptych.model.text import Side
from diptych.report.blocks import (
    Bullets,
    Chart,
    Facing,
    Heading,
    Key,
    Paragraph,
    Quote,
)
from diptych.report.characters import displayable
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from diptych.report.blocks import Bar, Block, Head, Line, Report, Row, Run, Section

_BAR_WIDTH = 100


def report_html(report: Report, date: str = "") -> bytes:
    """Return the report as a page in UTF-8. `date` is printed as the report's where given."""
    page = Page(report, date)
    text = ET.tostring(page.document(), encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{text}\n".encode()


class Page:
    """Makes the elements of one report; `heads` tell the language and direction of each side."""

    def __init__(self, report: Report, date: str) -> None:
        self._report = report
        self._date = date
        self._heads = {head.side: head for head in report.heads}

    def document(self) -> Element:
        """Return the whole page."""
        html = ET.Element("html", lang=self._report.language)
        head = _put(html, "head")
        _put(head, "meta", charset="utf-8")
        _put(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
        # Whoever opens the file far from here still asks nobody for anything.
        policy = "default-src 'none'; style-src 'unsafe-inline'"
        ET.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
        _put(head, "title", displayable(self._report.title))
        _put(head, "style", resource("report", "report.css").read_text(encoding="utf-8"))
        body = _put(_put(html, "body"), "main")
        self._opening(body)
        for section in self._report.sections:
            self._section(body, section)
        return html

    def _opening(self, parent: Element) -> None:
        label = f"Comparison report · {self._date}" if self._date else "Comparison report"
        _put(parent, "p", label, cls="label")
        _put(parent, "h1", displayable(self._report.title), cls="unseen")
        table = _put(parent, "table", cls="heads")
        top = _put(_put(table, "thead"), "tr")
        _put(top, "td")
        for head in self._report.heads:
            cell = _put(top, "th", scope="col")
            _put(cell, "span", head.side.value, cls=f"badge {head.side.value}")
            _put(cell, "p", displayable(head.title), cls="title", **_words_of(head))
        body = _put(table, "tbody")
        first, second = self._report.heads
        for (name, value), (_, other) in zip(first.facts, second.facts, strict=True):
            row = _put(body, "tr")
            _put(row, "th", name, scope="row")
            for head, fact in ((first, value), (second, other)):
                _fact(_put(row, "td"), head, name, fact)
        self._line(_put(parent, "p", cls="verdict"), self._report.verdict)

    def _section(self, parent: Element, section: Section) -> None:
        part = _put(parent, "section", id=section.id)
        _put(part, "h2", displayable(section.title))
        for block in section.blocks:
            self._block(part, block)

    def _block(self, parent: Element, block: Block) -> None:
        match block:
            case Paragraph():
                self._line(_put(parent, "p", cls=block.tone), block.line)
            case Bullets():
                items = _put(parent, "ul")
                for item in block.items:
                    self._line(_put(items, "li"), item)
            case Heading():
                _put(parent, "h3", displayable(block.text))
            case Facing():
                self._facing(parent, block)
            case Chart():
                _chart(parent, block)
            case Key():
                _key(parent, block)

    def _facing(self, parent: Element, block: Facing) -> None:
        table = _put(parent, "table", cls="facing")
        top = _put(_put(table, "thead"), "tr")
        if block.corner:
            _put(top, "th", displayable(block.corner), scope="col")
        for side, label in zip(Side, block.heads, strict=True):
            cell = _put(top, "th", scope="col")
            _put(cell, "span", side.value, cls=f"badge {side.value}")
            _put(cell, "span", displayable(label))
        body = _put(table, "tbody")
        for row in block.rows:
            self._row(body, row, labelled=bool(block.corner))
        if block.foot:
            self._line(_put(parent, "p", cls="small"), block.foot)

    def _row(self, parent: Element, row: Row, *, labelled: bool) -> None:
        made = _put(parent, "tr")
        if labelled:
            _put(made, "th", displayable(row.label), scope="row")
        for parts in (row.a, row.b):
            cell = _put(made, "td")
            if not parts:
                _put(cell, "span", "–", cls="muted")
            for part in parts:
                if isinstance(part, Quote):
                    self._quote(cell, part)
                else:
                    self._line(_put(cell, "p", cls="small"), part.line)

    def _quote(self, parent: Element, quote: Quote) -> None:
        head = self._heads[quote.side]
        quoted = _put(parent, "blockquote", cls=quote.side.value)
        words = _put(quoted, "p", **_words_of(head))
        for piece in quote.pieces:
            if piece.gap:
                _put(words, "span", piece.text, cls="muted")
            else:
                _lines(_put(words, "mark" if piece.marked else "span"), piece.text)
        if quote.place:
            _put(quoted, "p", quote.place, cls="place")

    def _line(self, parent: Element, line: Line) -> None:
        for run in line:
            self._run(parent, run)

    def _run(self, parent: Element, run: Run) -> None:
        if run.style == "quoted" and run.side is not None:
            _put(parent, "span", "“")
            _lines(_put(parent, "bdi", **_words_of(self._heads[run.side])), run.text)
            _put(parent, "span", "”")
            return
        tag = "strong" if run.style == "strong" else "span"
        _lines(_put(parent, tag, cls="muted" if run.style == "muted" else ""), run.text)


def _put(parent: Element, tag: str, text: str = "", cls: str = "", **attributes: str) -> Element:
    if cls:
        attributes["class"] = cls
    made = ET.SubElement(parent, tag, attributes)
    if text:
        made.text = text
    return made


def _lines(parent: Element, text: str) -> None:
    """Put words into an element; a newline in quoted words stays one."""
    first, *rest = displayable(text).split("\n")
    parent.text = first
    for line in rest:
        ET.SubElement(parent, "br").tail = line


def _words_of(head: Head) -> dict[str, str]:
    """Return the attributes for words of an article."""
    return {"lang": head.language, "dir": "rtl" if head.right_to_left else "ltr"}


def _fact(cell: Element, head: Head, name: str, value: str) -> None:
    if name == "Source" and head.address:
        _put(cell, "a", displayable(value), href=head.address, rel="noreferrer")
    else:
        cell.text = displayable(value)


def _chart(parent: Element, chart: Chart) -> None:
    """Draw pairs of bars; the words beside them say all that they show."""
    figure = _put(parent, "figure")
    table = _put(figure, "table", cls="chart")
    _put(table, "caption", displayable(chart.caption))
    top = _put(_put(table, "thead"), "tr")
    for name in ("Theme", "Article", "Share"):
        _put(top, "th", name, scope="col")
    body = _put(table, "tbody")
    most = max((share for bar in chart.bars for share in bar.shares), default=0.0) or 1.0
    for bar in chart.bars:
        _bars(body, bar, most)


def _bars(parent: Element, bar: Bar, most: float) -> None:
    for number, side in enumerate(Side):
        row = _put(parent, "tr", cls="last" if number else "")
        if not number:
            _put(row, "th", displayable(bar.name), scope="rowgroup", rowspan=str(len(Side)))
        _put(_put(row, "td"), "span", side.value, cls=f"badge {side.value}")
        cell = _put(row, "td")
        width = max(0.4, bar.shares[number] / most * _BAR_WIDTH)
        ET.SubElement(
            cell,
            "span",
            {"class": f"bar {side.value}", "style": f"width:{width:.1f}%", "aria-hidden": "true"},
        )
        _put(cell, "span", displayable(bar.labels[number]), cls="share")


def _key(parent: Element, key: Key) -> None:
    part = _put(parent, "div", cls="key")
    _put(part, "h3", "How to read this report")
    items = _put(part, "ul")
    for side, meaning in zip(Side, key.sides, strict=True):
        item = _put(items, "li")
        _put(item, "span", side.value, cls=f"badge {side.value}")
        _put(item, "span", displayable(meaning))
    _signs(items, key.signs)


def _signs(items: Element, signs: Iterable[tuple[str, str]]) -> None:
    for sign, meaning in signs:
        item = _put(items, "li")
        _put(item, "strong", f"{displayable(sign)}: ")
        _put(item, "span", displayable(meaning))
