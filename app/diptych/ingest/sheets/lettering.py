"""What the size and weight of letters say: headline, subheads, captions, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.furniture import Label
from diptych.ingest.names import could_be_paper
from diptych.ingest.page.matching import key_of
from diptych.ingest.sheets.hyphens import is_wide
from diptych.ingest.sheets.whole import is_caption
from diptych.ingest.words import words_of
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.sheets.whole import Whole

CAPTION = Label(Role.LABEL, later("stands below a picture or a table"))
PULLED = Label(Role.OTHER, later("repeats words of the text in larger letters"))
FOOTNOTE = Label(Role.LABEL, later("a note at the foot of the page"))
_NOTE = re.compile(r"(?:\[?\d{1,3}\]?[.)]?|[*†‡§])\s*(?=[^\W\d_]|[“\"‘'«„])")
_SMALLER = 0.93
_LARGER = 1.08
_HEADLINE = 1.18
_FEWEST_WORDS = 3
_MOST_SUBHEAD_WORDS = 14
_MOST_HEADLINE_WORDS = 30
_FEWEST_STANDFIRST_WORDS = 8
_FEWEST_LETTERS = 8
_FIRST_PAGES = 2
_TELLING = 30
"""So many letters hardly stand twice in a text by accident."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """The size of the running text, its letters, and the index of the headline, if any."""

    body: float
    text: str
    headline: int | None

    def mark_of(self, wholes: Sequence[Whole], at: int) -> Role | None:
        """Return what the letters of a paragraph say that it is."""
        one = wholes[at]
        if at == self.headline:
            return Role.HEADLINE
        if self._is_standfirst(wholes, at):
            return Role.STANDFIRST
        words = len(words_of(one.text))
        stands_out = one.height > _LARGER * self.body or (
            one.bold and one.height > _SMALLER * self.body
        )
        short = 0 < words <= _MOST_SUBHEAD_WORDS and not one.text.endswith((".", ",", ";"))
        after = self.headline is None or at > self.headline
        return Role.SUBHEAD if stands_out and short and after else None

    def label_of(self, one: Whole) -> Label | None:
        """Return what a paragraph is beside the text: a caption, a note at the foot."""
        if one.height > _LARGER * self.body and self._is_repeated(one):
            return PULLED
        small = one.height < _SMALLER * self.body
        if is_caption(one.text) and (small or one.alone):
            return CAPTION
        return FOOTNOTE if small and one.lowest and _NOTE.match(one.text) else None

    def _is_repeated(self, one: Whole) -> bool:
        key = key_of(one.text)
        return len(key) >= _TELLING and key in self.text

    def _is_standfirst(self, wholes: Sequence[Whole], at: int) -> bool:
        if self.headline is None or at != self.headline + 1:
            return False
        one = wholes[at]
        larger = one.height > _LARGER * self.body or one.bold
        return larger and len(words_of(one.text)) >= _FEWEST_STANDFIRST_WORDS


def lettering_of(wholes: Sequence[Whole], title: str | None) -> Lettering:
    """Measure a document whose file states that title, if it states any."""
    body = _body_height(wholes)
    usual = (one for one in wholes if not one.label and one.height <= _LARGER * body)
    text = key_of("".join(one.text for one in usual))
    return Lettering(body, text, _headline(wholes, body, title))


def _body_height(wholes: Iterable[Whole]) -> float:
    letters: Counter[float] = Counter()
    for one in wholes:
        letters[round(2 * one.height) / 2] += len(one.text)
    return max(letters, key=lambda height: (letters[height], height), default=0.0)


def _headline(wholes: Sequence[Whole], body: float, title: str | None) -> int | None:
    """Return the large type on the first pages that says the title, else the largest of it.

    The name of the paper may be larger than any headline, and so may that of a section.
    """
    first = [
        at
        for at, one in enumerate(wholes)
        if one.page < _FIRST_PAGES
        and one.label is None
        and one.height > _LARGER * body
        and len(words_of(one.text)) <= _MOST_HEADLINE_WORDS
    ]
    key = key_of(title or "")
    if stated := [at for at in first if _says(wholes[at].text, key)]:
        return stated[0]
    large = [at for at in first if _is_large(wholes[at], body)]
    announcing = [at for at in large if _can_announce(wholes[at].text)] or large
    return max(announcing, key=lambda at: (wholes[at].height, -at), default=None)


def _says(text: str, title: str) -> bool:
    said = key_of(text)
    return min(len(said), len(title)) >= _FEWEST_LETTERS and (said in title or title in said)


def _is_large(one: Whole, body: float) -> bool:
    return one.height > _HEADLINE * body and len(key_of(one.text)) >= _FEWEST_LETTERS


def _can_announce(text: str) -> bool:
    """Whether words are as many as in a headline, and not the name of a paper."""
    few = len(words_of(text)) < _FEWEST_WORDS and not any(map(is_wide, text))
    return not few and not could_be_paper(text)
