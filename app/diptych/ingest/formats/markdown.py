"""Takes the marks of Markdown off a text that is written in it, and says what they marked."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.blocks import Block

_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?=[^\W_]|[“‘\"'«„*£$€¿¡(\[])")
_CLOSING = re.compile(r"(?<!#)\s#{1,6}$")
_QUOTED = re.compile(r"(?:>\s?){1,4}(?=[^\s>])")
_RULED = re.compile(r"(?:-\s?){3,20}|(?:\*\s?){3,20}|(?:_\s?){3,20}")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])(?P<words>[^*]+)(?<=\S)\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<words>[^*]+)(?<=\S)\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])(?P<words>[^_]+)(?<=\S)_(?![\w_])")
_INLINE = (_LINK, _STRONG, _EMPHASIS, _UNDERLINED)
_FEWEST_KINDS = 2
_FEWEST_HEADINGS = 2
_HEADLINE_LEVEL = 2
_MOST_HEADING_WORDS = 12
_MOST_ABOVE = 6
_TAKEN_OFF = later("marks of Markdown taken off")


def without_marks(blocks: Sequence[Block], *, front_matter: bool) -> tuple[Block, ...]:
    """Return the blocks of a text without marks, each saying what its marks made it.

    Asterisks and number signs stay where the text as a whole is not written in Markdown: it is
    when a heading opens it or stands below a few short lines, when it has several headings, or two
    kinds of marks, facts between two fences (`front_matter`) being one of them.
    """
    if not _is_markdown(blocks, front_matter=front_matter):
        return tuple(blocks)
    bare: list[Block] = []
    titled = False
    for block in blocks:
        below_headline = bool(bare) and bare[-1].mark is Role.HEADLINE
        plain = _without_marks(block, titled=titled)
        if below_headline and _EMPHASIS.fullmatch(block.text):
            plain = replace(plain, mark=Role.STANDFIRST)
        bare.append(plain)
        titled = titled or plain.mark in {Role.HEADLINE, Role.SUBHEAD}
    return tuple(bare)


def _is_markdown(blocks: Sequence[Block], *, front_matter: bool) -> bool:
    headings = sum(bool(_HEADING.match(block.text)) for block in blocks)
    above = takewhile(lambda block: _is_short(block.text), blocks[:_MOST_ABOVE])
    opens = any(_HEADING.match(block.text) for block in above)
    if opens or headings >= _FEWEST_HEADINGS:
        return True
    kinds = (
        front_matter,
        headings > 0,
        any(_QUOTED.match(block.text) for block in blocks),
        any(_LINK.search(block.text) for block in blocks),
        any(_STRONG.search(block.text) for block in blocks),
        any(one.fullmatch(block.text) for block in blocks for one in (_EMPHASIS, _UNDERLINED)),
    )
    return sum(kinds) >= _FEWEST_KINDS


def _is_short(text: str) -> bool:
    """Whether a line is no more than what may stand above a headline: a path, a word on sharing."""
    return len(text.split()) <= _MOST_HEADING_WORDS and not text.endswith(".")


def _without_marks(block: Block, *, titled: bool) -> Block:
    if _RULED.fullmatch(block.text):
        return replace(block, mark=Role.LABEL)
    text, role = block.text, None
    if found := _HEADING.match(text):
        main = not titled and len(found["level"]) <= _HEADLINE_LEVEL
        role = Role.HEADLINE if main else Role.SUBHEAD
        text = _CLOSING.sub("", text[found.end() :])
    elif found := _QUOTED.match(text):
        role = Role.QUOTATION
        text = text[found.end() :]
    elif _STRONG.fullmatch(text) and len(text.split()) <= _MOST_HEADING_WORDS and titled:
        role = Role.SUBHEAD
    for pattern in _INLINE:
        text = pattern.sub(r"\g<words>", text)
    text = text.strip()
    if text == block.text or not text:
        return block
    return replace(block, text=text, mark=role, note=_TAKEN_OFF)
