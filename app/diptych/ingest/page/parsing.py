"""From the bytes of a page to its tree, by a parser that trusts nothing in it."""

from __future__ import annotations

from lxml import etree, html

from diptych.ingest.page.charset import decoded_page
from diptych.untrusted.refusal import Refusal, Unreadable


class Tree:
    """A parsed page, and the encoding that it was read in."""

    __slots__ = ("encoding", "guessed", "root")

    def __init__(self, root: html.HtmlElement, encoding: str, *, guessed: bool) -> None:
        self.root = root
        self.encoding = encoding
        self.guessed = guessed


def tree_of(raw: bytes, charset: str | None = None) -> Tree:
    """Parse a page; no entity is read from elsewhere, nothing is fetched, nothing is run.

    `charset` is the encoding that was stated where the page was sent or saved, if any was.

    Raises:
        Unreadable: when it has no element or passes a limit of the parser (256 elements inside
            each other, 10 MB of text in one piece), after which the rest would be lost unseen.
    """
    content = decoded_page(raw, charset)
    # The parser is handed UTF-8 and told so: what the page says of its encoding was weighed above.
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(content.text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Unreadable(Refusal.EMPTY) from error
    errors = {entry.type for entry in parser.error_log}
    if etree.ErrorTypes.ERR_NO_MEMORY in errors:
        raise MemoryError
    if etree.ErrorTypes.ERR_RESOURCE_LIMIT in errors:
        raise Unreadable(Refusal.NESTED)
    return Tree(root, content.encoding, guessed=content.guessed)
