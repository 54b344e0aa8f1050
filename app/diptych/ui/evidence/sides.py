"""The order of both sides on a sheet: that in which the pages stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.ui.evidence.blocks import Facing, Quote, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.ui.evidence.blocks import Block, Sheet


def with_b_first(sheet: Sheet) -> Sheet:
    """Return the sheet with B before A wherever one follows the other or stands beside it."""
    return replace(sheet, blocks=tuple(_turned(sheet.blocks)))


def _turned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    run: dict[Side, list[Block]] = {Side.B: [], Side.A: []}
    last: Side | None = None
    for block in blocks:
        if isinstance(block, Quote):
            last = block.side
        elif not (isinstance(block, Text) and block.muted):
            # What is said in between belongs to both; how many more there are, to the quotes above.
            last = None
        if last is not None:
            run[last].append(block)
            continue
        for side in run.values():
            yield from side
            side.clear()
        yield _facing_turned(block) if isinstance(block, Facing) else block
    for side in run.values():
        yield from side


def _facing_turned(block: Facing) -> Facing:
    a, b = block.names
    return Facing((b, a), tuple((title, right, left) for title, left, right in block.rows))
