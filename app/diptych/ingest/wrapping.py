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
    """Whether the lines keep to one width and break off in mid-sentence."""
    too_long = sum(len(block.text) > _WIDEST for block in blocks)
    if len(blocks) < _FEWEST_LINES or too_long > _TOO_LONG_SHARE * len(blocks):
        return False
    filled = [block for block in blocks if _is_full(block)]
    broken_off = sum(not ends_sentence(block.text) for block in filled)
    mostly_broken = 2 * len(filled) >= len(blocks) and 2 * broken_off > len(filled)
    return mostly_broken or _runs_on(blocks)


def _runs_on(blocks: Sequence[Block]) -> bool:
    """Whether lines go on in lower case below one that broke off, as no list of titles does."""
    broken_off = [
        block
        for before, block in pairwise(blocks)
        if _continues(before, block) and not ends_sentence(before.text)
    ]
    followed = sum(_continues(before, block) for before, block in pairwise(blocks))
    going_on = any(block.text[0].islower() for block in broken_off)
    return going_on and 2 * len(broken_off) >= followed


def _is_full(block: Block) -> bool:
    return _NARROWEST <= len(block.text) <= _WIDEST


def _continues(before: Block, block: Block) -> bool:
    new_indent = block.indent > before.indent
    return _is_full(before) and not block.gap and not new_indent


def _joined(paragraph: list[Block]) -> Block:
    pieces = [paragraph[0].text]
    for before, block in pairwise(paragraph):
        # A hyphen at the end of a line belongs to the word or marks its break: it stays, as
        # nobody can tell which, and only the break goes.
        hyphenated = before.text[-1] == "-" and before.text[-2:-1].isalpha()
        pieces += ["" if hyphenated and block.text[0].isalpha() else " ", block.text]
    removed = sum(block.removed for block in paragraph)
    return replace(paragraph[0], text="".join(pieces), removed=removed)
