"""What stands in an OpenDocument text, piece by piece, as a reader of its last version sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ingest.formats.office.words import Words
from diptych.ingest.shapes import Piece, Shape, row_of
from diptych.untrusted.hardened_xml import attribute, child, children, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from diptych.ingest.formats.office.odt_styles import OdtStyles

_PARAGRAPHS = frozenset({"p", "h"})
_INDEX = frozenset(
    {
        *("table-of-content", "alphabetical-index", "illustration-index", "table-index"),
        *("object-index", "user-index"),
    }
)
_ROWS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_SHAPES = frozenset(
    {"frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "g"}
)
# Deleted passages are kept apart, at the top, and comments among the words.
_NEVER_SHOWN = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "forms", "ruby-text", "desc", "title"),
        *("note-citation", "hidden-paragraph", "sequence-decls", "variable-decls"),
    }
)
# However many spaces are announced, one is shown between two words.
_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}


class OdtText:
    """Reads one document, given what its styles make of a paragraph."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles

    def pieces(self, content: Element) -> Iterator[Piece]:
        """Yield the pieces of the document, notes right behind the paragraph they belong to."""
        text = child(child(content, "body"), "text")
        if text is not None:
            yield from self._blocks(text)

    def _blocks(self, parent: Element, around: Shape | None = None) -> Iterator[Piece]:
        """Yield what stands in an element; `around` is what that makes of its paragraphs."""
        for one in children(parent):
            name = local(one.tag)
            if name in _NEVER_SHOWN or self._is_hidden(one):
                continue
            if name in _PARAGRAPHS:
                yield from self._paragraph(one, around)
            elif name == "table":
                for row in _rows(one):
                    yield from row_of(self._blocks(cell) for cell in children(row, "table-cell"))
            elif name == "list":
                yield from self._blocks(one, around or Shape.ITEM)
            elif name in _INDEX:
                yield from self._blocks(one, Shape.CONTENTS)
            else:
                yield from self._blocks(one, around)

    def _paragraph(self, one: Element, around: Shape | None) -> Iterator[Piece]:
        words = Words()
        self._gather(one, words)
        yield Piece("".join(words.text), self._shape(one, around))
        for box in words.boxes:
            yield from self._blocks(box)
        for note in words.notes:
            pieces = [replace(piece, shape=Shape.NOTE) for piece in self._blocks(note)]
            yield Piece("\n".join(piece.text for piece in pieces), Shape.NOTE)

    def _shape(self, one: Element, around: Shape | None) -> Shape:
        styled = self._styles.shape_of(attribute(one, "style-name"))
        if around is Shape.CONTENTS:
            return Shape.CONTENTS
        if local(one.tag) == "h":
            return styled if styled is Shape.TITLE else Shape.HEADING
        return around if around and styled is Shape.PARAGRAPH else styled

    def _gather(self, parent: Element, words: Words) -> None:
        words.text.append(parent.text or "")
        for one in parent:
            name = local(one.tag) if isinstance(one.tag, str) else ""
            if name in _SIGNS:
                words.text.append(_SIGNS[name])
            elif name == "note":
                words.notes.extend(children(one, "note-body"))
            elif name in _SHAPES:
                words.boxes.append(one)
            elif name and name not in _NEVER_SHOWN and not self._is_hidden(one):
                self._gather(one, words)
            words.text.append(one.tail or "")

    def _is_hidden(self, one: Element) -> bool:
        said = attribute(one, "display") == "none" or attribute(one, "is-hidden") == "true"
        return said or self._styles.hides(attribute(one, "style-name"))


def _rows(table: Element) -> Iterator[Element]:
    for one in children(table):
        if local(one.tag) == "table-row":
            yield one
        elif local(one.tag) in _ROWS:
            yield from _rows(one)
