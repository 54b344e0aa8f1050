"""What a worksheet consists of, whatever it is printed as."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from diptych.report.blocks import Quote

if TYPE_CHECKING:
    from diptych.report.blocks import Head
    from diptych.report.worksheet.variant import Variant


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the worksheet's own."""

    text: str
    strong: bool = False
    kind: str = field(default="words", init=False)


Cell = tuple[Quote | Words, ...]
"""What stands in a field of a table; an empty one is to be written in."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Room to write: a sentence to begin with (`""` for none), then so many lines, or none."""

    starter: str
    count: int = 2
    kind: str = field(default="lines", init=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to fill in; empty fields are at least `height` lines tall.

    The first column of a `quoting` one has more room than the others.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    height: int = 3
    quoting: bool = False
    kind: str = field(default="grid", init=False)


@dataclass(frozen=True, slots=True)
class Task:
    """One task: what to do, and the room to do it in."""

    id: str
    title: str
    instruction: str
    body: tuple[Lines | Grid, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole worksheet."""

    title: str
    variant: Variant
    heads: tuple[Head, Head]
    tasks: tuple[Task, ...]


def plain(sheet: Sheet) -> dict[str, Any]:
    """Return the worksheet as plain JSON values; each part of a body says its `kind`."""
    return asdict(sheet)
