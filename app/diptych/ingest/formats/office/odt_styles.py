"""What the styles of an OpenDocument text make of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.shapes import Shape
from diptych.untrusted.hardened_xml import attribute, children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_MOST_PARENTS = 20
# The names are English in every language; what a user sees is the display name.
_BY_NAME = (
    (re.compile(r"title"), Shape.TITLE),
    (re.compile(r"subtitle"), Shape.SUBTITLE),
    (re.compile(r"heading [1-9]|heading 10"), Shape.HEADING),
    (
        re.compile(r"(?:contents|user index|illustration index|index) (?:[1-9]|heading)"),
        Shape.CONTENTS,
    ),
    (
        re.compile(r"quotations?|(?:intense |block )?quote|block (?:text|quotation)"),
        Shape.QUOTATION,
    ),
    (re.compile(r"caption|illustration|figure|drawing|table"), Shape.CAPTION),
    (re.compile(r"(?:list|numbering) [1-9](?: (?:start|end|cont\.?))?|list contents"), Shape.ITEM),
)


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str
    hidden: bool


class OdtStyles:
    """The styles of a document by their names, those of single paragraphs among them."""

    def __init__(self, *parts: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        for part in parts:
            for group in () if part is None else children(part, "styles", "automatic-styles"):
                for one in children(group, "style"):
                    hidden = any(attribute(each, "display") == "none" for each in children(one))
                    parent = attribute(one, "parent-style-name")
                    self._styles[attribute(one, "name")] = _Style(parent, hidden)

    def shape_of(self, name: str) -> Shape:
        """Return what a paragraph of that style is."""
        for one in self._chain(name):
            plain = one.replace("_20_", " ").lower()
            shape = next((shape for known, shape in _BY_NAME if known.fullmatch(plain)), None)
            if shape:
                return shape
        return Shape.PARAGRAPH

    def hides(self, name: str) -> bool:
        """Whether words of that style are not shown."""
        return name in self._styles and self._styles[name].hidden

    def _chain(self, name: str) -> Iterator[str]:
        """Yield a style and those it comes from; who comes from himself ends somewhere."""
        for _ in range(_MOST_PARENTS):
            if not name:
                return
            yield name
            name = self._styles[name].parent if name in self._styles else ""
