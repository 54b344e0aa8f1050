"""The XML of a project or a codebook as values; what they have no room for is counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diptych.interchange.qda.project import (
    Code,
    Group,
    Memo,
    Project,
    Selection,
    Source,
    Tie,
)
from diptych.untrusted.hardened_xml import attribute, child, children, local, tree_of
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from diptych.untrusted.hardened_xml import Element

MOST = 50_000
"""Codes, selections, notes and links that a project may have of each kind."""
_FOREIGN_SOURCES = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
_VALUES = ("TextValue", "DateValue", "DateTimeValue", "IntegerValue", "FloatValue", "BooleanValue")


def codes_in(xml: str) -> tuple[Code, ...]:
    """Return the codes of a codebook.

    Raises:
        Unreadable: when it is none that can be read.
    """
    root = tree_of(xml)
    if local(str(root.tag)) != "CodeBook":
        raise Unreadable(Refusal.DAMAGED)
    return tuple(_code(one) for one in _few(root, "Codes", "Code"))


def project_in(xml: str, text_of: Callable[[str], str]) -> Project:
    """Return a project; `text_of` reads the file of a source by the path that it states.

    Raises:
        Unreadable: when it is none that can be read, or has more than any project has.
    """
    root = tree_of(xml)
    if local(str(root.tag)) != "Project":
        raise Unreadable(Refusal.DAMAGED)
    return _Incoming(root, text_of).project()


class _Incoming:
    def __init__(self, root: Element, text_of: Callable[[str], str]) -> None:
        self._root = root
        self._text_of = text_of
        self._other: Counter[str] = Counter()
        self._variables = {
            _key(one, "guid"): attribute(one, "name") for one in _few(root, "Variables", "Variable")
        }
        self._selections: list[Selection] = []

    def project(self) -> Project:
        root = self._root
        self._count_others()
        book = child(root, "CodeBook")
        sources = tuple(self._source(one) for one in _few(root, "Sources", "TextSource"))
        return Project(
            name=attribute(root, "name"),
            origin=attribute(root, "origin"),
            users=tuple(
                (_key(one, "guid"), attribute(one, "name")) for one in _few(root, "Users", "User")
            ),
            codes=() if book is None else tuple(_code(one) for one in _few(book, "Codes", "Code")),
            sources=sources,
            selections=tuple(self._selections),
            memos=tuple(self._memo(one) for one in _few(root, "Notes", "Note")),
            ties=tuple(_tie(one) for one in _few(root, "Links", "Link")),
            groups=tuple(_group(one) for one in _few(root, "Sets", "Set")),
            other=tuple(sorted(self._other.items())),
        )

    def _count_others(self) -> None:
        for kind in _FOREIGN_SOURCES:
            self._other[kind] += len(_few(self._root, "Sources", kind))
        self._other["Case"] += len(_few(self._root, "Cases", "Case"))
        self._other["Graph"] += len(_few(self._root, "Graphs", "Graph"))
        self._other = +self._other

    def _source(self, element: Element) -> Source:
        source = _key(element, "guid")
        chosen = [*children(element, "PlainTextSelection")]
        if len(self._selections) + len(chosen) > MOST:
            raise Unreadable(Refusal.TOO_MANY)
        self._selections += [_selection(one, source) for one in chosen]
        return Source(
            source,
            attribute(element, "name"),
            self._text(element),
            tuple(self._facts(element)),
            _coded(element),
            _targets(element, "NoteRef"),
        )

    def _text(self, element: Element) -> str:
        content = child(element, "PlainTextContent")
        if content is not None:
            return content.text or ""
        path = attribute(element, "plainTextPath")
        return self._text_of(path) if path else ""

    def _facts(self, element: Element) -> Iterator[tuple[str, str]]:
        for value in children(element, "VariableValue"):
            (variable, *_others) = (*_targets(value, "VariableRef"), "")
            said = next(children(value, *_VALUES), None)
            if said is not None and said.text and self._variables.get(variable):
                yield self._variables[variable], said.text

    def _memo(self, element: Element) -> Memo:
        name, text = attribute(element, "name"), self._text(element)
        return Memo(_key(element, "guid"), name, text, _described(element))


def _few(parent: Element, folder: str, name: str) -> list[Element]:
    """Return the elements of that name in a folder, if they are not too many."""
    inside = child(parent, folder)
    found = [] if inside is None else list(children(inside, name))
    if len(found) > MOST:
        raise Unreadable(Refusal.TOO_MANY)
    return found


def _code(element: Element) -> Code:
    return Code(
        _key(element, "guid"),
        attribute(element, "name"),
        _described(element),
        attribute(element, "color"),
        codable=attribute(element, "isCodable") != "false",
        below=tuple(_code(one) for one in children(element, "Code")),
    )


def _selection(element: Element, source: str) -> Selection:
    coding = list(children(element, "Coding"))
    notes = [note for one in coding for note in _targets(one, "NoteRef")]
    by = [_key(one, "creatingUser") for one in (*coding, element)]
    return Selection(
        _key(element, "guid"),
        source,
        _position(element, "startPosition"),
        _position(element, "endPosition"),
        attribute(element, "name"),
        _described(element),
        _coded(element),
        tuple(dict.fromkeys((*_targets(element, "NoteRef"), *notes))),
        next(filter(None, by), ""),
    )


def _position(element: Element, name: str) -> int:
    """Return a position; one that is no number is behind every text."""
    digits = attribute(element, name)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 10**9  # noqa: PLR2004 - a thousand million characters


def _coded(element: Element) -> tuple[str, ...]:
    return tuple(code for one in children(element, "Coding") for code in _targets(one, "CodeRef"))


def _tie(element: Element) -> Tie:
    ends = (_key(element, "originGUID"), _key(element, "targetGUID"))
    name, notes = attribute(element, "name"), _targets(element, "NoteRef")
    return Tie(_key(element, "guid"), *ends, name, notes)


def _group(element: Element) -> Group:
    sources, notes = _targets(element, "MemberSource"), _targets(element, "MemberNote")
    return Group(_key(element, "guid"), attribute(element, "name"), sources, notes)


def _targets(element: Element, name: str) -> tuple[str, ...]:
    return tuple(_key(one, "targetGUID") for one in children(element, name))


def _described(element: Element) -> str:
    found = child(element, "Description")
    return "" if found is None else found.text or ""


def _key(element: Element, name: str) -> str:
    """Return an identifier, which programs write in capitals or small letters, in braces or not."""
    return attribute(element, name).strip("{}").lower()
