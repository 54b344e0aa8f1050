"""What the styles of a Word document make of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.shapes import Shape
from diptych.untrusted.hardened_xml import attribute, child, children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_MOST_PARENTS = 20
_LEVELS = 9
"""Outline levels from this on are running text."""
# Word keeps these names of its own styles in every language; the ids are translated.
_BY_NAME = (
    (re.compile(r"title|book title"), Shape.TITLE),
    (re.compile(r"subtitle"), Shape.SUBTITLE),
    (re.compile(r"heading [1-9]"), Shape.HEADING),
    (re.compile(r"toc (?:[1-9]|heading)|table of figures|index [1-9]"), Shape.CONTENTS),
    (re.compile(r"(?:intense |block )?(?:quote|quotation)s?|block text"), Shape.QUOTATION),
    (re.compile(r"(?:\w{1,20} )?caption"), Shape.CAPTION),
    (re.compile(r"list(?: (?:bullet|number|paragraph))?(?: [1-9])?"), Shape.ITEM),
)
_INDENTED_ONLY = "list paragraph"
"""Word gives this style to items, and people give it to anything indented."""


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    level: str
    numbered: bool


class WordStyles:
    """The styles of a document by their ids."""

    def __init__(self, part: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._standard = ""
        for one in children(part, "style") if part is not None else ():
            if attribute(one, "type") == "paragraph":
                self._add(one)

    def shape_of(self, properties: Element | None) -> Shape:
        """Return what a paragraph with these properties (`w:pPr`) is."""
        name = value_of(properties, "pStyle")
        chain = tuple(self._chain(name or self._standard))
        for style in chain:
            shape = shape_by_name(style.name)
            if shape:
                return shape
        levels = (value_of(properties, "outlineLvl"), *(style.level for style in chain))
        level = next((one for one in levels if one), "")
        if level.isdecimal() and int(level) < _LEVELS:
            return Shape.HEADING
        number = value_of(child(properties, "numPr"), "numId")
        numbered = number != "0" if number else any(style.numbered for style in chain)
        return Shape.ITEM if numbered else Shape.PARAGRAPH

    def _add(self, one: Element) -> None:
        properties = child(one, "pPr")
        key = attribute(one, "styleId")
        self._styles[key] = _Style(
            name=value_of(one, "name").strip().lower(),
            parent=value_of(one, "basedOn"),
            level=value_of(properties, "outlineLvl"),
            numbered=child(properties, "numPr") is not None,
        )
        if attribute(one, "default") in {"1", "true"}:
            self._standard = key

    def _chain(self, name: str) -> Iterator[_Style]:
        """Yield a style and those it is based on; who is based on himself ends somewhere."""
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.parent


def value_of(parent: Element | None, name: str) -> str:
    """Return the value of a property (`w:pStyle`) among others, empty where it is not set."""
    found = child(parent, name)
    return attribute(found, "val") if found is not None else ""


def is_on(parent: Element | None, name: str) -> bool:
    """Whether a property that is on or off is on."""
    found = child(parent, name)
    return found is not None and attribute(found, "val") not in {"0", "false", "off", "none"}


def shape_by_name(name: str) -> Shape | None:
    """Return what a paragraph of the style with this name (in lower case) is, if that tells."""
    if name == _INDENTED_ONLY:
        return None
    return next((shape for pattern, shape in _BY_NAME if pattern.fullmatch(name)), None)
