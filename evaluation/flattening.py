"""Pages as plain text: one line a block, as copying a page out of a browser gives."""

from __future__ import annotations

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    """address article aside blockquote body br button caption dd details dialog div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p
    pre section select summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - words read best as words
)
UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "textarea"})
_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?\s*([\w-]+)""", re.IGNORECASE)
_EARLY = 4096
"""Bytes in which a page states its encoding."""


def decoded(page: bytes) -> str:
    """Return a page as text, in the encoding that it states, else UTF-8."""
    stated = _CHARSET.search(page[:_EARLY])
    try:
        return page.decode(stated[1].decode() if stated else "utf-8", errors="replace")
    except LookupError:
        return page.decode("utf-8", errors="replace")


def flattened(page: str) -> str:
    """Return the visible text of a page, a line for each block, blank lines between them."""
    flattener = _Flattener()
    flattener.feed(page)
    flattener.close()
    lines = ("".join(pieces).split() for pieces in flattener.lines)
    return "\n\n".join(" ".join(words) for words in lines if words)


class _Flattener(HTMLParser):
    """Gathers the text of a page block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[str]] = [[]]
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class calls it so
        if tag in UNSEEN:
            self._unseen.append(tag)
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            self._unseen.remove(tag)
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1].append(data)

    def _break(self, tag: str) -> None:
        if tag in BLOCKS and self.lines[-1]:
            self.lines.append([])
