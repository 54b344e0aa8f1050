"""Where a page says that it stands on the web, and what it says its readers may do with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.ingest.page.statements import Statements, plain
from diptych.model.text import Fact, Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

_WHOLE = re.compile(r"https?://[^\s/?#]{3,255}(?:[/?#]\S*)?", re.IGNORECASE)


def addresses_in(said: Statements, root: HtmlElement) -> Iterator[str]:
    """Yield the addresses that a page gives as its own."""
    yield from said.meta("og:url")
    yield from _links(root, "canonical")


def address_of(said: Statements, root: HtmlElement) -> Fact:
    """Return the page's own address; what is no whole address counts for nothing."""
    return _first(one for one in addresses_in(said, root) if _WHOLE.fullmatch(one))


def licence_of(said: Statements, root: HtmlElement) -> Fact:
    """Return the licence that a page states, by its name or its address.

    A line on copyright is no licence: it says who owns, and not what others may do.
    """
    stated = (
        *said.article("license"),
        *said.meta("license", "licence", "dc.license", "dcterms.license", "dc.rights.license"),
        *_links(root, "license"),
    )
    return _first(stated)


def _links(root: HtmlElement, relation: str) -> Iterator[str]:
    for link in root.iter("link", "a"):
        if relation in link.get("rel", "").lower().split():
            yield plain(link.get("href", ""))


def _first(values: Iterable[str]) -> Fact:
    value = next((one for one in values if one), None)
    return Fact(value, Known.FOUND) if value else Fact()
