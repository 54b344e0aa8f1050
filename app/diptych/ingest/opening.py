"""From a path to bytes, without trusting what lies there."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.translation import later

if TYPE_CHECKING:
    from pathlib import Path

MOST_CHARACTERS = 2_000_000
"""An article is never longer than this many code points."""
MOST_LINES = 20_000
"""Nor has it more lines; each of them is judged, which takes its time."""
MOST_BYTES_OF_TEXT = MOST_CHARACTERS * 4 + 4
"""No encoding that is read here needs more: four bytes a code point and a byte order mark."""
MOST_BYTES = 24_000_000
"""The largest file that is read at all: a page saved with its pictures may have so many."""
_LONGEST_NAME = 80
_WITH_PART = re.compile(r"(?P<name>.*[^#.])#(?P<part>[1-9]\d{0,3})", re.DOTALL)

_NOT_FILES = (
    (stat.S_ISDIR, later("is a folder"), later("choose a file in it")),
    (stat.S_ISFIFO, later("is a pipe"), later("save what it delivers as a file and open that")),
    (stat.S_ISSOCK, later("is a socket"), later("choose a text file")),
    (stat.S_ISCHR, later("is a device"), later("choose a text file")),
    (stat.S_ISBLK, later("is a device"), later("choose a text file")),
)


def file_and_part(path: Path) -> tuple[Path, int | None]:
    """Take `book.epub#3` for the third part of `book.epub`, unless a file has that very name."""
    found = _WITH_PART.fullmatch(path.name)
    with suppress(OSError):
        if found and not path.exists():
            return path.with_name(found["name"]), int(found["part"])
    return path, None


def shown_name(path: Path) -> str:
    """Return the file's name as it can stand in a sentence and in a library: printable, one line.

    Bytes of the name that are no Unicode and characters that cannot be seen become `�`.
    """
    return "".join(char if char.isprintable() else "\ufffd" for char in path.name or str(path))


def quoted_name(source: str) -> str:
    """Return the name in quotation marks, its middle left out where it is very long."""
    if len(source) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        source = f"{source[:half]}…{source[-half:]}"
    return composed("“{words}”", words=source)


def bytes_of(path: Path) -> bytes:
    """Read a regular file that is not too long to be an article.

    What is no regular file is never opened, because opening a pipe or a device can hang or act.

    Raises:
        Fault: when there is no such file, it is no regular file, may not be read or is too long.
    """
    name = quoted_name(shown_name(path))
    try:
        _refuse_what_is_no_file(path.stat(), name)
        # A file may be swapped for a pipe after the look at it: do not wait for a pipe's writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            now = os.fstat(descriptor)
            _refuse_what_is_no_file(now, name)
            raw = b"" if now.st_size > MOST_BYTES else file.read(MOST_BYTES + 1)
            too_long = now.st_size > MOST_BYTES or len(raw) > MOST_BYTES
    except FileNotFoundError as error:
        raise Fault(
            "There is no file {name}; nothing was changed, so check the name and the folder.",
            name=name,
        ) from error
    except PermissionError as error:
        raise Fault(
            "{name} may not be read by you; nothing was changed, so ask its owner for access or "
            "choose another file.",
            name=name,
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or composed("the name is not possible")
        raise Fault(
            "{name} could not be read ({reason}); nothing was changed, so check the file and try "
            "again.",
            name=name,
            reason=reason,
        ) from error
    if too_long:
        raise Fault(
            "{name} has more than {megabytes} MB, and an article never has more than "
            "{characters} characters; nothing was changed, so open a file with only the article.",
            name=name,
            megabytes=MOST_BYTES // 1_000_000,
            characters=MOST_CHARACTERS,
        )
    return raw


_BINARY = getattr(os, "O_BINARY", 0)


def too_long_fault(name: str) -> Fault:
    """Return the sentence for an article that is longer than any article."""
    return Fault(
        "{name} has more than {characters} characters or {lines} lines, which is more than "
        "one article; nothing was changed, so open a file with only the article.",
        name=name,
        characters=MOST_CHARACTERS,
        lines=MOST_LINES,
    )


def _refuse_what_is_no_file(found: os.stat_result, name: str) -> None:
    for is_kind, what, advice in _NOT_FILES:
        if is_kind(found.st_mode):
            raise Fault(
                "{name} {what} and not a text file; nothing was changed, so {advice}.",
                name=name,
                what=composed(what),
                advice=composed(advice),
            )
    if not stat.S_ISREG(found.st_mode):
        raise Fault(
            "{name} is not a regular file; nothing was changed, so choose a text file.",
            name=name,
        )
