"""trafilatura: which words of a page are its article."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from trafilatura import bare_extraction
from trafilatura.settings import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LINES = frozenset({"p", "head", "item", "cell", "quote", "lb", "code", "ab", "div", "row", "list"})


def article_lines(root: HtmlElement) -> tuple[str, ...]:
    """Return the lines of a page that are its article, none where there seems to be no article.

    The tree is used up: what else it shall tell must have been read before. Nothing is looked up:
    the tree is all that is handed over, and facts about the article, for which dates would be
    guessed from a clock, are not asked for.
    """
    logging.getLogger("trafilatura").disabled = True
    found = bare_extraction(root, favor_precision=True, include_comments=False, with_metadata=False)
    if not isinstance(found, Document) or found.body is None:
        return ()
    whole = "".join(_texts(found.body))
    return tuple(line for line in whole.split("\n") if line.strip())


def _texts(element: HtmlElement) -> Iterator[str]:
    """Yield the words below an element, a line break around what stands for itself."""
    border = "\n" if element.tag in _LINES else ""
    yield border
    yield (element.text or "").replace("\n", " ")
    for child in element:
        yield from _texts(child)
        yield (child.tail or "").replace("\n", " ")
    yield border
