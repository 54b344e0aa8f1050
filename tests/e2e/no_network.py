"""Ends a process that asks for a network socket, in whatever language its code is written.

Linux looks at each call of `socket` by a filter that no process can take off again and that its
children inherit. Sockets of this machine alone (AF_UNIX), which screens need, stay allowed.
"""

from __future__ import annotations

import ctypes
import faulthandler
import platform
import signal
import struct
import sys

ENDED = -31
"""How a process ends that asked: the signal SIGSYS."""

_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""How the kernel names a processor, and the number of its call `socket`."""
_AF_INET, _AF_INET6 = 2, 10
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _MACHINE, _FAMILY = 0, 4, 16
"""Where a filter finds the call's number, the processor, and the first argument, in bytes."""
_ALLOW, _TRAP = 0x7FFF0000, 0x00030000
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2


def can_forbid() -> bool:
    """Whether this machine can hold such a filter."""
    return sys.platform == "linux" and platform.machine() in _MACHINES


def forbid() -> None:
    """End this process and its children from now on when they ask for a network socket.

    Raises:
        OSError: when the kernel takes no filter.
    """
    machine, call = _MACHINES[platform.machine()]
    steps = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 0, 5, machine),
        (_LOAD, 0, 0, _NUMBER),
        (_EQUAL, 0, 3, call),
        (_LOAD, 0, 0, _FAMILY),
        (_EQUAL, 2, 0, _AF_INET),
        (_EQUAL, 1, 0, _AF_INET6),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _TRAP),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    kept = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(kept))
    # The signal ends the process; before that, whoever asked is told of.
    faulthandler.register(signal.SIGSYS, chain=True)
    libc = ctypes.CDLL(None, use_errno=True)
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SECCOMP, _FILTER, program, 0, 0)):
        if libc.prctl(*arguments):
            raise OSError(ctypes.get_errno(), "the kernel takes no filter")
