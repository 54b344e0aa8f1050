"""Carries out what was typed."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from diptych.cli.late_desk import LateDesk
from diptych.model.faults import Fault
from diptych.workflow.places import library_location

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from diptych.cli.windows import Windows

_PAIR = 2
_FILES = ("pdf", "docx")
"""Formats that are no text and have to be written to a file."""


def run(arguments: Sequence[str], windows: Windows) -> int:
    """Carry out one command line; return the exit status.

    Raises:
        Fault: when the input or the library is at fault.
        SystemExit: with status 2 on wrong usage, 0 after `--help`.
    """
    typed = _parsed(arguments)
    location = library_location(getattr(typed, "library", None))
    desk = LateDesk(location, getattr(typed, "threads", 1))
    try:
        with _speaking(getattr(typed, "spoken", "")):
            return _carry_out(typed, desk, windows)
    except Fault as fault:
        with _speaking(_asked_for(typed)):
            raise Fault(fault.spoken()) from fault
    finally:
        desk.close()


def _parsed(arguments: Sequence[str]) -> Namespace:
    from diptych.cli.options_everywhere import window_options

    # A window shall not wait for what only the commands need, not even for their options.
    typed, rest = window_options().parse_known_args(arguments)
    if not rest and not hasattr(typed, "spoken"):
        typed.command = None
        return typed
    if rest and all(one.casefold().endswith(".diptych") for one in rest) and len(rest) <= _PAIR:
        # What a double click on a pack hands over.
        arguments = ["open", *arguments]
    from diptych.cli.arguments import parser

    root = parser()
    typed = root.parse_args(arguments)
    if typed.command == "compare" and typed.format in _FILES and typed.target is None:
        root.error(f"--format {typed.format} needs -o OUT")
    return typed


def _asked_for(typed: Namespace) -> str:
    """Return the language that was named for window or file, `""` where none was.

    Elsewhere the option of that name is a fact of an article.
    """
    written = typed.language if typed.command in {"compare", "worksheet"} else ""
    return str(getattr(typed, "spoken", "") or written)


def _speaking(language: str) -> AbstractContextManager[None]:
    """Speak the language that was asked for; without one, whatever is spoken already."""
    if not language:
        return nullcontext()
    from diptych.model.translation import catalogue, speaking
    from diptych_resources import resource

    return speaking(catalogue(resource("i18n"), (language,)))


def _carry_out(typed: Namespace, desk: LateDesk, windows: Windows) -> int:
    chosen = bool(getattr(typed, "spoken", ""))
    match typed.command:
        case None:
            return windows.open(desk.location, desk, language_chosen=chosen)
        case "open":
            pair = typed.first, typed.second
            return windows.open_pair(desk.location, desk, *pair, language_chosen=chosen)
        case _:
            from diptych.cli.without_window import carry_out

            return carry_out(typed, desk(), windows)
