"""How a child is held and started where this machine is not: macOS, Windows, a frozen program."""

# ruff: noqa: D102, N802, SLF001 - Windows named and described these; `byref` has only `_obj`
from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from diptych.ingest import windows_job
from diptych.ingest.hidden_word import HIDDEN_COMMAND
from diptych.ingest.sandbox import Limits, Sandbox, command_of, environment_of
from diptych.ingest.windows_job import BasicAccounting, ExtendedLimits, Job
from diptych.ingest.worker import Guard, places_of_ours

if TYPE_CHECKING:
    from pathlib import Path

GIGABYTE = 1_000_000_000


class Kernel:
    """The functions of kernel32 that a job needs; remembers what it was told."""

    def __init__(self, *, refuses: str = "") -> None:
        self.refuses = refuses
        self.limits: list[ExtendedLimits] = []
        self.restrictions = 0
        self.members: list[int] = []
        self.closed: list[int] = []

    def CreateJobObjectW(self, _security: None, _name: None) -> int:
        return 0 if self.refuses == "create" else 7

    def SetInformationJobObject(self, _handle: int, number: int, value: Any, size: int) -> int:
        if number == 4:
            self.restrictions = ctypes.c_uint32.from_buffer_copy(value._obj).value
        else:
            assert size == ctypes.sizeof(ExtendedLimits)
            self.limits.append(ExtendedLimits.from_buffer_copy(value._obj))
        return 0 if self.refuses == "set" else 1

    def QueryInformationJobObject(
        self, _handle: int, _number: int, value: Any, _size: int, _length: None
    ) -> int:
        used: BasicAccounting = value._obj
        used.TotalUserTime = 3 * windows_job.TICKS
        return 0 if self.refuses == "query" else 1

    def AssignProcessToJobObject(self, _handle: int, process: int) -> int:
        self.members.append(process)
        return 0 if self.refuses == "assign" else 1

    def CloseHandle(self, handle: int) -> int:
        self.closed.append(handle)
        return 1


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64 bits")
def test_the_structures_are_as_long_as_windows_expects() -> None:
    """A structure of another length would be refused, or read wrongly."""
    assert ctypes.sizeof(windows_job.BasicLimits) == 64
    assert ctypes.sizeof(windows_job.Counters) == 48
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ctypes.sizeof(BasicAccounting) == 48
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_a_job_holds_memory_time_and_number_and_ends_with_its_parent() -> None:
    """One process with so much memory; each piece of work adds its seconds to those used."""
    kernel = Kernel()
    job = Job(GIGABYTE, 60, kernel)
    job.take(42)
    job.allow(8)
    first, second = kernel.limits
    assert kernel.members == [42]
    assert first.ProcessMemoryLimit == second.ProcessMemoryLimit == GIGABYTE
    assert first.BasicLimitInformation.ActiveProcessLimit == 1
    assert first.BasicLimitInformation.LimitFlags & windows_job.KILL_ON_JOB_CLOSE
    assert first.BasicLimitInformation.PerProcessUserTimeLimit == 60 * windows_job.TICKS
    assert second.BasicLimitInformation.PerProcessUserTimeLimit == 11 * windows_job.TICKS
    assert kernel.restrictions == windows_job.NO_DESKTOP
    job.close()
    job.close()
    assert kernel.closed == [7]


@pytest.mark.parametrize("refuses", ["create", "set", "assign", "query"])
def test_a_job_that_windows_refuses_is_never_taken_for_one(refuses: str) -> None:
    """A child without limits is not used."""
    with pytest.raises(OSError, match="Windows"):  # noqa: PT012 - whichever step comes to it
        job = Job(GIGABYTE, 60, Kernel(refuses=refuses))
        job.take(42)
        job.allow(8)


def test_where_there_are_no_jobs_none_is_made() -> None:
    """The module is there on every system, and does nothing where a child limits itself."""
    if sys.platform == "win32":
        job = windows_job.job_for(GIGABYTE, 60)
        assert job
        job.close()
    else:
        assert windows_job.job_for(GIGABYTE, 60) is None
        with pytest.raises(OSError, match="only Windows"):
            Job(GIGABYTE, 60)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundle has no `python -m`: it is told by a hidden word to be the child."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "Diptych.exe")
    limits = Limits()
    assert command_of("a.b:c", limits) == (
        "Diptych.exe", HIDDEN_COMMAND, "a.b:c", str(limits.memory), str(limits.cpu),
    )  # fmt: skip
    needed = {"_PYI_ARCHIVE_FILE": "x", "TMP": "y", "LD_LIBRARY_PATH": "/stick/parts"}
    told = environment_of(needed | {"SOME_SECRET": "z"})
    assert needed.items() <= told.items()
    assert "SOME_SECRET" not in told


def test_a_frozen_child_reads_its_program_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The modules lie in the program's file, and the library of a stick in a folder next to it."""
    program = tmp_path / "diptych"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    look = Guard(places_of_ours())
    look("open", (str(program), "rb", 0))
    for beside in ("diptych-portable/library.sqlite", "diptych.ini"):
        with pytest.raises(PermissionError):
            look("open", (str(tmp_path / beside), "rb", 0))


def test_the_program_itself_can_be_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hidden word leads through the program's own entry to the same work."""
    (tmp_path / "work_for_test.py").write_text("def work(given): return given[::-1]")
    monkeypatch.syspath_prepend(tmp_path)
    entry = (sys.executable, "-P", "-m", "diptych", HIDDEN_COMMAND)
    monkeypatch.setattr(
        "diptych.ingest.sandbox.command_of",
        lambda work, limits: (*entry, work, str(limits.memory), str(limits.cpu)),
    )
    sandbox = Sandbox("work_for_test:work", Limits(memory=2 * GIGABYTE))
    assert sandbox(b"abc") == b"cba"
    sandbox.close()


def test_a_child_that_is_looked_after_ends_when_it_has_too_much() -> None:
    """Where the system holds no limit on memory, a thread ends the child with the known status."""
    code = (
        "import time; from diptych.ingest.child_limits import watch_memory as w;"
        "w(10, lambda: 5); time.sleep(0.2); w(10, lambda: 11); time.sleep(60)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 71
