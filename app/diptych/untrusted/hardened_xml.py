"""XML from strangers: one parser that expands nothing, fetches nothing and stays shallow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from lxml.etree import _Element

    Element: TypeAlias = _Element

# A document type that only names itself does nothing. One that brings declarations is refused
# before any parser sees it: an entity in an attribute is expanded whatever a parser is told.
_HARMLESS_TYPE = re.compile(
    r"""<!DOCTYPE\s{1,9}[\w:.-]{1,99}(?:\s{1,9}(?:PUBLIC|SYSTEM)(?:\s{1,9}(?:"[^"<>]{0,300}"|'[^'<>]{0,300}')){1,2})?\s{0,9}>"""
)
_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b")
_STATES_ENCODING = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


def tree_of(text: str) -> Element:
    """Parse XML whose encoding was seen to; comments and processing instructions are left out.

    Raises:
        Unreadable: when it is no XML, declares entities, or passes a limit of the parser (256
            elements inside each other, 10 MB of text in one piece).
    """
    text = _STATES_ENCODING.sub("", text, count=1)
    text = _HARMLESS_TYPE.sub("", text, count=1)
    if _DECLARES.search(text):
        raise Unreadable(Refusal.DECLARES)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError as error:
        told = {entry.type for entry in parser.error_log}
        if etree.ErrorTypes.ERR_NO_MEMORY in told:
            raise MemoryError from error
        limit = etree.ErrorTypes.ERR_RESOURCE_LIMIT in told
        raise Unreadable(Refusal.NESTED if limit else Refusal.DAMAGED) from error
    except ValueError as error:
        raise Unreadable(Refusal.DAMAGED) from error


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its local name, whatever its namespace; empty where it is missing."""
    return next((str(value) for key, value in element.items() if local(key) == name), "")


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of these local names in order, all where none is named."""
    for child in element:
        if isinstance(child.tag, str) and (not names or local(child.tag) in names):
            yield child


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that local name, if there is one."""
    return None if element is None else next(children(element, name), None)


def words_in(element: Element) -> str:
    """Return all words below an element on one line."""
    return " ".join("".join(str(text) for text in element.itertext()).split())
