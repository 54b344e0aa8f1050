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
        if piece.kind is Kind.HEADING and len(piece.text) <= _LONGEST
    ]
    stated = [at for at in headings if _says(key_of(pieces[at].text), keys)]
    if stated:
        return PageHeadline(min(stated, key=lambda at: (pieces[at].level, at)), sure=True)
    top = next((at for at in headings if pieces[at].level == 1), None)
    return None if top is None else PageHeadline(top, sure=False)


def _says(key: str, titles: Sequence[str]) -> bool:
    """Whether a heading is one of the titles, which may have the site's name beside it."""
    return len(key) >= _FEWEST_LETTERS and any(
        key in title and len(key) * 2 >= len(title) for title in titles
    )
