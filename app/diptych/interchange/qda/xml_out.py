"""A project or a codebook as XML, in the order that the schema of REFI-QDA 1.5 wants."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from diptych.interchange.qda.names import guid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.interchange.qda.project import Code, Group, Memo, Project, Selection, Source, Tie

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
_UNDATED = "1980-01-01T00:00:00Z"
"""The date of a note: QualCoder reads no note without one, and when it was written is not known."""


def project_xml(project: Project) -> bytes:
    """Return `project.qde`; the texts of sources and notes are files beside it."""
    root = Element("Project", {"xmlns": PROJECT, "name": project.name, "origin": project.origin})
    users = SubElement(root, "Users")
    for user, name in project.users:
        SubElement(users, "User", {"guid": user, "name": name})
    if project.codes:
        _codes(SubElement(root, "CodeBook"), project.codes)
    _variables(root, project.sources)
    sources = SubElement(root, "Sources")
    for source in project.sources:
        _source(sources, source, project.selections)
    _memos(root, project.memos)
    _ties(root, project.ties)
    _groups(root, project.groups)
    return _written(root)


def codebook_xml(project: Project) -> bytes:
    """Return the codes alone, as a codebook (`.qdc`)."""
    root = Element("CodeBook", {"xmlns": CODEBOOK, "origin": project.origin})
    _codes(root, project.codes)
    return _written(root)


def _written(root: Element) -> bytes:
    indent(root)
    # The declaration that Python writes has quotes that some readers stumble over.
    head = b'<?xml version="1.0" encoding="utf-8"?>\n'
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return head + written + b"\n"


def _codes(parent: Element, codes: Iterable[Code]) -> None:
    inside = SubElement(parent, "Codes")
    for code in codes:
        _code(inside, code)


def _code(parent: Element, code: Code) -> None:
    colour = {"color": code.colour} if code.colour else {}
    codable = "true" if code.codable else "false"
    named = {"guid": code.guid, "name": code.name, "isCodable": codable, **colour}
    made = SubElement(parent, "Code", named)
    _text(made, "Description", code.description)
    for below in code.below:
        _code(made, below)


def _variables(root: Element, sources: Iterable[Source]) -> None:
    known = list(dict.fromkeys(name for source in sources for name, _value in source.facts))
    if known:
        inside = SubElement(root, "Variables")
        for name in known:
            named = {"guid": guid("variable", name), "name": name, "typeOfVariable": "Text"}
            SubElement(inside, "Variable", named)


def _source(parent: Element, source: Source, selections: Iterable[Selection]) -> None:
    path = f"internal://{source.guid}.txt"
    named = {"guid": source.guid, "name": source.name, "plainTextPath": path}
    made = SubElement(parent, "TextSource", named)
    for selection in selections:
        if selection.source == source.guid:
            _selection(made, selection)
    for name, value in source.facts:
        said = SubElement(made, "VariableValue")
        SubElement(said, "VariableRef", {"targetGUID": guid("variable", name)})
        _text(said, "TextValue", value)


def _selection(parent: Element, one: Selection) -> None:
    by = {"creatingUser": one.user} if one.user else {}
    name = {"name": one.name} if one.name else {}
    place = {"startPosition": str(one.start), "endPosition": str(one.end)}
    made = SubElement(parent, "PlainTextSelection", {"guid": one.guid, **name, **place, **by})
    _text(made, "Description", one.description)
    for code in one.codes:
        coding = SubElement(made, "Coding", {"guid": guid("coding", one.guid, code), **by})
        SubElement(coding, "CodeRef", {"targetGUID": code})
    _refer(made, "NoteRef", one.notes)


def _memos(root: Element, memos: Iterable[Memo]) -> None:
    for number, memo in enumerate(memos):
        inside = SubElement(root, "Notes") if not number else root[-1]
        path = f"internal://{memo.guid}.txt"
        named = {"guid": memo.guid, "name": memo.name, "plainTextPath": path}
        made = SubElement(inside, "Note", {**named, "creationDateTime": _UNDATED})
        _text(made, "Description", memo.description)


def _ties(root: Element, ties: Iterable[Tie]) -> None:
    for number, tie in enumerate(ties):
        inside = SubElement(root, "Links") if not number else root[-1]
        ends = {"originGUID": tie.origin, "targetGUID": tie.target}
        named = {"guid": tie.guid, "name": tie.name, "direction": "Associative", **ends}
        _refer(SubElement(inside, "Link", named), "NoteRef", tie.notes)


def _groups(root: Element, groups: Iterable[Group]) -> None:
    for number, group in enumerate(groups):
        inside = SubElement(root, "Sets") if not number else root[-1]
        made = SubElement(inside, "Set", {"guid": group.guid, "name": group.name})
        _refer(made, "MemberSource", group.sources)
        _refer(made, "MemberNote", group.notes)


def _refer(parent: Element, name: str, targets: Iterable[str]) -> None:
    for target in targets:
        SubElement(parent, name, {"targetGUID": target})


def _text(parent: Element, name: str, text: str) -> None:
    if text:
        SubElement(parent, name).text = text
