"""Takes in a page by its address, after the person said so."""

from __future__ import annotations

import codecs
import datetime as dt
import os
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from diptych.ingest.importer import read_bytes
from diptych.model.faults import Fault
from diptych.model.permissions import Fetching
from diptych.model.text import Fact, Known
from diptych.model.translation import gettext as _
from diptych.workflow.importing import Imported, stored
from diptych.workflow.kin import catch_up

if TYPE_CHECKING:
    from diptych.ingest.fetching import Fetched
    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych_db.library import Library

VARIABLE = "DIPTYCH_FETCHING"
"""The environment variable by which whoever runs a computer decides for all who use it."""
_SETTING = "fetching"
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def fetching_of(library: Library) -> Fetching:
    """Return whether pages may be fetched: as the variable says, else as the library remembers.

    A word that means nothing means no.
    """
    said = os.environ.get(VARIABLE) or library.remembered(_SETTING) or Fetching.ON
    try:
        return Fetching(said.strip().lower())
    except ValueError:
        return Fetching.OFF


def set_fetching(library: Library, fetching: Fetching) -> None:
    """Remember whether pages may be fetched.

    Raises:
        Fault: when whoever runs this computer decided otherwise.
    """
    if os.environ.get(VARIABLE) and fetching_of(library) is not fetching:
        raise Fault(
            "Whether pages are fetched is decided for this computer by {variable}; nothing was "
            "changed, so ask whoever runs it.",
            variable=VARIABLE,
        )
    library.remember(_SETTING, fetching.value)


def question_about(address: str) -> str:
    """Return what a person is asked before anything is fetched."""
    host = urlsplit(address.strip()).netloc.rpartition("@")[2]
    return _(
        "Fetch the page {address}? {host} will see that this computer asks for it; nothing else is "
        "fetched, and nothing is sent along."
    ).format(address=address.strip(), host=host)


def import_address(
    library: Library, address: str, progress: Progress, today: dt.date | None = None
) -> Imported:
    """Fetch a page that the person agreed to; put its article and the raw page into the library.

    Args:
        library: where to.
        address: the page's.
        progress: told of each step, redirects among them.
        today: the day that is noted down with the page; this one unless told otherwise.

    Raises:
        Fault: when fetching is switched off, or the page cannot be fetched, read or stored.
        Cancelled: when the person asked to stop; nothing was stored.
    """
    from diptych.ingest.fetching import fetch
    from diptych_db.library import FetchedPage

    permission = fetching_of(library)
    if permission is Fetching.OFF:
        raise Fault(
            "Fetching pages is switched off here; nothing was fetched, so save the page from the"
            " browser and open the file."
        )
    catch_up(library, progress)
    found = fetch(address, allowed_private=permission is Fetching.PRIVATE, progress=progress)
    article = article_of(found)
    day = today or dt.datetime.now(dt.UTC).date()
    page = FetchedPage(found.address, found.media_type, day.isoformat(), found.body)
    result = Imported(found.address, article, redirects=found.redirects)
    (done,) = stored(library, [result], page)
    return done


def article_of(found: Fetched) -> Article:
    """Return the article of a page, with the address it came from.

    Raises:
        Fault: when there is none in it.
    """
    article = read_bytes(_as_the_server_says(found), found.address)
    stated = article.metadata.address.value or ""
    own = _host(stated) == _host(found.address)
    address = stated if own else found.address
    facts = replace(article.metadata, address=Fact(address, Known.FOUND))
    return article.with_metadata(facts)


def _host(address: str) -> str | None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _as_the_server_says(found: Fetched) -> bytes:
    """Return a text in an encoding that states itself, where the server states which it is in."""
    text = found.media_type.startswith("text/") or found.media_type == "application/xhtml+xml"
    if not (text and found.charset) or found.body.startswith(_BOMS):
        return found.body
    try:
        return found.body.decode(found.charset).encode("utf-8-sig")
    except (LookupError, UnicodeError):  # the server is wrong about it; the text may say more
        return found.body
