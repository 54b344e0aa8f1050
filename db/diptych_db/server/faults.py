"""A server's errors as sentences for a person; what is no person's to mend stays an error."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, InterfaceError

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.server import Server

GONE = (
    "The server with the library {} does not answer; everything stored before is kept, so see "
    "whether it runs and can be reached, and try again."
)
SENTENCES = {
    "08": GONE,
    "57P": GONE,
    "28": (
        "The server does not let you into the library {}; nothing was changed, so see to the name "
        "and the password in the address, or in PGPASSWORD."
    ),
    "3D000": (
        "The server has no database for the library {}; nothing was changed, so have one made "
        "there, or name another library."
    ),
    "42501": (
        "The server does not let you write to the library {}; nothing was changed, so ask who "
        "looks after it, or name another library."
    ),
    "25006": "The library {} cannot be written to at present; everything stored before is kept.",
    "55P03": (
        "The library {} is in use by another program; nothing was changed, so try again in a "
        "moment."
    ),
    "53300": (
        "The server with the library {} is busy; nothing was changed, so try again in a moment."
    ),
    "53": (
        "The server with the library {} has no room left; everything stored before is kept, so ask "
        "who looks after it."
    ),
    "54": "That is too large to be stored in the library {}; everything stored before is kept.",
}
"""By the beginning of the SQLSTATE; the longest that fits counts."""
UNTRUSTED = (
    "The server with the library {} does not prove who it is; nothing was sent, so ask who looks "
    "after it, or write ?sslmode=require behind the address if you trust the way there."
)


def fault_of(error: BaseException, server: Server) -> Fault | None:
    """Return the sentence for an error of the server, or none where the error is a bug of ours."""
    if isinstance(error, ssl.SSLError):
        return Fault(UNTRUSTED.format(server))
    if isinstance(error, OSError | InterfaceError):
        return Fault(GONE.format(server))
    if not isinstance(error, DBAPIError):
        return None
    told = error.orig.args[0] if error.orig is not None and error.orig.args else None
    state = str(told.get("C", "")) if isinstance(told, dict) else ""
    for length in range(len(state), 1, -1):
        if sentence := SENTENCES.get(state[:length]):
            return Fault(sentence.format(server))
    return None


@contextmanager
def as_faults(server: Server) -> Iterator[None]:
    """Raise what the server reports in the block as a `Fault` where a person can mend it."""
    try:
        yield
    except (DBAPIError, OSError) as error:
        fault = fault_of(error, server)
        if fault is None:
            raise
        raise fault from error
