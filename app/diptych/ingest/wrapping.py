"""Joins the lines of paragraphs that were broken at a fixed width, as e-mail does."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.ingest.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.blocks import Block

_FEWEST_LINES = 6
_NARROWEST, _WIDEST = 45, 100
_TOO_LONG_SHARE = 0.05


def unwrapped(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with hard-wrapped paragraphs joined; each keeps its first line's number."""
    if not _is_hard_wrapped(blocks):
        return tuple(blocks)
    paragraphs: list[list[Block]] = []
    for block in blocks:
        if paragraphs and _continues(paragraphs[-1][-1], block):
            paragraphs[-1].append(block)
        else:
            paragraphs.append([block])
    return tuple(_joined(paragraph) for paragraph in paragraphs)


def _is_hard_wrapped(blocks: Sequence[Block]) -> bool:
    """Whether most lines fill one width and break off in mid-sentence."""
    widths = [len(block.text) for block in blocks]
    if len(widths) < _FEWEST_LINES:
        return False
    filled = [block for block in blocks if _NARROWEST <= len(block.text) <= _WIDEST]
    too_long = sum(width > _WIDEST for width in widths)
    broken_off = sum(not ends_sentence(block.text) for block in filled)
    return (
        2 * len(filled) >= len(widths)
        and too_long <= _TOO_LONG_SHARE * len(widths)
        and 2 * broken_off > len(filled)
    )


def _continues(before: Block, block: Block) -> bool:
    full = _NARROWEST <= len(before.text) <= _WIDEST
    new_indent = block.indent > before.indent
    return full and not block.gap and not new_indent


def _joined(paragraph: list[Block]) -> Block:
    pieces = [paragraph[0].text]
    for before, block in pairwise(paragraph):
        # A hyphen at the end of a line belongs to the word or marks its break: it stays, as
        # nobody can tell which, and only the break goes.
        hyphenated = before.text[-1] == "-" and before.text[-2:-1].isalpha()
        pieces += ["" if hyphenated and block.text[0].isalpha() else " ", block.text]
    removed = sum(block.removed for block in paragraph)
    return replace(paragraph[0], text="".join(pieces), removed=removed)
