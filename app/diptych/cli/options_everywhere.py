"""The options that every command takes, and the window without a command."""

from __future__ import annotations

import argparse


def options_everywhere() -> argparse.ArgumentParser:
    """Return them, to stand before or behind the name of a command."""
    shared = argparse.ArgumentParser(
        prog="diptych", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    shared.add_argument(
        "--library",
        metavar="LIBRARY",
        help="another library than the usual one: a file, or postgresql://user@host/database",
    )
    shared.add_argument(
        "--threads", type=_count, metavar="N", help="bounds the threads of the models"
    )
    return shared


def window_options() -> argparse.ArgumentParser:
    """Return what may be typed without a command; whether it is right is not looked at.

    Commands have options of the same names that mean something else.
    """
    window = argparse.ArgumentParser(
        prog="diptych", add_help=False, allow_abbrev=False, parents=[options_everywhere()]
    )
    window.add_argument("--language", dest="spoken", default=argparse.SUPPRESS)
    return window


def add_window_language(one: argparse.ArgumentParser) -> None:
    """Let a command that shows a window take the language that the window speaks."""
    one.add_argument(
        "--language",
        dest="spoken",
        type=_language,
        default=argparse.SUPPRESS,
        metavar="CODE",
        help="that the window speaks, such as de",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of threads")
    return int(text)


def _language(text: str) -> str:
    from diptych.model.translation import languages
    from diptych_resources import resource

    known = languages(resource("i18n"))
    code = text.replace("-", "_").split("_")[0].lower()
    if code not in known:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(known)}")
    return code
