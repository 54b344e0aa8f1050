"""MHTML: a web page and what belongs to it, saved as a message with attachments."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from itertools import islice
from typing import TYPE_CHECKING

from diptych.ingest.metadata import better
from diptych.ingest.page.reading import draft_of_page
from diptych.ingest.page.statements import plain
from diptych.model.text import Fact, Known
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from email.message import Message

    from diptych.ingest.draft import Draft

_MOST_PARTS = 2_000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_BOUNDARY = re.compile(rb"^--(\S[^\r\n]{0,69}?)[ \t]*\r?\n(?=[A-Za-z-]+:)", re.MULTILINE)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_WHOLE = re.compile(r"https?://[^\s/?#]{3,255}(?:[/?#]\S*)?", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a saved page is one whole
    """Read the page of a saved page; frames, pictures and styles beside it are left alone.

    Raises:
        Unreadable: when there is no page in it or that cannot be read.
    """
    message = _message(raw)
    page = _page_of(message)
    content = page.get_payload(decode=True) if page is not None else None
    if not isinstance(content, bytes) or not content.strip():
        raise Unreadable(Refusal.NO_PAGE)
    # A single message without parts may be a page in spite of what its head says.
    found = _PAGE.search(content) if page is message else None
    draft = draft_of_page(content[found.start() :] if found else content, _charset(page))
    return _with_facts(draft, message, page)


def _message(raw: bytes) -> Message:
    try:
        message = message_from_bytes(raw.lstrip(), policy=policy.compat32)
        if message.get_content_maintype() == "multipart" and not message.is_multipart():
            return message_from_bytes(_with_boundary(raw), policy=policy.compat32)
    except RecursionError as error:
        raise Unreadable(Refusal.NESTED) from error
    except (MessageError, ValueError, LookupError) as error:
        raise Unreadable(Refusal.DAMAGED) from error
    return message


def _with_boundary(raw: bytes) -> bytes:
    """Return a message that lost its boundary with the one that its parts show."""
    body = _END_OF_HEAD.split(raw.lstrip(), maxsplit=1)[-1]
    found = _BOUNDARY.search(body)
    if not found:
        return b"Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body
    return b'Content-Type: multipart/related; boundary="' + found[1] + b'"\r\n\r\n' + body


def _page_of(message: Message) -> Message | None:
    """Return the part that the head names as the page, else the first that is one."""
    parts = list(islice(message.walk(), _MOST_PARTS))
    pages = [one for one in parts if one.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = [one for one in pages if start and one.get("Content-ID") == start]
    return next(iter(named or pages), None)


def _charset(page: Message | None) -> str | None:
    return page.get_content_charset() if page is not None else None


def _with_facts(draft: Draft, message: Message, page: Message | None) -> Draft:
    """Add what the heads say: where the page stood, and what it was called."""
    places = (
        message.get("Snapshot-Content-Location"),
        page.get("Content-Location") if page is not None else None,
        message.get("Content-Location"),
    )
    address = next((one for place in places if _WHOLE.fullmatch(one := plain(str(place)))), None)
    subject = _subject(message)
    known = draft.metadata
    facts = replace(
        known,
        address=better(known.address, Fact(address, Known.FOUND) if address else Fact()),
        title=better(known.title, Fact(subject, Known.GUESSED) if subject else Fact()),
    )
    return replace(draft, metadata=facts)


def _subject(message: Message) -> str:
    try:
        return plain(str(make_header(decode_header(str(message.get("Subject", ""))))))
    except (MessageError, ValueError, LookupError):
        return ""
