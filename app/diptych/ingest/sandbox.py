"""Runs work on foreign bytes in a child process with limits, so that nothing they do hurts us.

The child is started when it is first needed and kept for the next piece of work. It gets bytes and
gives bytes, opens no file for writing and none but its own for reading, no connection and no
program, and may use so much memory, processor time, time on the clock and output. Whatever goes
wrong in it ends the child alone, and the next one is started at once.

Work is charged by the time that the processor spends on it, so that a busy or slow machine does not
refuse what an idle one reads; the clock stops what waits instead of working. Linux and macOS let
the child limit itself (`child_limits`), Windows holds the limits in a job object (`windows_job`).
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
from typing import TYPE_CHECKING

from diptych.ingest.child_limits import OUT_OF_MEMORY
from diptych.ingest.frames import BrokenFrameError, read_frame, write_frame
from diptych.ingest.hidden_word import HIDDEN_COMMAND
from diptych.ingest.windows_job import OUT_OF_TIME, job_for
from diptych.ingest.worker import DONE, READY
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.ingest.windows_job import Job


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may use, in bytes and seconds.

    Memory counts all of the child's address space. The interpreter and the libraries take 80 MB of
    it, a usual page ten more, and the longest article that is accepted stays far below the limit.
    No file keeps anybody waiting for more than ten seconds, the end of its child included.
    """

    memory: int = 600_000_000
    cpu: int = 8
    clock: float = 9.5
    output: int = 64_000_000
    start: float = 60.0
    """Seconds that a child may take to load its libraries, which a cold disk makes slow."""


class Ending(StrEnum):
    """How work in a child failed."""

    TIME = later("took too long")
    MEMORY = later("needed too much memory")
    DIED = later("ended the process that read it")


class Overrun(Exception):  # noqa: N818 - what the work did, and no error of the program
    """The work did not come to an end; `ending` says how."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.value)
        self.ending = ending


_BY_STATUS: dict[int | None, Ending] = {
    OUT_OF_MEMORY: Ending.MEMORY,
    **dict.fromkeys(OUT_OF_TIME, Ending.TIME),
    # Windows has no such signal, and sends none.
    -getattr(signal, "SIGXCPU", 0) or None: Ending.TIME,
}


@dataclass(slots=True)
class _Child:
    """A child process, its job where there are jobs, and whether it said that it is ready."""

    process: subprocess.Popen[bytes]
    job: Job | None
    ready: bool = False

    @property
    def lives(self) -> bool:
        return self.process.poll() is None


class Sandbox:
    """One child process for one kind of work.

    Args:
        work: a function from bytes to bytes, as `module:name`; the child imports it.
        limits: what each call may use.
    """

    def __init__(self, work: str, limits: Limits | None = None) -> None:
        self._work = work
        self._limits = limits or Limits()
        self._child: _Child | None = None
        self._lock = Lock()

    def __call__(self, given: bytes) -> bytes:
        """Return what the work makes of `given`; calls from several threads wait for each other.

        Raises:
            Overrun: when it passes a limit or dies; the next call gets a new child.
        """
        with self._lock:
            child = self._ready_child()
            if child.job:
                child.job.allow(self._limits.cpu)
            try:
                return self._asked(child, given, self._limits.clock)
            except Overrun:
                # While the person reads what became of this file, the next child gets ready.
                self._child = _started(self._work, self._limits)
                raise

    def close(self) -> None:
        """End the child, if there is one."""
        with self._lock:
            self._end()

    def _ready_child(self) -> _Child:
        child = self._child
        if child is None or not child.lives:
            self._end()
            child = self._child = _started(self._work, self._limits)
        if not child.ready:
            if self._asked(child, b"", self._limits.start) != READY:
                self._end()
                raise Overrun(Ending.DIED)
            child.ready = True
        return child

    def _asked(self, child: _Child, given: bytes, seconds: float) -> bytes:
        late: list[bool] = []
        timer = Timer(seconds, _kill, (child.process, late))
        timer.daemon = True
        timer.start()
        try:
            return _exchange(child.process, given, self._limits.output)
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
        for pipe in (child.process.stdin, child.process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        status = _waited_for(child.process)
        if child.job:
            child.job.close()
        return status


def command_of(work: str, limits: Limits) -> tuple[str, ...]:
    """Return the command that starts a child: this Python, or this program where it is frozen."""
    told = (work, str(limits.memory), str(limits.cpu))
    if getattr(sys, "frozen", False):
        return (sys.executable, HIDDEN_COMMAND, *told)
    # A virtual environment's Python on Windows is a launcher that would start a second process.
    base: str = getattr(sys, "_base_executable", sys.executable)
    python = base if sys.platform == "win32" else sys.executable
    return (python, "-P", "-m", "diptych.ingest.worker", *told)


def environment_of(known: Mapping[str, str]) -> dict[str, str]:
    """Return what a child is told of the environment: where modules are, and nothing private.

    A frozen program needs to know where its parts and the libraries among them lie: it takes what
    its parent was told for settled, and looks no further.
    """
    parts = ("_PYI_", "LD_LIBRARY_PATH", "TMP", "TEMP") if getattr(sys, "frozen", False) else ()
    told = {
        name: value
        for name, value in known.items()
        if name in {"SYSTEMROOT", "PATH"} or name.startswith(parts)
    }
    return {
        **told,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "OPENBLAS_NUM_THREADS": "1",
    }


def _started(work: str, limits: Limits) -> _Child:
    job = job_for(limits.memory, limits.start)
    process = subprocess.Popen(  # noqa: S603 - our own module, run by the same Python
        command_of(work, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment_of(os.environ),
        close_fds=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if job:
        try:
            job.take(int(getattr(process, "_handle")))  # noqa: B009 - typed on Windows only
        except OSError:
            process.kill()
            job.close()
            raise
    return _Child(process, job)


def _kill(process: subprocess.Popen[bytes], late: list[bool]) -> None:
    late.append(True)
    process.kill()


def _exchange(process: subprocess.Popen[bytes], given: bytes, most: int) -> bytes:
    assert process.stdin
    assert process.stdout
    write_frame(process.stdin, given)
    answer = read_frame(process.stdout, most)
    if answer[:1] != DONE:
        raise BrokenFrameError("the work failed: " + answer[1:].decode("utf-8", "replace"))
    return answer[1:]


def _waited_for(process: subprocess.Popen[bytes]) -> int:
    try:
        return process.wait(1.0)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
