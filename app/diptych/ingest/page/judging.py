"""What each piece of a page is: kept or left out, as what and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.ingest.page.matching import key_of
from diptych.ingest.page.pieces import Kind
from diptych.ingest.people import is_author_note
from diptych.ingest.sentences import ends_sentence
from diptych.ingest.stated import stated_in
from diptych.ingest.verdicts import Verdict
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.furniture import Label
    from diptych.ingest.page.pieces import Piece
    from diptych.ingest.page.places import Place
    from diptych.ingest.page.selection import Selection
    from diptych.ingest.page.signs import Signs
    from diptych.ingest.page.titles import PageHeadline

_STANDFIRST = re.compile(
    r"standfirst|subtitle|sub-?head(?:line)?|deck?\b|dek\b|lede|intro\b|summary"
)
_MOST_STANDFIRST = 500
_FEWEST_LETTERS = 30
_LONG = 80
"""A piece with so many characters may be text that was left out by mistake."""
_ROLES = {
    Kind.HEADING: (Role.SUBHEAD, later("a heading in the text")),
    Kind.QUOTATION: (Role.QUOTATION, later("marked as a quotation in the text")),
    Kind.ITEM: (Role.BODY, later("an item of a list in the text")),
    Kind.CAPTION: (Role.BODY, later("a caption that belongs to the text")),
    Kind.CELL: (Role.BODY, later("a cell of a table in the text")),
}
_NEVER_TEXT = frozenset(
    {
        *(Role.SHARE, Role.COMMENTS, Role.NAVIGATION),
        *(Role.BYLINE, Role.DATE, Role.PROMO, Role.LABEL),
    }
)
_MOST_LISTED = 4
_LONGEST_LISTED = 120


class Judge:
    """Judges the pieces of one page."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        selection: Selection,
        headline: PageHeadline | None,
        description: str,
        signs: Signs,
    ) -> None:
        self._pieces = pieces
        self._selection = selection
        self._headline = headline
        self._signs = signs
        self._description = key_of(description)
        self._title = key_of(pieces[headline.at].text) if headline else ""
        top = headline.at if headline else -1
        self._labels = {at: self._label(pieces[at]) for at in selection.kept}
        prose = [
            at
            for at in selection.kept
            if at > top and pieces[at].kind is not Kind.HEADING and not self._is_standfirst(at)
        ]
        self._first = min(prose, default=len(pieces))
        self._last = max((at for at in prose if not self._signs_off(at)), default=-1)
        self._listed = self._headlines_listed()

    def verdict_on(self, at: int) -> Verdict:
        """Judge the piece with that index."""
        if self._headline and self._headline.at == at:
            stated = (
                later("stated as the page's title")
                if self._headline.sure
                else later("its largest heading")
            )
            return Verdict(
                keep=True,
                role=Role.HEADLINE,
                reason=f"the headline: {stated}",
                sure=self._headline.sure,
            )
        if self._top < at < self._first and self._is_standfirst(at):
            return Verdict(
                keep=True, role=Role.STANDFIRST, reason=later("stands between headline and text")
            )
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
        if self._signs.label(piece.text):
            return False
        key = key_of(piece.text)
        described = len(key) >= _FEWEST_LETTERS and key == self._description
        return described or bool(_STANDFIRST.search(piece.way[-1] if piece.way else ""))

    def _on_selected(self, at: int) -> Verdict:
        piece, label = self._pieces[at], self._labels[at]
        furniture = self._furniture_all_the_same(at)
        if furniture:
            return furniture
        role, reason = _ROLES.get(piece.kind, (Role.BODY, later("running text")))
        if at in self._selection.mended:
            return Verdict(
                keep=True,
                role=role,
                reason=", ".join((reason, later("built like the rest of it"))),
                sure=False,
            )
        doubt = label or self._signs.place(piece.way)
        if doubt:
            return Verdict(
                keep=True,
                role=role,
                reason=f"{reason}, though it {_after_it(doubt.reason)}",
                sure=False,
            )
        return Verdict(keep=True, role=role, reason=reason)

    def _furniture_all_the_same(self, at: int) -> Verdict | None:
        """Return a verdict against a piece that was selected, where its words speak against it."""
        piece, label = self._pieces[at], self._labels[at]
        found: Verdict | None = None
        if key_of(piece.text) == self._title:
            found = Verdict(keep=False, role=Role.OTHER, reason=later("repeats the headline"))
        elif piece.kind is Kind.HEADING and at < self._first:
            found = Verdict(
                keep=False, role=Role.OTHER, reason=later("a heading above the text"), sure=False
            )
        elif label and label.role in _NEVER_TEXT and not label.soft:
            found = Verdict(keep=False, role=label.role, reason=label.reason)
        elif at in self._listed:
            reason = later("a headline listed under a pointer to other stories")
            found = Verdict(keep=False, role=Role.PROMO, reason=reason, sure=False)
        elif at > self._last:
            role = label.role if label else Role.BIO
            reason = label.reason if label else later("a note on the author")
            found = Verdict(
                keep=False,
                role=role,
                reason=", ".join((reason, later("after the text"))),
                sure=False,
            )
        return found

    def _signs_off(self, at: int) -> bool:
        """Whether a piece has the words that stand under a text, and no text."""
        return self._labels[at] is not None or is_author_note(self._pieces[at].text)

    def _headlines_listed(self) -> frozenset[int]:
        """Return the kept pieces that follow a line such as "Don't miss" and are no sentences."""
        found: set[int] = set()
        left = 0
        for at in sorted(self._selection.kept):
            label, text = self._labels[at], self._pieces[at].text
            if label:
                left = _MOST_LISTED if label.opens_list else left
            elif left and len(text) <= _LONGEST_LISTED and not ends_sentence(text):
                found.add(at)
                left -= 1
            else:
                left = 0
        return frozenset(found)

    def _on_left_out(self, at: int) -> Verdict:
        piece = self._pieces[at]
        place = self._signs.place(piece.way)
        if told := self._told_by_words(piece, place) or place:
            return Verdict(keep=False, role=told.role, reason=told.reason)
        doubtful = len(piece.text) >= _LONG or self._first < at < self._last
        reason = later("stands between the article's text")
        if at < self._first:
            reason = later("stands before the article's text")
        elif at > self._last:
            reason = later("stands behind the article's text")
        return Verdict(
            keep=False,
            role=Role.OTHER,
            reason=reason,
            sure=not doubtful,
        )

    def _told_by_words(self, piece: Piece, place: Place | None) -> Label | None:
        """Return what the words of a left-out piece give away that its place does not."""
        if place is None:
            return self._label(piece)
        return None if place.foreign else self._credits_label(piece)

    def _label(self, piece: Piece) -> Label | None:
        """Return what the words of a piece give away; a stated fact may be part of a text."""
        return None if stated_in(piece.text) else self._signs.label(piece.text)

    def _credits_label(self, piece: Piece) -> Label | None:
        """Return that the words of a piece are a byline or a date, whatever its place says."""
        return None if stated_in(piece.text) else self._signs.credits_label(piece.text)


def _after_it(reason: str) -> str:
    return reason if reason.split(maxsplit=1)[0] in _VERBS else f"is {reason}"


_VERBS = frozenset({"stands", "asks", "says", "is", "leads", "points", "looks", "counts", "names"})
