"""The sheet that lists every command with its keys."""

from __future__ import annotations

from diptych.ui.evidence.blocks import Bullets, Sheet, Text


def keys_sheet(rows: tuple[tuple[str, str], ...]) -> Sheet:
    """Return a sheet with one line for each command."""
    return Sheet(
        kind="Help",
        title="Keys",
        blocks=(
            Text("Everything can be done from the keyboard.", muted=True),
            Bullets(tuple(f"{what}: {keys}" for what, keys in rows)),
        ),
        summary="Every command and its keys stand in the evidence panel (F9).",
    )
