"""A server's errors as sentences for a person; what is no person's to mend stays an error."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, InterfaceError

from diptych.model.faults import Fault
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.server import Server

GONE = later(
    "The server with the library {location} does not answer; everything stored before is "
    "kept, so see whether it runs and can be reached, and try again."
)
SENTENCES = {
    "08": GONE,
    "57P": GONE,
    "28": later(
        "The server does not let you into the library {location}; nothing was changed, so "
        "see to the name and the password in the address, or in PGPASSWORD."
    ),
    "3D000": later(
        "The server has no database for the library {location}; nothing was changed, so have "
        "one made there, or name another library."
    ),
    "42501": later(
        "The server does not let you write to the library {location}; nothing was changed, "
        "so ask who looks after it, or name another library."
    ),
    "25006": later(
        "The library {location} cannot be written to at present; everything stored before is kept."
    ),
    "55P03": later(
        "The library {location} is in use by another program; nothing was changed, so try "
        "again in a moment."
    ),
    "53300": later(
        "The server with the library {location} is busy; nothing was changed, so try again "
        "in a moment."
    ),
    "53": later(
        "The server with the library {location} has no room left; everything stored before "
        "is kept, so ask who looks after it."
    ),
    "54": later(
        "That is too large to be stored in the library {location}; everything stored before "
        "is kept."
    ),
}
"""By the beginning of the SQLSTATE; the longest that fits counts."""
UNTRUSTED = later(
    "The server with the library {location} does not prove who it is; nothing was sent, "
    "so ask who looks after it, or write ?sslmode=require behind the address if you "
    "trust the way there."
)


def fault_of(error: BaseException, server: Server) -> Fault | None:
    """Return the sentence for an error of the server, or none where the error is a bug of ours."""
    if isinstance(error, ssl.SSLError):
        return Fault(UNTRUSTED, location=server)
    state = _state(error.orig if isinstance(error, DBAPIError) else error)
    for length in range(len(state), 1, -1):
        if sentence := SENTENCES.get(state[:length]):
            return Fault(sentence, location=server)
    if not state and isinstance(error, OSError | InterfaceError):
        return Fault(GONE, location=server)
    return None


def _state(error: BaseException | None) -> str:
    """Return the SQLSTATE that the server gave, `""` where it gave none.

    Where a server refuses and hangs up at once, pg8000 raises that it cannot close the connection,
    and the refusal stands behind that.
    """
    while error is not None:
        told = error.args[0] if error.args else None
        if isinstance(told, dict):
            return str(told.get("C", ""))
        error = error.__context__
    return ""


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
