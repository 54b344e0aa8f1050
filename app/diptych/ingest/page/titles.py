"""Which piece of a page is the headline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.page.matching import key_of
from diptych.ingest.page.pieces import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.page.pieces import Piece

_FEWEST_LETTERS = 8
_LONGEST = 300
_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class PageHeadline:
    """The headline's index; sure where the page states the same title."""

    at: int
    sure: bool


def headline_among(pieces: Sequence[Piece], titles: Sequence[str]) -> PageHeadline | None:
    """Return the heading that says what the page states as its title, else its first `h1`."""
    keys = [key for title in titles if len(key := key_of(title)) >= _FEWEST_LETTERS]
    headings = [
        at
        for at, piece in enumerate(pieces)
        if piece.kind is Kind.HEADING and len(piece.text) <= _LONGEST and not _is_logo(piece)
    ]
    for says in (_is_most_of, _opens):
        stated = [at for at in headings if says(key_of(pieces[at].text), keys)]
        if stated:
            return PageHeadline(min(stated, key=lambda at: (pieces[at].level, at)), sure=True)
    unmarked = (at for at, piece in enumerate(pieces) if key_of(piece.text[:_LONGEST]) in keys)
    if (same := next(unmarked, None)) is not None:
        return PageHeadline(same, sure=True)
    top = next((at for at in headings if pieces[at].level == 1), None)
    return None if top is None else PageHeadline(top, sure=False)


def _is_logo(piece: Piece) -> bool:
    """Whether a heading leads elsewhere before anything was said: the name of the site."""
    return piece.linked > _LINKED and any(step.startswith("header") for step in piece.way)


def _is_most_of(key: str, titles: Sequence[str]) -> bool:
    """Whether a heading is one of the titles, which may have the site's name beside it."""
    return len(key) >= _FEWEST_LETTERS and any(
        key in title and len(key) * 2 >= len(title) for title in titles
    )


def _opens(key: str, titles: Sequence[str]) -> bool:
    """Whether a title goes on behind the heading, with the long name of a site."""
    return len(key) >= _FEWEST_LETTERS and any(title.startswith(key) for title in titles)
