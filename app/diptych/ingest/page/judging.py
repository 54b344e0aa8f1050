"""What each piece of a page is: kept or left out, as what and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.ingest.furniture import label_of
from diptych.ingest.page.matching import key_of
from diptych.ingest.page.pieces import Kind
from diptych.ingest.page.places import place_of
from diptych.ingest.people import is_author_note
from diptych.ingest.verdicts import Verdict
from diptych.ingest.words import words_of
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.page.pieces import Piece
    from diptych.ingest.page.selection import Selection
    from diptych.ingest.page.titles import PageHeadline

_STANDFIRST = re.compile(
    r"standfirst|subtitle|sub-?head(?:line)?|deck?\b|dek\b|lede|intro\b|summary"
)
_MOST_STANDFIRST = 500
_FEWEST_LETTERS = 30
_LONG = 80
"""A piece with so many characters may be text that was left out by mistake."""
_ROLES = {
    Kind.HEADING: (Role.SUBHEAD, "a heading in the text"),
    Kind.QUOTATION: (Role.QUOTATION, "marked as a quotation in the text"),
    Kind.ITEM: (Role.BODY, "an item of a list in the text"),
    Kind.CAPTION: (Role.BODY, "a caption that belongs to the text"),
    Kind.CELL: (Role.BODY, "a cell of a table in the text"),
}
_NEVER_TEXT = frozenset({Role.SHARE, Role.COMMENTS, Role.NAVIGATION, Role.BYLINE, Role.DATE})


class Judge:
    """Judges the pieces of one page."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        selection: Selection,
        headline: PageHeadline | None,
        description: str,
    ) -> None:
        self._pieces = pieces
        self._selection = selection
        self._headline = headline
        self._description = key_of(description)
        self._title = key_of(pieces[headline.at].text) if headline else ""
        top = headline.at if headline else -1
        prose = [
            at
            for at in selection.kept
            if at > top and pieces[at].kind is not Kind.HEADING and not self._is_standfirst(at)
        ]
        self._first = min(prose, default=len(pieces))
        self._last = max(prose, default=-1)

    def verdict_on(self, at: int) -> Verdict:
        """Judge the piece with that index."""
        if self._headline and self._headline.at == at:
            stated = "stated as the page's title" if self._headline.sure else "its largest heading"
            return Verdict(True, Role.HEADLINE, f"the headline: {stated}", self._headline.sure)
        if self._top < at < self._first and self._is_standfirst(at):
            return Verdict(True, Role.STANDFIRST, "stands between headline and text")
        if at in self._selection.kept:
            return self._on_selected(at)
        return self._on_left_out(at)

    @property
    def _top(self) -> int:
        return self._headline.at if self._headline else len(self._pieces)

    def _is_standfirst(self, at: int) -> bool:
        piece = self._pieces[at]
        if len(piece.text) > _MOST_STANDFIRST or len(piece.text) < _FEWEST_LETTERS:
            return False
        key = key_of(piece.text)
        described = len(key) >= _FEWEST_LETTERS and key == self._description
        return described or bool(_STANDFIRST.search(piece.way[-1] if piece.way else ""))

    def _on_selected(self, at: int) -> Verdict:
        piece = self._pieces[at]
        if piece.kind is Kind.HEADING and at < self._first:
            same = key_of(piece.text) == self._title
            reason = "repeats the headline" if same else "a heading above the text"
            return Verdict(False, Role.OTHER, reason, same)
        label = label_of(piece.text, len(words_of(piece.text)))
        if label and not label.soft and label.role in _NEVER_TEXT:
            return Verdict(False, label.role, label.reason)
        if at == self._last and is_author_note(piece.text):
            return Verdict(False, Role.BIO, "a note on the author after the text")
        role, reason = _ROLES.get(piece.kind, (Role.BODY, "running text"))
        if at in self._selection.mended:
            return Verdict(True, role, f"{reason}, built like the rest of it", False)
        place = place_of(piece)
        if label or place:
            doubt = label.reason if label else place.reason if place else ""
            return Verdict(True, role, f"{reason}, though it {_after_it(doubt)}", False)
        return Verdict(True, role, reason)

    def _on_left_out(self, at: int) -> Verdict:
        piece = self._pieces[at]
        place = place_of(piece)
        label = label_of(piece.text, len(words_of(piece.text)))
        if label and (label.role in {Role.BYLINE, Role.DATE} or place is None):
            return Verdict(False, label.role, label.reason)
        if place:
            return Verdict(False, place.role, place.reason)
        doubtful = len(piece.text) >= _LONG or self._first < at < self._last
        where = "before" if at < self._first else "behind" if at > self._last else "between"
        return Verdict(False, Role.OTHER, f"stands {where} the article's text", not doubtful)


def _after_it(reason: str) -> str:
    return reason if reason.split(maxsplit=1)[0] in _VERBS else f"is {reason}"


_VERBS = frozenset({"stands", "asks", "says", "is", "leads", "points", "looks", "counts", "names"})
