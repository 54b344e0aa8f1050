"""Web archives, as Safari saves them: a property list whose main resource is the page."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from diptych.ingest.decoding import decoded
from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.plain import blocks_of
from diptych.ingest.metadata import better
from diptych.ingest.page.reading import draft_of_page
from diptych.ingest.page.statements import plain
from diptych.model.text import Fact, Known
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a saved page is one whole
    """Read the page of a web archive; what belongs to it, and frames, are left alone.

    Raises:
        Unreadable: when there is no page in it or that cannot be read.
    """
    page = _main_resource(raw)
    content, kind = page.get("WebResourceData"), page.get("WebResourceMIMEType")
    if not isinstance(content, bytes) or not content.strip():
        raise Unreadable(Refusal.NO_PAGE)
    charset = page.get("WebResourceTextEncodingName")
    if kind in _PAGES:
        draft = draft_of_page(content, charset if isinstance(charset, str) else None)
    elif kind == "text/plain" and (text := decoded(content)):
        draft = draft_of(blocks_of(text.text))
    else:
        raise Unreadable(Refusal.NO_PAGE)
    address = plain(str(page.get("WebResourceURL", "")))
    if not address.startswith(("http://", "https://")):
        return draft
    known = draft.metadata
    found = better(known.address, Fact(address, Known.FOUND))
    return replace(draft, metadata=replace(known, address=found))


def _main_resource(raw: bytes) -> Mapping[str, object]:
    try:
        archive = plistlib.loads(raw.lstrip())
    except RecursionError as error:
        raise Unreadable(Refusal.NESTED) from error
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, LookupError, TypeError, OverflowError
    ) as error:  # fmt: skip
        raise Unreadable(Refusal.DAMAGED) from error
    page = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(page, dict):
        raise Unreadable(Refusal.NO_PAGE)
    return page
