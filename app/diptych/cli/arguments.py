"""What may be typed behind `diptych`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from diptych.cli.class_choices import add_class
from diptych.cli.exchange_choices import add_exchange
from diptych.cli.options_everywhere import add_window_language, options_everywhere
from diptych.cli.report_choices import add_choices, add_language
from diptych.cli.version import PrintVersion
from diptych.model.permissions import Fetching

LENSES = ("shared", "actors", "wording", "voices", "only")
VIEWS = (
    *("reading", "matrix", "both", "beside", "diff", "demo", "class", "library"),
    *("review", "empty", "error"),
)
FORMATS = ("json", "pdf", "html", "docx", "md", "csv")
VARIANTS = ("scaffolded", "blank", "key", "large")
SCHEMES = ("light", "dark", "contrast")
FACTS = ("title", "author", "publisher", "published", "language", "address", "licence")
_SMALLEST, _LARGEST = 320, 8000
"""Pixels that a side of a rendered window may have."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    everywhere = options_everywhere()
    root = argparse.ArgumentParser(
        prog="diptych",
        description="Two articles side by side: what they share, and how differently they tell it.",
        epilog="Without a command, the window opens as it was left.",
        parents=[everywhere],
    )
    add_window_language(root)
    root.add_argument("--version", action=PrintVersion, help="print the version and end")
    commands = root.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, purpose: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=purpose, description=purpose, parents=[everywhere])

    _open(command("open", "Open the window on files or library ids."))
    _compare(command("compare", "Compare two files or library ids without a window."))
    _worksheet(command("worksheet", "Write a worksheet on a pair for a class, or its key."))
    _diff(command("diff", "Show how one version of an article became another, word by word."))
    _render(command("render", "Draw the real window of a pair as a picture."))
    _clean(command("clean", "Show each line of a file: kept or left out, and why."))
    _import(command("import", "Put articles into the library."))
    _list(command("list", "List the articles of the library."))
    _search(command("search", "Find articles of the library by their words."))
    _related(command("related", "List articles that speak of the same things as one."))
    _show(command("show", "Show an article of the library."))
    _edit(command("edit", "Change what is known of an article: title, author, date and so on."))
    _review(command("review", "Restore or drop lines of an article of the library."))
    _named(command("delete", "Put an article into the trash."))
    _named(command("undelete", "Take an article out of the trash."))
    _pack(command("pack", "Share pairs as one file, and open such files."))
    add_exchange(command("exchange", "Hand a pair to other programs, and take work from them."))
    add_class(command("class", "Show what a class did, from the files that came back."))
    _library(command("library", "Care for the library."))
    return root


def _open(one: argparse.ArgumentParser) -> None:
    one.add_argument("first", metavar="A", help="a file, or an id or digest of the library")
    one.add_argument("second", metavar="B", nargs="?")
    add_window_language(one)


def _compare(one: argparse.ArgumentParser) -> None:
    _pair(one)
    one.add_argument("--format", choices=FORMATS, default="json")
    one.add_argument("-o", dest="target", type=Path, metavar="OUT", help="where to write")
    one.add_argument("--keep", action="store_true", help="put the pair into the library too")
    one.add_argument("--themes", metavar="SET", help="look for these too: a set, or a .toml file")
    add_choices(one)


def _worksheet(one: argparse.ArgumentParser) -> None:
    _pair(one)
    one.add_argument("--variant", choices=VARIANTS, default="scaffolded")
    one.add_argument(
        "-o", dest="target", type=Path, metavar="OUT", required=True, help="a .pdf or a .docx"
    )
    one.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of a PDF")
    add_language(one)


def _render(one: argparse.ArgumentParser) -> None:
    _pair(one)
    one.add_argument("-o", dest="target", type=Path, metavar="PNG", required=True)
    one.add_argument("--size", type=_size, default=(1440, 900), metavar="WIDTHxHEIGHT")
    one.add_argument("--scale", type=int, choices=(1, 2), default=1)
    one.add_argument("--scheme", choices=SCHEMES, default="light")
    one.add_argument("--direction", choices=("ltr", "rtl"), default="ltr")
    one.add_argument(
        "--view",
        choices=VIEWS,
        default="reading",
        help="`empty` is before A and B are opened, `error` what is said where they cannot be",
    )
    one.add_argument(
        "--step", type=_counting, default=0, metavar="N", help="of the demo, counted from 1"
    )
    one.add_argument("--lens", choices=LENSES, default="shared")
    one.add_argument("--find", default="", metavar="WORDS", help="words to look for in both")
    add_window_language(one)


def _diff(one: argparse.ArgumentParser) -> None:
    one.add_argument("first", metavar="OLD", help="a file, or an id or digest of the library")
    one.add_argument("second", metavar="NEW")
    _json(one)


def _clean(one: argparse.ArgumentParser) -> None:
    one.add_argument("file", type=Path, metavar="FILE", help="a file; - is standard input")
    _json(one)


def _import(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "sources",
        nargs="+",
        metavar="PATH",
        help="a file, a folder, the address of a page; - is standard input",
    )
    one.add_argument(
        "--yes", action="store_true", help="fetch pages by their address without a question"
    )
    _json(one)


def _list(one: argparse.ArgumentParser) -> None:
    one.add_argument("--trash", action="store_true", help="what is in the trash instead")
    _groups(one)
    _json(one)


def _show(one: argparse.ArgumentParser) -> None:
    _named(one)
    one.add_argument("--page", action="store_true", help="the page as it was fetched")
    _json(one)


def _edit(one: argparse.ArgumentParser) -> None:
    _named(one)
    for fact in FACTS:
        one.add_argument(
            f"--{fact}", metavar="TEXT", default=None, help="an empty text takes it away"
        )
    _json(one)


def _review(one: argparse.ArgumentParser) -> None:
    _named(one)
    for choice in ("restore", "drop"):
        one.add_argument(
            f"--{choice}", type=int, nargs="+", default=[], metavar="LINE", help="by number"
        )
    _json(one)


def _named(one: argparse.ArgumentParser) -> None:
    one.add_argument("reference", metavar="ID", help="an id or digest of the library")


def _library(one: argparse.ArgumentParser) -> None:
    actions = one.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, purpose in (
        ("path", "Print where the library is."),
        ("check", "Read the whole library and say what is wrong with it."),
        ("backup", "Make a backup beside the library."),
        ("restore", "Put a backup in its place; what was there is kept."),
        ("move", "Carry the library and its backups to a folder."),
        ("fetching", "Say or decide whether pages may be fetched by their address."),
    ):
        action = actions.add_parser(
            name, help=purpose, description=purpose, parents=[options_everywhere()]
        )
        if name == "restore":
            action.add_argument("target", metavar="FILE", type=Path)
        elif name == "move":
            action.add_argument("target", metavar="DIR", type=Path)
        elif name == "fetching":
            action.add_argument("target", nargs="?", choices=[word.value for word in Fetching])


def _pack(one: argparse.ArgumentParser) -> None:
    actions = one.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, purpose: str) -> argparse.ArgumentParser:
        return actions.add_parser(
            name, help=purpose, description=purpose, parents=[options_everywhere()]
        )

    create = action("create", "Write articles, pairs and what belongs to them to one file.")
    create.add_argument("target", type=_pack_file, metavar="OUT.diptych")
    create.add_argument(
        "references", nargs="+", metavar="ID", help="ids of the library, or files; two are a pair"
    )
    create.add_argument("--title", default="", metavar="TEXT")
    create.add_argument("--purpose", choices=("task", "work"), default="task")
    create.add_argument("--without-text", action="store_true", help="others need the articles")
    create.add_argument("--with-key", action="store_true", help="of a task: your own notebook")
    create.add_argument(
        "--fade",
        action="store_true",
        help="of a task: less help from pair to pair, from everything by hints to nothing",
    )
    create.add_argument("--name", metavar="NAME", help="of a work: who did it")
    opened = action("open", "Put what is in a pack into the library.")
    opened.add_argument("file", type=Path, metavar="FILE")
    _json(opened)


def _pack_file(text: str) -> Path:
    # Whoever forgets the file would write over one that bears the name of an id.
    if not text.casefold().endswith(".diptych"):
        raise argparse.ArgumentTypeError(f"{text!r} does not end in .diptych")
    return Path(text)


def _search(one: argparse.ArgumentParser) -> None:
    one.add_argument("words", metavar="WORDS", nargs="+", help="all of them are looked for")
    _groups(one)
    _json(one)


def _related(one: argparse.ArgumentParser) -> None:
    _named(one)
    _json(one)


def _pair(one: argparse.ArgumentParser) -> None:
    one.add_argument("first", metavar="A", help="a file, or an id or digest of the library")
    one.add_argument("second", metavar="B")


def _groups(one: argparse.ArgumentParser) -> None:
    for kind in ("collection", "tag"):
        one.add_argument(
            f"--{kind}",
            action="append",
            default=[],
            metavar="NAME",
            help=f"only what is in this {kind}; several narrow it down",
        )


def _json(one: argparse.ArgumentParser) -> None:
    one.add_argument("--json", action="store_true", help="as JSON on standard output")


def _counting(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return number


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    width, height = (int(side) for side in match.groups()) if match else (0, 0)
    if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1440x900")
    return width, height
