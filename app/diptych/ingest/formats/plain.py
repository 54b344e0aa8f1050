"""Plain text, Markdown among it: lines to blocks."""

from __future__ import annotations

import re
from dataclasses import replace

from diptych.ingest.blocks import Block
from diptych.ingest.formats.markdown import without_marks
from diptych.ingest.wrapping import unwrapped
from diptych.model.invisible import without_invisible

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FENCE = "---"
_LONGEST_PREAMBLE = 40


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the lines of a text that show anything, paragraphs that were hard-wrapped joined."""
    blocks: list[Block] = []
    gap = 0
    for number, line in enumerate(_LINE_END.split(text), start=1):
        seen, removed = without_invisible(line)
        seen = seen.strip()
        if not seen:
            gap += 1
            continue
        blocks.append(Block(number, seen, gap, _indent(line), removed))
        gap = 0
    preamble = _preamble_length(blocks)
    opening = tuple(replace(block, preamble=True) for block in blocks[:preamble])
    unmarked = without_marks(blocks[preamble:], front_matter=preamble > 0)
    return opening + unwrapped(unmarked)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _preamble_length(blocks: list[Block]) -> int:
    """Return how many blocks at the start are front matter between two fences."""
    if not blocks or blocks[0].text != _FENCE:
        return 0
    for index, block in enumerate(blocks[1:_LONGEST_PREAMBLE], start=1):
        if block.text == _FENCE:
            return index + 1
        if ":" not in block.text and not block.text.startswith(("-", "#")):
            return 0
    return 0
