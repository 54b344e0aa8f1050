"""What a page states about itself in its head: JSON-LD, OpenGraph and other meta elements."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.model.invisible import without_invisible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_LONGEST_JSON = 500_000
_LONGEST = 500
_MOST_OBJECTS = 2_000
_ARTICLES = ("article", "posting", "report", "review", "story")


def plain(value: str) -> str:
    """Return words of a page on one line, cut where they are no fact but a text."""
    seen, _ = without_invisible(value[: 2 * _LONGEST])
    return " ".join(seen.split())[:_LONGEST]


class Statements:
    """Values by name, in the order in which the page gives them; names are in lower case."""

    def __init__(self, root: HtmlElement) -> None:
        self._meta = _meta(root)
        self._article = _article(_objects(root))

    def meta(self, *names: str) -> Iterator[str]:
        """Yield what the meta elements (or `itemprop`s) of these names say, first name first."""
        for name in names:
            yield from self._meta.get(name, ())

    def article(self, name: str) -> Iterator[str]:
        """Yield what the JSON-LD of the article says, the names of persons and publishers."""
        yield from _words_in(self._article.get(name))


def _meta(root: HtmlElement) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for element in root.iter("meta"):
        content = plain(element.get("content", ""))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute, "").strip().lower()
            if name and content:
                found[name].append(content)
    return found


def _objects(root: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Yield every object in the page's JSON-LD, outermost first."""
    left = _MOST_OBJECTS
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        waiting: list[object] = [_parsed(script.text or "")]
        while waiting and left:
            left -= 1
            one = waiting.pop(0)
            if isinstance(one, dict):
                yield one
                waiting += [one.get("@graph"), one.get("mainEntity"), one.get("mainEntityOfPage")]
            elif isinstance(one, list):
                waiting += one[:left]


def _parsed(text: str) -> object:
    if len(text) > _LONGEST_JSON:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _article(objects: Iterator[Mapping[str, object]]) -> Mapping[str, object]:
    for one in objects:
        kinds = one.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and name.lower().endswith(_ARTICLES) for name in names):
            return one
    return {}


def _words_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if words := plain(value):
            yield words
    elif isinstance(value, dict):
        name = value.get("name")
        if isinstance(name, str):
            yield from _words_in(name)
    elif isinstance(value, list):
        for one in value[:20]:
            if isinstance(one, (str, dict)):
                yield from _words_in(one)
