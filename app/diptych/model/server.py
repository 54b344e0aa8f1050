"""Where a library lies: in a file, or in a database of a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Server:
    """A library in a database of a PostgreSQL server, by its address (`postgresql://…`).

    As text it has no password and none of what stands behind `?`: sentences and logs say it.
    """

    address: str = field(repr=False)

    def __str__(self) -> str:
        try:
            parts = urlsplit(self.address)
        except ValueError:
            return "postgresql://…"
        user, at, host = parts.netloc.rpartition("@")
        return f"{parts.scheme}://{user.split(':')[0]}{at}{host}{parts.path}"

    def exists(self) -> bool:
        """Whether there may be a library, as a file's path says it: only the server knows."""
        return True


Location = Path | Server
