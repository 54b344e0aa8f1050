"""The way from the bytes of a page to judged lines and facts; runs in the child process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.blocks import Block
from diptych.ingest.cleaning import cleaned
from diptych.ingest.draft import Draft
from diptych.ingest.formats.html import article_lines
from diptych.ingest.languages import language_of
from diptych.ingest.opening import MOST_CHARACTERS
from diptych.ingest.page.facts import facts_of, metadata_from
from diptych.ingest.page.judging import Judge
from diptych.ingest.page.parsing import tree_of
from diptych.ingest.page.pieces import pieces_of
from diptych.ingest.page.selection import selected
from diptych.ingest.page.signs import Signs
from diptych.ingest.page.titles import headline_among
from diptych.model.text import SourceLine
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.page.facts import PageFacts
    from diptych.ingest.page.pieces import Piece

_FEWEST_LETTERS = 20
"""With fewer kept characters the page has no article that could be told by its markup."""


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a page is one whole
    """Read a page as `draft_of_page` does.

    Raises:
        Unreadable: as `draft_of_page` does.
    """
    return draft_of_page(raw)


def draft_of_page(raw: bytes, charset: str | None = None) -> Draft:
    """Read a page; its metadata names no source. No lines where it shows no words.

    `charset` is the encoding that was stated where the page was sent or saved, if any was.

    Raises:
        Unreadable: when it is no page, is nested too deeply or has too many words.
    """
    tree = tree_of(raw, charset)
    pieces = pieces_of(tree.root)
    if sum(len(piece.text) + 1 for piece in pieces) > MOST_CHARACTERS:
        raise Unreadable(Refusal.TOO_LONG)
    facts = facts_of(tree.root)
    lines = _judged(pieces, article_lines(tree.root), facts)
    kept = "\n".join(line.text for line in lines if line.keep)
    metadata = metadata_from(facts, lines, language_of(kept), "")
    return Draft(lines, metadata, tree.encoding if tree.guessed else None)


def _judged(
    pieces: Sequence[Piece], article: Sequence[str], facts: PageFacts
) -> tuple[SourceLine, ...]:
    headline = headline_among(pieces, facts.titles)
    signs = Signs()
    selection = selected(pieces, article, headline.at if headline else None, signs)
    if sum(len(pieces[at].text) for at in selection.kept) < _FEWEST_LETTERS:
        return _by_words_alone(pieces)
    judge = Judge(pieces, selection, headline, facts.description, signs)
    return tuple(_line(at, piece, judge) for at, piece in enumerate(pieces))


def _by_words_alone(pieces: Sequence[Piece]) -> tuple[SourceLine, ...]:
    """Judge the pieces as if they were lines of a plain text."""
    blocks = [
        Block(number, piece.text, gap=1, removed=piece.removed)
        for number, piece in enumerate(pieces, start=1)
    ]
    return cleaned(blocks, language_of("\n".join(piece.text for piece in pieces)))


def _line(at: int, piece: Piece, judge: Judge) -> SourceLine:
    found = judge.verdict_on(at)
    count = piece.removed
    note = f"; {count} invisible character{'s' * (count > 1)} removed" if count else ""
    return SourceLine(
        number=at + 1,
        text=piece.text,
        keep=found.keep,
        role=found.role,
        reason=found.reason + note,
        sure=found.sure and not count,
    )
