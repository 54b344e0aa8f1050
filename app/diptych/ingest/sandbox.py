"""Runs work on foreign bytes in a child process with limits, so that nothing they do hurts us.

The child is started when it is first needed and kept for the next piece of work. It gets bytes and
gives bytes, opens no file for writing, no connection and no program, and may use so much memory,
processor time, time on the clock and output. Whatever goes wrong in it ends the child alone.

Memory and processor time are limited by the operating system where it is Linux; macOS limits the
time and not the memory. Windows would need a job object, which is not used: there only the clock,
the output and what the child may open are limited. Where memory has no limit, a page that eats it
eats it until its time is up.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock, Timer

from diptych.ingest.frames import BrokenFrameError, read_frame, write_frame
from diptych.ingest.worker import DONE, OUT_OF_MEMORY, READY


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may use, in bytes and seconds.

    Memory counts all of the child's address space. The interpreter and the libraries take 80 MB of
    it, a usual page ten more, and the longest article that is accepted stays far below the limit.
    """

    memory: int = 600_000_000
    cpu: int = 10
    clock: float = 10.0
    output: int = 64_000_000
    start: float = 60.0
    """Seconds that a child may take to load its libraries, which a cold disk makes slow."""


class Ending(StrEnum):
    """How work in a child failed."""

    TIME = "took too long"
    MEMORY = "needed too much memory"
    DIED = "ended the process that read it"


class Overrun(Exception):  # noqa: N818 - what the work did, and no error of the program
    """The work did not come to an end; `ending` says how."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.value)
        self.ending = ending


_BY_STATUS = {
    OUT_OF_MEMORY: Ending.MEMORY,
    # Windows has no such signal, and sends none.
    -getattr(signal, "SIGXCPU", 0) or None: Ending.TIME,
}


class Sandbox:
    """One child process for one kind of work.

    Args:
        work: a function from bytes to bytes, as `module:name`; the child imports it.
        limits: what each call may use.
    """

    def __init__(self, work: str, limits: Limits | None = None) -> None:
        self._work = work
        self._limits = limits or Limits()
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def __call__(self, given: bytes) -> bytes:
        """Return what the work makes of `given`; calls from several threads wait for each other.

        Raises:
            Overrun: when it passes a limit or dies; the next call gets a new child.
        """
        with self._lock:
            child = self._ready_child()
            return self._asked(child, given, self._limits.clock)

    def close(self) -> None:
        """End the child, if there is one."""
        with self._lock:
            self._end()

    def _ready_child(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._end()
        self._child = _started(self._work, self._limits)
        if self._asked(self._child, b"", self._limits.start) != READY:
            self._end()
            raise Overrun(Ending.DIED)
        return self._child

    def _asked(self, child: subprocess.Popen[bytes], given: bytes, seconds: float) -> bytes:
        late: list[bool] = []
        timer = Timer(seconds, _kill, (child, late))
        timer.daemon = True
        timer.start()
        try:
            return _exchange(child, given, self._limits.output)
        except (OSError, BrokenFrameError) as error:
            status = self._end()
            ending = Ending.TIME if late else _BY_STATUS.get(status, Ending.DIED)
            raise Overrun(ending) from error
        finally:
            timer.cancel()

    def _end(self) -> int:
        """End the child and return its exit status."""
        child, self._child = self._child, None
        if child is None:
            return 0
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        try:
            return child.wait(1.0)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()


def _kill(child: subprocess.Popen[bytes], late: list[bool]) -> None:
    late.append(True)
    child.kill()


def _exchange(child: subprocess.Popen[bytes], given: bytes, most: int) -> bytes:
    assert child.stdin
    assert child.stdout
    write_frame(child.stdin, given)
    answer = read_frame(child.stdout, most)
    if answer[:1] != DONE:
        raise BrokenFrameError("the work failed: " + answer[1:].decode("utf-8", "replace"))
    return answer[1:]


def command_of(work: str, limits: Limits) -> tuple[str, ...]:
    """Return the command that starts a child; how a frozen program starts one is said here."""
    program = (sys.executable, "-P", "-m", "diptych.ingest.worker")
    return (*program, work, str(limits.memory), str(limits.cpu))


def _started(work: str, limits: Limits) -> subprocess.Popen[bytes]:
    """Start a child that knows where our modules are and nothing else of the environment."""
    told = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    environment = {
        **told,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "OPENBLAS_NUM_THREADS": "1",
    }
    return subprocess.Popen(  # noqa: S603 - our own module, run by the same Python
        command_of(work, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        close_fds=True,
    )
