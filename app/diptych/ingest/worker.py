"""The child of the sandbox: `python -m diptych.ingest.worker MODULE:NAME MEMORY CPU`.

Reads frames from standard input, hands each to the work, writes what comes back to standard
output, and ends with its parent, when standard input does.
"""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from diptych.ingest.frames import BrokenFrameError, read_frame, write_frame

if TYPE_CHECKING:
    from collections.abc import Callable

READY = b"ready"
DONE = b"+"
FAILED = b"-"
OUT_OF_MEMORY = 71
_MOST_GIVEN = 100_000_000
_MOST_FILES = 64
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    "socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.exec", "os.fork",
    "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "shutil.",
    "webbrowser.",
)  # fmt: skip


def main() -> None:
    """Serve until standard input ends."""
    work, memory, cpu = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    given, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand among the answers.
    sys.stdout = sys.stderr
    warnings.simplefilter("ignore")
    _limit(memory)
    module, name = work.split(":")
    do = getattr(import_module(module), name)
    sys.addaudithook(_refuse)
    read_frame(given, _MOST_GIVEN)
    write_frame(answers, DONE + READY)
    while True:
        try:
            asked = read_frame(given, _MOST_GIVEN)
        except BrokenFrameError:
            return
        _allow_cpu(cpu)
        write_frame(answers, _answer(do, asked))


def _answer(do: Callable[[bytes], bytes], asked: bytes) -> bytes:
    try:
        return DONE + do(asked)
    except MemoryError:
        # Nothing that needs memory can be done any more, and the parent starts a new child.
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - whatever foreign bytes bring about is told
        return FAILED + f"{type(error).__name__}: {error}"[:1000].encode("utf-8", "replace")


def _refuse(event: str, args: tuple[object, ...]) -> None:
    """Refuse what reading a page never needs; an audit hook cannot be taken away again."""
    if event.startswith(_REFUSED):
        raise PermissionError(f"{event} is refused here")
    if event == "open":
        mode, flags = args[1], args[2]
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if writes or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError("writing is refused here")


def _limit(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # macOS refuses a limit below the address space that every process has there.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (allowed, allowed))


def _allow_cpu(seconds: int) -> None:
    """Let the process use so many more seconds of the processor than it has used.

    The system ends it then, even in the midst of a library's own code.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    main()
