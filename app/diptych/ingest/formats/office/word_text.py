"""What stands in a Word document, piece by piece, as a reader of its last version sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ingest.formats.office.word_styles import is_on
from diptych.ingest.formats.office.words import Words
from diptych.ingest.shapes import Piece, Shape, row_of
from diptych.untrusted.hardened_xml import attribute, child, children, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from diptych.ingest.formats.office.word_styles import WordStyles

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_TAKEN_BACK = frozenset({"del", "moveFrom"})
"""Tracked changes: what was deleted is no text, what was inserted is."""
_UNSEEN = frozenset({"instrText", "delText", "delInstrText", "rt", "commentReference"})
_SIGNS = {
    "tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "",
    # A sign of a font of signs: which one it shows, only that font knows.
    "sym": "\ufffd",
}  # fmt: skip
_PICTURES = frozenset({"drawing", "pict", "object"})
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class WordText:
    """Reads one document.

    Args:
        styles: what its styles make of a paragraph.
        notes: the parts that hold its footnotes and endnotes.
    """

    def __init__(self, styles: WordStyles, *notes: Element | None) -> None:
        self._styles = styles
        self._notes = {
            (local(note.tag), attribute(note, "id")): note
            for part in notes
            if part is not None
            for note in children(part, *_NOTES.values())
        }
        self._carried = ""

    def pieces(self, document: Element) -> Iterator[Piece]:
        """Yield the pieces of the document, notes right behind the paragraph they belong to."""
        for body in children(document, "body"):
            yield from self._blocks(body)
        yield Piece(self._carried)

    def _blocks(self, parent: Element) -> Iterator[Piece]:
        for one in children(parent):
            name = local(one.tag)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                for row in _rows(one):
                    yield from row_of(self._blocks(cell) for cell in _cells(row))
            elif name == "AlternateContent":
                yield from self._blocks(_alternative(one))
            elif name in _WRAPPERS:
                yield from self._blocks(one)

    def _paragraph(self, one: Element) -> Iterator[Piece]:
        words = Words()
        self._gather(one, words)
        properties = child(one, "pPr")
        text, self._carried = self._carried + "".join(words.text), ""
        if is_on(child(properties, "rPr"), "del"):
            # The end of the paragraph was deleted: the next one goes on with it.
            self._carried = text
        else:
            yield Piece(text, self._styles.shape_of(properties))
        for box in words.boxes:
            yield from self._blocks(box)
        for note in words.notes:
            yield from self._note(note)

    def _note(self, note: Element) -> Iterator[Piece]:
        pieces = [replace(piece, shape=Shape.NOTE) for piece in self._blocks(note)]
        yield Piece("\n".join(piece.text for piece in pieces), Shape.NOTE)

    def _gather(self, parent: Element, words: Words) -> None:
        for one in children(parent):
            name = local(one.tag)
            if name == "t":
                words.text.append(one.text or "")
            elif name in _SIGNS:
                words.text.append(_SIGNS[name])
            elif name in _PICTURES:
                words.boxes.extend(_boxes(one))
            elif name in _NOTES:
                # Each note is taken once, however often it is referred to.
                note = self._notes.pop((_NOTES[name], attribute(one, "id")), None)
                words.notes.extend([] if note is None else [note])
            elif name == "AlternateContent":
                self._gather(_alternative(one), words)
            elif not _is_unseen(one, name):
                self._gather(one, words)


def _is_unseen(one: Element, name: str) -> bool:
    if name in _UNSEEN or name in _TAKEN_BACK or name.endswith("Pr"):
        return True
    return name == "r" and is_on(child(one, "rPr"), "vanish")


def _alternative(one: Element) -> Element:
    """Return the first of several ways to draw the same that has words, so that none come twice."""
    ways = list(children(one, "Choice", "Fallback"))
    with_words = (way for way in ways if next(way.iter("{*}t"), None) is not None)
    return next(with_words, ways[0] if ways else one)


def _boxes(parent: Element) -> Iterator[Element]:
    """Yield the text boxes in a picture, the outermost only."""
    for one in children(parent):
        if local(one.tag) == "txbxContent":
            yield one
        else:
            yield from _boxes(_alternative(one) if local(one.tag) == "AlternateContent" else one)


def _rows(table: Element) -> Iterator[Element]:
    for one in children(table):
        if local(one.tag) == "tr" and not is_on(child(one, "trPr"), "del"):
            yield one
        elif local(one.tag) in _WRAPPERS:
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    for one in children(row):
        if local(one.tag) == "tc" and not is_on(child(one, "tcPr"), "cellDel"):
            yield one
        elif local(one.tag) in _WRAPPERS:
            yield from _cells(one)
