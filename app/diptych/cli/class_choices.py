"""What may be typed behind `diptych class`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_class(one: argparse.ArgumentParser) -> None:
    """Let the command take its options."""
    one.add_argument(
        "folder", type=Path, metavar="FOLDER", help="with the .diptych files that came back"
    )
    one.add_argument(
        "--key", type=Path, metavar="FILE", help="a .diptych file whose notebook is the key"
    )
    one.add_argument("--names", action="store_true", help="names in the place of numbers")
    one.add_argument(
        "-o",
        dest="target",
        type=Path,
        metavar="OUT",
        required=True,
        help="a .pdf, or a .csv with all figures",
    )
    one.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of a PDF")
