"""What may be typed behind `diptych exchange`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diptych.cli.options_everywhere import options_everywhere

if TYPE_CHECKING:
    import argparse


def add_exchange(one: argparse.ArgumentParser) -> None:
    """Let the command take its two actions."""
    actions = one.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, purpose: str) -> argparse.ArgumentParser:
        return actions.add_parser(
            name, help=purpose, description=purpose, parents=[options_everywhere()]
        )

    out = action("export", "Write a pair and the work on it in a format of other programs.")
    out.add_argument("first", metavar="A", help="a file, or an id or digest of the library")
    out.add_argument("second", metavar="B")
    out.add_argument(
        "-o",
        dest="target",
        type=Path,
        metavar="OUT",
        required=True,
        help="its ending says the format: .jsonld and .jsonl are Web Annotations, .qdpx and .qdc"
        " a project and a codebook of REFI-QDA, .json (CSL), .ris and .bib citations",
    )
    out.add_argument(
        "--without-quotes",
        action="store_true",
        help="of annotations: positions alone, and no words of the articles",
    )
    into = action("import", "Take marks, codes or a whole project into the library.")
    into.add_argument("file", type=Path, metavar="FILE", help=".jsonld, .jsonl, .qdpx or .qdc")
    into.add_argument("first", metavar="A", nargs="?", help="the pair that marks or codes are for")
    into.add_argument("second", metavar="B", nargs="?")
    into.add_argument(
        "--sources",
        type=int,
        nargs=2,
        metavar=("A", "B"),
        help="of a project with more than two: which ones are the pair, by number from 1",
    )
