"""The options that every command takes, and the window without a command."""

from __future__ import annotations

import argparse


def options_everywhere() -> argparse.ArgumentParser:
    """Return them, to stand before or behind the name of a command."""
    shared = argparse.ArgumentParser(
        prog="diptych", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS
    )
    shared.add_argument("--library", metavar="FILE", help="another library than the usual one")
    shared.add_argument(
        "--threads", type=_count, metavar="N", help="bounds the threads of the models"
    )
    return shared


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of threads")
    return int(text)
