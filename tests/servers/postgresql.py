"""A PostgreSQL server for the length of a test run, on a socket of its own, with nothing in it."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

from diptych.model.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "diptych"
PORT = 5432
_UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Databases:
    """A running server that makes databases; `password` is that of its one user."""

    programs: Path
    folder: Path
    password: str

    def make(self, *, encoding: str = "UTF8") -> Server:
        """Make an empty database and return its address."""
        name = f"library_{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'")
        return self.named(name)

    def named(self, name: str, user: str = USER, password: str | None = None) -> Server:
        """Return the address of a database, whether it is there or not."""
        secret = self.password if password is None else password
        return Server(f"postgresql://{user}:{secret}@/{name}?host={self.folder}")

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run a statement in a database, outside of any transaction."""
        url = URL.create("postgresql+pg8000", USER, self.password, database=database)
        socket = {"unix_sock": f"{self.folder}/.s.PGSQL.{PORT}", "ssl_context": False}
        engine = create_engine(url, connect_args=socket, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                connection.execute(text(statement))
        finally:
            engine.dispose()

    def stop(self) -> None:
        """Stop the server as a crash would."""
        self._control("stop", "-m", "immediate")

    def start(self) -> None:
        """Start it; nothing but the socket in its folder leads to it."""
        options = f"-k {self.folder} -p {PORT} -c listen_addresses='' -c fsync=off"
        self._control("start", "-o", options, "-l", f"{self.folder}/log")

    def _control(self, *arguments: str) -> None:
        order = [self.programs / "pg_ctl", "-D", self.folder / "data", "-w", *arguments]
        _carry_out(*map(str, order))


def programs() -> Path | None:
    """Return the folder with the programs of a server, the newest one; none where there is none."""
    found = shutil.which("initdb")
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    every = sorted(debian, key=lambda path: int(path.parts[-3]))
    return Path(found).parent if found else every[-1].parent if every else None


@contextmanager
def running(where: Path) -> Iterator[Databases]:
    """Run a server with the programs in a folder."""
    folder = Path(tempfile.mkdtemp(prefix="diptych-pg-"))
    databases = Databases(where, folder, secrets.token_hex(8))
    try:
        if user := _other_user():
            shutil.chown(folder, user)
        folder.chmod(0o755)
        word = folder / "password"
        word.write_text(databases.password, encoding="utf-8")
        cluster = ["-D", str(folder / "data"), "-U", USER, "--auth=scram-sha-256", "--no-sync"]
        made = ["--pwfile", str(word), "-E", "UTF8", "--locale=C"]
        _carry_out(str(where / "initdb"), *cluster, *made)
        databases.start()
        try:
            yield databases
        finally:
            databases.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _carry_out(*order: str) -> None:
    done = subprocess.run(
        order,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        cwd="/",
        user=_other_user(),
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
    )
    assert done.returncode == 0, done.stderr.decode()


def _other_user() -> str | None:
    """Return who runs the server: it refuses to be run by who may do everything."""
    if os.geteuid() != 0:
        return None
    import pwd

    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in _UNPRIVILEGED if name in known)
