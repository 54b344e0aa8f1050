"""What makes a file's name, and not only its content, survive a power cut."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def settle(folder: Path) -> None:
    """Have the names in `folder` written to the disk, where the system lets a program ask."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError:  # some network disks refuse; the file itself is written all the same
        pass
    finally:
        os.close(handle)
