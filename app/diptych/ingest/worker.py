"""The child of the sandbox: `python -m diptych.ingest.worker MODULE:NAME MEMORY CPU`.

A frozen program starts itself instead, with a hidden word in front of these. The child reads
frames from standard input, hands each to the work, writes what comes back to standard output, and
ends with its parent, when standard input does.
"""

from __future__ import annotations

import os
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from diptych.ingest.child_limits import OUT_OF_MEMORY, allow_processor, limit_memory
from diptych.ingest.frames import BrokenFrameError, read_frame, write_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

READY = b"ready"
DONE = b"+"
FAILED = b"-"
_MOST_GIVEN = 100_000_000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    "socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.exec", "os.fork",
    "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "shutil.",
    "webbrowser.",
)  # fmt: skip


def serve(arguments: Sequence[str]) -> None:
    """Serve until standard input ends: the work, bytes of memory, seconds of the processor."""
    work, memory, cpu = arguments[0], int(arguments[1]), int(arguments[2])
    # A frozen program without a console has pipes, but no files of Python's for them.
    given, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand among the answers.
    sys.stdout = sys.stderr
    warnings.simplefilter("ignore")
    limit_memory(memory)
    module, name = work.split(":")
    do = getattr(import_module(module), name)
    sys.addaudithook(Guard(places_of_ours()))
    read_frame(given, _MOST_GIVEN)
    write_frame(answers, DONE + READY)
    while True:
        try:
            asked = read_frame(given, _MOST_GIVEN)
        except BrokenFrameError:
            return
        allow_processor(cpu)
        write_frame(answers, _answer(do, asked))


def _answer(do: Callable[[bytes], bytes], asked: bytes) -> bytes:
    try:
        return DONE + do(asked)
    except MemoryError:
        # Nothing that needs memory can be done any more, and the parent starts a new child.
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - whatever foreign bytes bring about is told
        return FAILED + f"{type(error).__name__}: {error}"[:1000].encode("utf-8", "replace")


class Guard:
    """Refuses what reading a page never needs; an audit hook cannot be taken away again.

    `places` are what may be read: the folders and files of Python and of what it imports, each with
    a slash at its end.
    """

    def __init__(self, places: tuple[str, ...]) -> None:
        self._places = places

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        """Look at an event that Python tells of.

        Raises:
            PermissionError: when it is refused.
        """
        if event.startswith(_REFUSED):
            raise PermissionError(f"{event} is refused here")
        if event == "open":
            self._look_at(*args)

    def _look_at(self, path: object, mode: object, flags: object) -> None:
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if writes or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError("writing is refused here")
        if isinstance(path, str | bytes) and not self._is_ours(os.fsdecode(path)):
            raise PermissionError("reading other files is refused here")

    def _is_ours(self, path: str) -> bool:
        return path == os.devnull or _with_slash(path).startswith(self._places)


def places_of_ours() -> tuple[str, ...]:
    """Return where modules and their data are loaded from, folders and files with a last slash."""
    places = {*sys.path, sys.prefix, sys.base_prefix} - {""}
    if getattr(sys, "frozen", False):
        # Its modules lie in the program's file itself, beside which other files may lie.
        places |= {sys.executable, getattr(sys, "_MEIPASS", sys.executable)}
    return tuple(sorted(map(_with_slash, places)))


def _with_slash(path: str) -> str:
    """Return the true path, with a slash, so that nothing whose name only begins so is inside."""
    return os.path.join(os.path.realpath(path), "")  # noqa: PTH118 - Path drops the slash


if __name__ == "__main__":
    serve(sys.argv[1:])
