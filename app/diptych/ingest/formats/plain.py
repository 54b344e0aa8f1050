"""Plain text, Markdown among it: lines to blocks."""

from __future__ import annotations

import re
from dataclasses import replace

from diptych.ingest.blocks import Block
from diptych.ingest.wrapping import unwrapped

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
# What cannot be seen can make a reader see other words than the analysis reads: control
# characters, reordering of writing direction, zero-width and tag characters, lone surrogates. They
# are taken out of the text rather than flagged, so that what is shown, searched, quoted and
# compared is the same. Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) stay:
# Persian, Hindi, Arabic and Hebrew need them and they reorder nothing by themselves.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_FENCE = "---"
_LONGEST_PREAMBLE = 40


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the lines of a text that show anything, paragraphs that were hard-wrapped joined."""
    blocks: list[Block] = []
    gap = 0
    for number, line in enumerate(_LINE_END.split(text), start=1):
        seen, removed = _INVISIBLE.subn("", line)
        seen = seen.strip()
        if not seen:
            gap += 1
            continue
        blocks.append(Block(number, seen, gap, _indent(line), removed))
        gap = 0
    preamble = _preamble_length(blocks)
    opening = tuple(replace(block, preamble=True) for block in blocks[:preamble])
    return opening + unwrapped(blocks[preamble:])


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
