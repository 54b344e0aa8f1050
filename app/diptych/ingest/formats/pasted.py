"""nh3: what a selection that was copied from a page or a document may keep of its markup."""

from __future__ import annotations

import re

import nh3

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.formats.running_markup import pieces_in
from diptych.ingest.page.charset import decoded_page
from diptych.ingest.page.statements import plain
from diptych.ingest.shapes import blocks_from
from diptych.model.text import Fact, Known, Metadata

_TAGS = """
    a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd
    del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i
    ins kbd li main mark menu nav ol p pre q rp ruby s samp section small span strong sub summary
    sup table tbody td tfoot th thead time tr u ul var
"""
_WHOLLY_DROPPED = """
    script style noscript template svg math iframe object canvas audio video map select textarea
    frameset noframes title rt
"""
_ATTRIBUTES = {"*": {"hidden", "style", "role"}, "a": {"href"}}
# Enough to see what is hidden; the rest of how a page looks is none of ours.
_STYLES = {"display", "visibility"}
_HEAD = re.compile(rb"\s{0,9}Version:[\d.]{1,9}\s", re.IGNORECASE)
_FIELD = re.compile(rb"^(StartFragment|EndFragment|SourceURL):(.{1,2000}?)\r?$", re.MULTILINE)
_LONGEST_HEAD = 4_000
_START, _END = b"<!--StartFragment-->", b"<!--EndFragment-->"
_ADDRESS = re.compile(r"https?://[^\s/?#]{3,255}(?:[/?#]\S*)?", re.IGNORECASE)


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a selection is one whole
    """Read what the clipboard holds as HTML; the head that Windows puts before it is cut off.

    Raises:
        Unreadable: when there is nothing in it or it is nested too deeply.
    """
    fields = _fields(raw)
    selection = decoded_page(_selection(raw, fields)).text
    clean = nh3.clean(
        selection,
        tags=set(_TAGS.split()),
        clean_content_tags=set(_WHOLLY_DROPPED.split()),
        attributes=_ATTRIBUTES,
        filter_style_properties=_STYLES,
        url_schemes={"http", "https"},
    )
    pieces = pieces_in(f"<body>{clean}</body>".encode("utf-8-sig", "replace"))
    address = plain(fields.get(b"SourceURL", b"").decode("utf-8", "replace"))
    found = Fact(address, Known.FOUND) if _ADDRESS.fullmatch(address) else Fact()
    return draft_of(blocks_from(pieces), Metadata(address=found))


def _fields(raw: bytes) -> dict[bytes, bytes]:
    """Return what the head of a selection says; only Windows writes one."""
    if not _HEAD.match(raw):
        return {}
    head = raw[:_LONGEST_HEAD].partition(b"<")[0]
    return {name: value.strip() for name, value in _FIELD.findall(head)}


def _selection(raw: bytes, fields: dict[bytes, bytes]) -> bytes:
    """Return the part of a copied page that was selected, by the signs for it or by its place."""
    start, end = raw.find(_START), raw.rfind(_END)
    if 0 <= start < end:
        return raw[start + len(_START) : end]
    places = [fields.get(name, b"") for name in (b"StartFragment", b"EndFragment")]
    if all(place.isdigit() for place in places):
        first, last = (int(place) for place in places)
        if 0 < first < last <= len(raw):
            return raw[first:last]
    return raw[max(0, raw.find(b"<")) :] if fields else raw
