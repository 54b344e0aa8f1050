"""Tells which version of the program this is."""

from __future__ import annotations

from argparse import SUPPRESS, Action
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence


class PrintVersion(Action):
    """Prints name and version and ends; what was installed is asked only then."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002 - argparse's name
        super().__init__(option_strings, dest, nargs=0, default=SUPPRESS, help=help)

    def __call__(
        self,
        parser: ArgumentParser,
        _namespace: Namespace,
        _values: object,
        _option: str | None = None,
    ) -> None:
        """Print both.

        Raises:
            SystemExit: always, with status 0.
        """
        from importlib.metadata import version

        print(parser.prog, version("diptych"))
        parser.exit()
