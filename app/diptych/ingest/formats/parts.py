"""The XML parts of documents and books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.page.charset import decoded_page
from diptych.untrusted.hardened_xml import tree_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def xml_of(raw: bytes) -> Element:
    """Parse a part, in whatever encoding it states.

    Raises:
        Unreadable: as `tree_of` does.
    """
    return tree_of(decoded_page(raw).text)
