"""What stands on a page, piece by piece in the order of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lxml import etree

from diptych.model.invisible import without_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement


class Kind(StrEnum):
    """What a piece is by its markup."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    ITEM = "item"
    CAPTION = "caption"
    CELL = "cell"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a page that shows words; its text has no line break.

    `way` is how the markup leads to it, outermost first (`article.story`), the same for all
    paragraphs that are built alike. `removed` counts invisible characters that were taken out.
    `linked` is the share (0-1) of its characters that stand in links. `story` numbers the innermost
    `article` element around it, 0 outside of all.
    """

    text: str
    kind: Kind
    level: int
    way: tuple[str, ...]
    linked: float
    removed: int
    story: int = 0


_BLOCKS = """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li
    main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead
    title tr ul
"""
_UNSEEN = """
    script style noscript template svg math iframe object canvas audio video map head select
    textarea datalist frameset noframes applet
"""
_HIDDEN_BY_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    "blockquote": Kind.QUOTATION, "figcaption": Kind.CAPTION, "caption": Kind.CAPTION,
    "li": Kind.ITEM, "dd": Kind.ITEM, "dt": Kind.ITEM, "td": Kind.CELL, "th": Kind.CELL,
    "p": Kind.PARAGRAPH, "pre": Kind.PARAGRAPH,
}  # fmt: skip
_STRONGEST = (Kind.QUOTATION, Kind.CAPTION, Kind.ITEM, Kind.PARAGRAPH, Kind.CELL)
_NUMBER = re.compile(r"\d+")
_LONGEST_NAME = 100


def pieces_of(root: HtmlElement) -> tuple[Piece, ...]:
    """Return all that a reader of the page can see, and nothing that is hidden or run."""
    gatherer = _Gatherer(frozenset(_BLOCKS.split()))
    unseen = frozenset(_UNSEEN.split())
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            gatherer.leave(element)
        elif element.tag in unseen or is_hidden(element):
            walk.skip_subtree()
            gatherer.enter_unseen()
        else:
            gatherer.enter(element)
    return tuple(gatherer.pieces())


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element says of itself that it is not shown."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_BY_STYLE.search(style[: _LONGEST_NAME * 10]))


def step_of(element: HtmlElement) -> str:
    """Return an element as a step on the way to a piece: tag, classes, id; numbers do not count."""
    classes, name = element.get("class"), element.get("id")
    if not classes and not name:
        return str(element.tag)
    names = f"{classes or ''} {name or ''}"[:_LONGEST_NAME]
    return ".".join([element.tag, *_NUMBER.sub("0", names.lower()).split()])


class _Gatherer:
    """Collects text until a block begins or ends."""

    def __init__(self, blocks: frozenset[str]) -> None:
        self._blocks = blocks
        self._way: list[str] = []
        self._tags: list[str] = []
        self._text: list[str] = []
        self._links = 0
        self._linked = 0
        self._unseen = False
        self._stories = [0]
        self._last_story = 0
        self._found: list[Piece] = []
        self._kinds: dict[tuple[str, ...], tuple[Kind, int]] = {}

    def pieces(self) -> Iterable[Piece]:
        self._flush()
        return self._found

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in self._blocks:
            self._flush()
            self._way.append(step_of(element))
            self._tags.append(tag)
        if tag == "article":
            self._last_story += 1
            self._stories.append(self._last_story)
        self._links += tag == "a"
        self._add(element.text)

    def enter_unseen(self) -> None:
        self._unseen = True

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if self._unseen:
            self._unseen = False
            if tag in self._blocks:
                self._flush()
        elif tag in self._blocks:
            self._flush()
            self._way.pop()
            if self._tags.pop() == "article":
                self._stories.pop()
        else:
            self._links -= tag == "a"
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            self._linked += len(text) if self._links else 0

    def _flush(self) -> None:
        if not self._text:
            return
        whole = "".join(self._text)
        linked, self._linked = self._linked, 0
        self._text.clear()
        if whole.isspace():
            return
        seen, removed = without_invisible(whole)
        text = " ".join(seen.split())
        if text:
            share = min(1.0, linked / max(1, len(whole.strip())))
            way, story = tuple(self._way), self._stories[-1]
            if way not in self._kinds:
                self._kinds[way] = self._kind()
            kind, level = self._kinds[way]
            self._found.append(Piece(text, kind, level, way, share, removed, story))

    def _kind(self) -> tuple[Kind, int]:
        for tag in reversed(self._tags):
            if tag in _HEADINGS:
                return Kind.HEADING, _HEADINGS[tag]
        kinds = {_KINDS[tag] for tag in self._tags if tag in _KINDS}
        return next((kind for kind in _STRONGEST if kind in kinds), Kind.OTHER), 0
