"""What the child that reads foreign files lets itself be held to; no limit can be raised again.

Linux holds all of them. macOS holds the processor's time, open files and core dumps, and accepts
no limit on memory, so that a thread looks after it there. Windows has none of these: the parent
puts the child into a job object (`windows_job`).
"""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OUT_OF_MEMORY = 71
"""The status with which a child ends that had no memory left."""
_MOST_FILES = 64
_BETWEEN_LOOKS = 0.05


def limit_memory(most: int) -> None:
    """Let the process have so many bytes of memory, few open files, and no core dump."""
    if sys.platform == "win32":
        return
    import resource

    for kind, allowed in (
        (resource.RLIMIT_AS, most),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
    ):
        _, hard = resource.getrlimit(kind)
        least = allowed if hard == resource.RLIM_INFINITY else min(allowed, hard)
        # macOS refuses a limit below the address space that every process has there.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (least, least))
    if sys.platform == "darwin":
        watch_memory(most, lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def watch_memory(most: int, used: Callable[[], int]) -> threading.Thread:
    """End the process as soon as it has used more than `most` bytes of memory at any time.

    Only for systems that hold no such limit themselves: what fits between two looks is not seen.
    """
    watcher = threading.Thread(target=_look_after, args=(most, used), daemon=True)
    watcher.start()
    return watcher


def allow_processor(seconds: int) -> None:
    """Let the process use so many more seconds of the processor than it has used, at most one more.

    The system ends it then, even in the midst of a library's own code.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(used.ru_utime + used.ru_stime) + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _look_after(most: int, used: Callable[[], int]) -> None:
    while used() <= most:
        time.sleep(_BETWEEN_LOOKS)
    os._exit(OUT_OF_MEMORY)
