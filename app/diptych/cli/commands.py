"""Carries out what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.cli.arguments import parser
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.places import library_location

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from diptych.cli.windows import Windows

_FILES = ("pdf", "docx")
"""Formats that are no text and have to be written to a file."""


def run(arguments: Sequence[str], windows: Windows) -> int:
    """Carry out one command line; return the exit status.

    Raises:
        Fault: when the input or the library is at fault.
        SystemExit: with status 2 on wrong usage, 0 after `--help`.
    """
    root = parser()
    typed = root.parse_args(arguments)
    if typed.command == "compare" and typed.format in _FILES and typed.target is None:
        root.error(f"--format {typed.format} needs -o OUT")
    location = library_location(getattr(typed, "library", None))
    desk = Desk(location, Comparer(getattr(typed, "threads", 1)))
    try:
        return _carry_out(typed, desk, windows)
    finally:
        desk.close()


def _carry_out(typed: Namespace, desk: Desk, windows: Windows) -> int:
    match typed.command:
        case None:
            return windows.open(desk)
        case "open":
            return windows.open_pair(desk, typed.first, typed.second)
        case _:
            # A window shall not wait for what only the other commands need.
            from diptych.cli.without_window import carry_out

            return carry_out(typed, desk, windows)
