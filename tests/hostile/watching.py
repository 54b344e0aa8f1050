"""Witnesses: whether somebody called, whether a file was opened, what a process has and uses."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENED, _READ = 0x20, 0x01


@dataclass
class Listener:
    """Somebody who listens on this computer and counts who calls."""

    address: str
    calls: list[bytes] = field(default_factory=list)


@contextmanager
def listening() -> Iterator[Listener]:
    """Listen on a free port of this computer."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        server.settimeout(0.05)
        host, port = server.getsockname()
        listener, over = Listener(f"http://{host}:{port}/"), threading.Event()
        thread = threading.Thread(target=_count, args=(server, listener, over))
        thread.start()
        try:
            yield listener
        finally:
            over.set()
            thread.join()


def _count(server: socket.socket, listener: Listener, over: threading.Event) -> None:
    while not over.is_set():
        try:
            call, _ = server.accept()
        except TimeoutError:
            continue
        with closing(call):
            listener.calls.append(b"a call")


@contextmanager
def watched(file: Path) -> Iterator[list[bytes]]:
    """Watch a file; the list holds something as soon as anybody opened it, and nobody may.

    Only Linux can tell; elsewhere the list stays empty.
    """
    opened: list[bytes] = []
    if not sys.platform.startswith("linux"):
        yield opened
        return
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert system.inotify_add_watch(watch, os.fsencode(file), _OPENED | _READ) > 0
    try:
        yield opened
        try:
            opened.append(os.read(watch, 4096))
        except BlockingIOError:
            return
    finally:
        os.close(watch)


def memory_of(process: int, what: str) -> int:
    """Return bytes of memory of a process: `VmPeak` ever mapped, `VmRSS` used now; 0 if unknown."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(what)), 0)


def children() -> set[int]:
    """Return the processes that this one started and that are there still; none if unknown."""
    found: set[int] = set()
    for tasks in Path("/proc/self/task").glob("*/children"):
        found.update(map(int, tasks.read_text(encoding="ascii").split()))
    return found
