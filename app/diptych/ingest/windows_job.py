"""Windows' job objects: the limits of a child process there, held by its parent.

A job is a bag of processes with limits on all that is in it. Each child gets one of its own, right
after it was started and before it gets any foreign byte: so much memory, so much time of the
processor, no process beside it, no clipboard, no desktop, and an end together with its parent.
The layout of the structures is that of winnt.h; they are written out here because nothing else of
a larger library would be needed. All of this can be imported everywhere and made only on Windows.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Protocol

TICKS = 10_000_000
"""Windows counts time in units of 100 nanoseconds; a second has so many."""
OUT_OF_TIME = frozenset({1816, 0xC0000044})
"""How a process ends that used up its time: ERROR_NOT_ENOUGH_QUOTA, STATUS_QUOTA_EXCEEDED."""

PROCESS_TIME = 0x0002
ACTIVE_PROCESS = 0x0008
PROCESS_MEMORY = 0x0100
DIE_ON_UNHANDLED_EXCEPTION = 0x0400
KILL_ON_JOB_CLOSE = 0x2000
LIMITS = (
    PROCESS_TIME | ACTIVE_PROCESS | PROCESS_MEMORY | DIE_ON_UNHANDLED_EXCEPTION | KILL_ON_JOB_CLOSE
)
NO_DESKTOP = 0x00FF
"""All restrictions on the user interface: handles, clipboard, settings, desktop, sign-off."""

_BASIC_ACCOUNTING, _BASIC_UI, _EXTENDED_LIMITS = 1, 4, 9
"""The numbers by which Windows knows the structures below."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class Counters(ctypes.Structure):
    """IO_COUNTERS."""

    _fields_ = tuple(
        (f"{what}{kind}Count", ctypes.c_uint64)
        for kind in ("Operation", "Transfer")
        for what in ("Read", "Write", "Other")
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", Counters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class BasicAccounting(ctypes.Structure):
    """JOBOBJECT_BASIC_ACCOUNTING_INFORMATION."""

    _fields_ = (
        ("TotalUserTime", ctypes.c_int64),
        ("TotalKernelTime", ctypes.c_int64),
        ("ThisPeriodTotalUserTime", ctypes.c_int64),
        ("ThisPeriodTotalKernelTime", ctypes.c_int64),
        ("TotalPageFaultCount", ctypes.c_uint32),
        ("TotalProcesses", ctypes.c_uint32),
        ("ActiveProcesses", ctypes.c_uint32),
        ("TotalTerminatedProcesses", ctypes.c_uint32),
    )


class Kernel(Protocol):
    """The five functions of kernel32 that are called, each 0 where it failed."""

    def CreateJobObjectW(self, security: None, name: None, /) -> int | None:  # noqa: N802 - Windows' name
        """Make a job and return its handle."""

    def SetInformationJobObject(self, job: int, number: int, value: Any, size: int, /) -> int:  # noqa: N802 - likewise
        """Set what a structure of that number says."""

    def QueryInformationJobObject(  # noqa: N802 - likewise
        self, job: int, number: int, value: Any, size: int, length: None, /
    ) -> int:
        """Fill a structure of that number."""

    def AssignProcessToJobObject(self, job: int, process: int, /) -> int:  # noqa: N802 - likewise
        """Put a process into a job."""

    def CloseHandle(self, handle: int, /) -> int:  # noqa: N802 - likewise
        """Give a handle back."""


def limits_of(memory: int, seconds: float) -> ExtendedLimits:
    """Return the limits of one process: bytes of memory, seconds of work since it started."""
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = LIMITS
    limits.BasicLimitInformation.PerProcessUserTimeLimit = round(seconds * TICKS)
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    return limits


class Job:
    """The job of one child; what is in it ends when the job is closed.

    Args:
        memory: bytes that the child may have.
        start: seconds of the processor that it may use before the first `allow`.
        kernel: the functions of kernel32, those of this Windows unless told otherwise.

    Raises:
        OSError: when Windows makes no job.
    """

    def __init__(self, memory: int, start: float, kernel: Kernel | None = None) -> None:
        self._kernel = kernel or _kernel32()
        self._memory = memory
        self._handle = self._kernel.CreateJobObjectW(None, None) or 0
        if not self._handle:
            raise OSError("Windows made no job object")
        self._set(_EXTENDED_LIMITS, limits_of(memory, start))
        self._set(_BASIC_UI, ctypes.c_uint32(NO_DESKTOP))

    def take(self, process: int) -> None:
        """Put a process into the job by its handle.

        Raises:
            OSError: when Windows refuses; then the process has no limits and must not be used.
        """
        if not self._kernel.AssignProcessToJobObject(self._handle, process):
            raise OSError("Windows did not put the process into its job")

    def allow(self, seconds: float) -> None:
        """Let the process use so many more seconds of the processor than it has used.

        Raises:
            OSError: when Windows refuses.
        """
        used = BasicAccounting()
        size = ctypes.sizeof(used)
        if not self._kernel.QueryInformationJobObject(
            self._handle, _BASIC_ACCOUNTING, ctypes.byref(used), size, None
        ):
            raise OSError("Windows did not tell how long the process has worked")
        self._set(_EXTENDED_LIMITS, limits_of(self._memory, used.TotalUserTime / TICKS + seconds))

    def close(self) -> None:
        """End what is in the job, and the job."""
        handle, self._handle = self._handle, 0
        if handle:
            self._kernel.CloseHandle(handle)

    def _set(self, number: int, value: ctypes.Structure | ctypes.c_uint32) -> None:
        size = ctypes.sizeof(value)
        if not self._kernel.SetInformationJobObject(
            self._handle, number, ctypes.byref(value), size
        ):
            self.close()
            raise OSError("Windows did not take the limits of the job")


def job_for(memory: int, start: float) -> Job | None:
    """Return a job on Windows; nothing elsewhere, where a child limits itself."""
    return Job(memory, start) if sys.platform == "win32" else None


def _kernel32() -> Kernel:
    if sys.platform != "win32":
        raise OSError("only Windows has job objects")
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)
    handle, number, place = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
    kernel.CreateJobObjectW.restype = handle
    kernel.CreateJobObjectW.argtypes = (place, ctypes.c_wchar_p)
    kernel.SetInformationJobObject.argtypes = (handle, number, place, ctypes.c_uint32)
    kernel.QueryInformationJobObject.argtypes = (handle, number, place, ctypes.c_uint32, place)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel.CloseHandle.argtypes = (handle,)
    functions: Kernel = kernel
    return functions
