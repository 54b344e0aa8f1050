"""HTML that is no page but all text: the chapter of a book, a selection that was copied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from diptych.ingest.page.charset import decoded_page
from diptych.ingest.page.parsing import tree_of
from diptych.ingest.page.pieces import Kind, is_hidden, pieces_of
from diptych.ingest.shapes import BETWEEN_CELLS, LONG, Piece, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from diptych.ingest.page import pieces as page

_SHAPES = {
    Kind.HEADING: Shape.HEADING,
    Kind.QUOTATION: Shape.QUOTATION,
    Kind.ITEM: Shape.ITEM,
    Kind.CAPTION: Shape.CAPTION,
    Kind.CELL: Shape.CELL,
}
_EMPTY = re.compile(r"<([A-Za-z][\w:-]{0,40})((?:\s[^<>]{0,2000})?)/>")
_BREAKS = re.compile(r"(?:<br\b[^<>]{0,200}>\s{0,100}){1,9}")
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
_NOTES = frozenset(
    {
        *("footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"),
        *("doc-footnote", "doc-endnote", "doc-endnotes"),
    }
)
_MARKS = frozenset(
    {"noteref", "doc-noteref", "pagebreak", "doc-pagebreak", "backlink", "doc-backlink"}
)
_NUMBER = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\s*[\])]?\s*")
_NOTE, _ROW = "told-note", "told-row"
_BLOCKS = ("p", "div", "ul", "ol", "dl", "table", "blockquote", "pre", "br", "h1", "h2", "h3", "h4")
_FEWEST_CELLS = 2


def pieces_in(raw: bytes) -> Iterator[Piece]:
    """Yield the pieces of a text; the numbers of notes and pages are taken out of its words.

    Raises:
        Unreadable: as reading a page does.
    """
    text = _EMPTY.sub(_closed, _BREAKS.sub(_joined, decoded_page(raw).text))
    root = tree_of(text.encode("utf-8-sig", "replace")).root
    for element in list(root.iter("a", "span", "sup", "div", "hr", "i", "b", "em")):
        if _is_mark(element):
            element.drop_tree()
    for row in list(root.iter("tr")):
        _join_cells(row)
    for element in root.iter():
        if isinstance(element.tag, str) and _says(element) & _NOTES:
            element.set("class", _NOTE)
    for piece in pieces_of(root):
        yield Piece(piece.text, _shape(piece))


def _joined(found: re.Match[str]) -> str:
    """Return a single line break as a space; several in a row part paragraphs."""
    return found[0] if found[0].count("<") > 1 else " "


def _shape(piece: page.Piece) -> Shape:
    names = {name for step in piece.way for name in step.split(".")}
    if _NOTE in names:
        return Shape.NOTE
    return Shape.ROW if _ROW in names else _SHAPES.get(piece.kind, Shape.PARAGRAPH)


def _join_cells(row: HtmlElement) -> None:
    """Make a row of short values one cell, as a row is read; others keep their cells."""
    cells = [one for one in row if one.tag in {"td", "th"}]
    if len(cells) < _FEWEST_CELLS or any(is_hidden(one) for one in row.iter(etree.Element)):
        return
    whole = all(len([one for one in cell.iter(*_BLOCKS) if one is not cell]) <= 1 for cell in cells)
    texts = [" ".join("".join(cell.itertext()).split()) for cell in cells]
    if whole and all(len(text) < LONG for text in texts):
        for one in list(row):
            row.remove(one)
        etree.SubElement(row, "td", {"class": _ROW}).text = BETWEEN_CELLS.join(filter(None, texts))


def _closed(found: re.Match[str]) -> str:
    """Return an element of XHTML that is closed where it opens as HTML would write it."""
    if found[1].lower() in _VOID:
        return found[0]
    return f"<{found[1]}{found[2]}></{found[1]}>"


def _says(element: HtmlElement) -> frozenset[str]:
    return frozenset(f"{element.get('epub:type', '')} {element.get('role', '')}".lower().split())


def _is_mark(element: HtmlElement) -> bool:
    """Whether an element is the number of a note or a page, by what it says or how it is built."""
    if element.getparent() is None:
        return False
    if _says(element) & _MARKS:
        return True
    if element.tag != "a" or "#" not in element.get("href", ""):
        return False
    raised = element.getparent().tag == "sup" or any(one.tag == "sup" for one in element)
    return raised and bool(_NUMBER.fullmatch("".join(element.itertext())))
