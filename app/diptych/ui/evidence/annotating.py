"""A sheet with what the reader did to it: kept quotes and overruled statements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ui.evidence.blocks import Block, Heading, Quote, Sheet, Text
from diptych.ui.notebook.changes import cell_of
from diptych.ui.notebook.subject import anchor_at

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook


def annotated(sheet: Sheet, comparison: Comparison, notebook: Notebook, row: str) -> Sheet:
    """Return `sheet`, its quotes kept in `row` or not, and what is overruled struck through."""
    blocks: list[Block] = []
    struck = False
    for block in sheet.blocks:
        match block:
            case Heading():
                struck = bool(block.about) and notebook.overruled(block.about)
                blocks.append(replace(block, overruled=struck))
            case Text() if struck:
                blocks.append(replace(block, struck=True))
            case Quote():
                blocks.append(_quote(block, comparison, notebook, row))
            case _:
                blocks.append(block)
    return replace(sheet, blocks=tuple(blocks))


def _quote(block: Quote, comparison: Comparison, notebook: Notebook, row: str) -> Quote:
    if not row:
        return block
    anchor = anchor_at(comparison, block.side, block.span)
    return replace(block, kept=cell_of(notebook, row, anchor) is not None)
