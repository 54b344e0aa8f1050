"""Connections to a server: who is asked, how the way there is kept private, who takes turns."""

from __future__ import annotations

import getpass
import os
import ssl
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from diptych.model.server import Server

PORT = 5432
PATIENCE = "5000"
"""How long (ms) a connection waits for another program to let go of the library."""
SILENCE = 60
"""Seconds without a sign of life after which a server counts as gone."""
TURN = 0x44697074
"""The advisory lock that whoever writes holds, so that only one does."""

_HERE = ("", "localhost", "127.0.0.1", "::1")
_MODES = ("disable", "require", "verify-full")


def engine_for(server: Server) -> Engine:
    """Return an engine on a server's database; it holds one connection. Nothing is asked yet.

    Raises:
        Fault: when the address cannot be used, or the driver is not installed.
    """
    url = _url(server)
    options = url.query
    socket = options.get("host")
    try:
        engine = create_engine(
            url.set(query={}, host=None if socket else url.host or "localhost"),
            connect_args={
                **({"unix_sock": f"{socket}/.s.PGSQL.{url.port or PORT}"} if socket else {}),
                "ssl_context": False if socket else _secrecy(url),
                "timeout": SILENCE,
                "application_name": "diptych",
                "startup_params": {"lock_timeout": PATIENCE},
            },
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_pre_ping=True,
        )
    except ImportError as error:
        raise Fault(
            "The library {server} lies on a server, and what Diptych needs for that is not "
            "installed; nothing was changed, so install diptych[postgresql] or name a file.",
            server=server,
        ) from error
    # Many rows in one statement: each statement is a way to the server and back.
    engine.dialect.use_insertmanyvalues_wo_returning = True
    event.listen(engine, "begin", _begin)
    return engine


def _url(server: Server) -> URL:
    try:
        url = make_url(server.address.replace("postgres://", "postgresql://", 1))
    except (ArgumentError, ValueError) as error:
        raise _unusable(server) from error
    texts = all(isinstance(value, str) for value in url.query.values())
    if not texts or not set(url.query) <= {"host", "sslmode"} or not url.database:
        raise _unusable(server)
    if url.query.get("sslmode", _MODES[0]) not in _MODES:
        raise _unusable(server)
    return url.set(
        drivername="postgresql+pg8000",
        username=url.username or getpass.getuser(),
        password=url.password or os.environ.get("PGPASSWORD", ""),
    )


def _secrecy(url: URL) -> ssl.SSLContext | bool:
    """Return how what is sent is kept from others; to another computer it always is.

    The server has to prove who it is, unless the address says `sslmode=require` or `disable`.
    """
    usual = "disable" if (url.host or "") in _HERE else "verify-full"
    mode = url.query.get("sslmode", usual)
    if mode == "disable":
        return False
    context = ssl.create_default_context()
    if mode == "require":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _begin(connection: Connection) -> None:
    """Let one program write at a time, and whoever reads see one state throughout."""
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _unusable(server: Server) -> Fault:
    return Fault(
        "The address {server} cannot be used; nothing was changed, so write it as "
        "postgresql://user@host/database, with ?sslmode=disable, require or verify-full if "
        "need be.",
        server=server,
    )
