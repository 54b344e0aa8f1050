"""Writes a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from diptych.model.faults import Fault


def write_whole(target: Path, data: bytes) -> None:
    """Write a file through a neighbour that takes its place, so that no half file is left.

    Raises:
        Fault: when the file cannot be written; what stood there before is kept.
    """
    import tempfile

    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".diptych-")
        neighbour = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            neighbour.chmod(0o644)
            neighbour.replace(target)
        except OSError:
            neighbour.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Fault(
            "{target} could not be written ({why}); what stood there before is kept, so name a "
            "file in a folder that can be written to.",
            target=target,
            why=error.strerror,
        ) from error
