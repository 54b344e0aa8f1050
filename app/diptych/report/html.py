"""The report as one HTML file: no script, no request, readable on paper and by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from diptych.model.spoken import quotation_marks
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.blocks import (
    Bullets,
    Chart,
    Facing,
    Heading,
    Key,
    Paragraph,
    Quote,
    Strips,
)
from diptych.report.characters import displayable
from diptych.report.html_drawing import put_chart, put_strips
from diptych.report.html_elements import put
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from diptych.report.blocks import Block, Head, Line, Report, Row, Run, Section


def report_html(report: Report) -> bytes:
    """Return the report as a page in UTF-8."""
    page = Page(report)
    text = ET.tostring(page.document(), encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{text}\n".encode()


class Page:
    """Makes the elements of one report; `heads` tell the language and direction of each side."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._heads = {head.side: head for head in report.heads}

    def document(self) -> Element:
        """Return the whole page."""
        look = self._report.look
        html = ET.Element("html", lang=self._report.language)
        looks = [name for name, on in (("large", look.large), ("grey", look.grey)) if on]
        if looks:
            html.set("class", " ".join(looks))
        head = put(html, "head")
        put(head, "meta", charset="utf-8")
        put(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
        # Whoever opens the file far from here still asks nobody for anything.
        policy = "default-src 'none'; style-src 'unsafe-inline'"
        ET.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
        put(head, "title", displayable(self._report.title))
        put(head, "style", resource("report", "report.css").read_text(encoding="utf-8"))
        body = put(put(html, "body"), "main")
        self._opening(body)
        for section in self._report.sections:
            self._section(body, section)
        return html

    def _opening(self, parent: Element) -> None:
        put(parent, "p", displayable(self._report.look.label), cls="label")
        facts = [f"{name}: {displayable(value)}" for name, value in self._report.look.reader]
        if facts:
            put(parent, "p", " · ".join(facts), cls="small")
        put(parent, "h1", displayable(self._report.title), cls="unseen")
        table = put(parent, "table", cls="heads")
        top = put(put(table, "thead"), "tr")
        put(top, "td")
        for head in self._report.heads:
            cell = put(top, "th", scope="col")
            put(cell, "span", head.side.value, cls=f"badge {head.side.value}")
            put(cell, "p", displayable(head.title), cls="title", **_words_of(head))
        body = put(table, "tbody")
        first, second = self._report.heads
        for (name, value), (_name, other) in zip(first.facts, second.facts, strict=True):
            row = put(body, "tr")
            put(row, "th", name, scope="row")
            for head, fact in ((first, value), (second, other)):
                _fact(put(row, "td"), head, fact)
        self._line(put(parent, "p", cls="verdict"), self._report.verdict)

    def _section(self, parent: Element, section: Section) -> None:
        part = put(parent, "section", id=section.id)
        put(part, "h2", displayable(section.title))
        for block in section.blocks:
            self._block(part, block)

    def _block(self, parent: Element, block: Block) -> None:
        match block:
            case Paragraph():
                self._line(put(parent, "p", cls=block.tone), block.line)
            case Bullets():
                items = put(parent, "ul")
                for item in block.items:
                    self._line(put(items, "li"), item)
            case Heading():
                put(parent, "h3", displayable(block.text))
            case Quote():
                self._quote(parent, block)
            case Facing():
                self._facing(parent, block)
            case Chart():
                put_chart(parent, block)
            case Strips():
                put_strips(parent, block)
            case Key():
                _key(parent, block)

    def _facing(self, parent: Element, block: Facing) -> None:
        table = put(parent, "table", cls="facing labelled" if block.corner else "facing")
        top = put(put(table, "thead"), "tr")
        if block.corner:
            put(top, "th", displayable(block.corner), scope="col")
        for side, label in zip(Side, block.heads, strict=True):
            cell = put(top, "th", scope="col")
            put(cell, "span", side.value, cls=f"badge {side.value}")
            put(cell, "span", displayable(label))
        body = put(table, "tbody")
        for row in block.rows:
            self._row(body, row, labelled=bool(block.corner))
        if block.foot:
            self._line(put(parent, "p", cls="small"), block.foot)

    def _row(self, parent: Element, row: Row, *, labelled: bool) -> None:
        made = put(parent, "tr")
        if labelled:
            put(made, "th", displayable(row.label), scope="row")
        for parts in (row.a, row.b):
            cell = put(made, "td")
            if not parts:
                put(cell, "span", "–", cls="muted")
            for part in parts:
                if isinstance(part, Quote):
                    self._quote(cell, part)
                else:
                    self._line(put(cell, "p", cls="small"), part.line)

    def _quote(self, parent: Element, quote: Quote) -> None:
        head = self._heads[quote.side]
        quoted = put(parent, "blockquote", cls=quote.side.value)
        words = put(quoted, "p", **_words_of(head))
        for piece in quote.pieces:
            if piece.gap:
                put(words, "span", piece.text, cls="muted")
            else:
                _lines(put(words, "mark" if piece.marked else "span"), piece.text)
        if quote.place:
            put(quoted, "p", quote.place, cls="place")

    def _line(self, parent: Element, line: Line) -> None:
        for run in line:
            self._run(parent, run)

    def _run(self, parent: Element, run: Run) -> None:
        if run.style == "quoted" and run.side is not None:
            first, last = quotation_marks()
            put(parent, "span", first)
            _lines(put(parent, "bdi", **_words_of(self._heads[run.side])), run.text)
            put(parent, "span", last)
            return
        tag = "strong" if run.style == "strong" else "span"
        _lines(put(parent, tag, cls="muted" if run.style == "muted" else ""), run.text)


def _lines(parent: Element, text: str) -> None:
    """Put words into an element; a newline in quoted words stays one."""
    first, *rest = displayable(text).split("\n")
    parent.text = first
    for line in rest:
        ET.SubElement(parent, "br").tail = line


def _words_of(head: Head) -> dict[str, str]:
    """Return the attributes for words of an article."""
    return {"lang": head.language, "dir": "rtl" if head.right_to_left else "ltr"}


def _fact(cell: Element, head: Head, value: str) -> None:
    if head.address and value == head.address:
        put(cell, "a", displayable(value), href=head.address, rel="noreferrer")
    else:
        cell.text = displayable(value)


def _key(parent: Element, key: Key) -> None:
    part = put(parent, "div", cls="key")
    put(part, "h3", _("How to read this report"))
    items = put(part, "ul")
    for side, meaning in zip(Side, key.sides, strict=True):
        item = put(items, "li")
        put(item, "span", side.value, cls=f"badge {side.value}")
        put(item, "span", displayable(meaning))
    _signs(items, key.signs)


def _signs(items: Element, signs: Iterable[tuple[str, str]]) -> None:
    for sign, meaning in signs:
        item = put(items, "li")
        put(item, "strong", f"{displayable(sign)}: ")
        put(item, "span", displayable(meaning))
