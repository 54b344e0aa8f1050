"""What a text says about itself: title, author, publisher, date. Found, guessed or missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from diptych.ingest.credit_lines import credit_in, names_in, publisher_in
from diptych.ingest.dates import date_in
from diptych.ingest.headline import bare_headline
from diptych.ingest.people import author_in, interviewer_in, speaks_of_press, subject_of_note
from diptych.ingest.stated import stated_in
from diptych.model.text import Fact, Known, Metadata, Role, SourceLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_REACH = 8
"""So many lines from either end of the text may speak about it; later ones speak of others."""
_OPENS_OTHER_STORIES = frozenset({Role.OTHER, Role.TEASER, Role.PROMO, Role.NEWSLETTER})
_CREDITS = frozenset({Role.LABEL, Role.DATE, Role.BYLINE})
_TEXT = frozenset({Role.BODY, Role.STANDFIRST})
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:[12]\d{3}(?:\s*[-–]\s*[12]\d{3})?)?,?\s*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^.|,;©]{1,60}?)(?=\s*(?:[.|,;©]|all rights|$))",
    re.IGNORECASE,
)
_DATELINE = re.compile(r".{2,60}?\((?P<name>[A-Z][\w ]{1,30})\)\s*[-–—]")
_DATED_LINE = re.compile(r"[A-Z]{3}[^–—]{2,90}?(?:\s--?\s|\s?[–—])")
_STANDFIRST = 2
_LONGEST_RIGHTS = 200
_YEAR_BEHIND = re.compile(r"\s+[12]\d{3}$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://\S{4,190}", re.IGNORECASE)


def metadata_of(lines: Sequence[SourceLine], language: str | None, source: str) -> Metadata:
    """Return what is known of the article that these judged lines make up.

    `language` is the guess that the text was judged in, `source` a name without a path.
    """
    around = _surroundings(lines)
    return Metadata(
        title=_stated(around.all, "title") or _title(lines) or Fact(),
        author=_author(around, lines),
        publisher=_publisher(around, lines),
        published=_published(around, lines),
        language=_language(around, language),
        source=source,
        address=_address(around),
        licence=_stated(around.all, "licence") or Fact(),
    )


def better(first: Fact, second: Fact) -> Fact:
    """Return what was found before what was guessed, and the first of two that are alike."""
    order = (Known.FOUND, Known.GUESSED, Known.MISSING)
    return min(first, second, key=lambda fact: order.index(fact.known))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The left-out lines that stand near enough to the article to speak of it.

    `beside` stands between headline and text, or right before or behind them, where bylines and
    dates are the article's own; `behind` goes on to where other stories begin.
    """

    beside: tuple[SourceLine, ...]
    behind: tuple[SourceLine, ...]

    @property
    def all(self) -> tuple[SourceLine, ...]:
        return self.beside + self.behind


def _surroundings(lines: Sequence[SourceLine]) -> _Surroundings:
    kept = [at for at, line in enumerate(lines) if line.keep]
    body = [at for at in kept if lines[at].role is not Role.HEADLINE]
    headline = next((at for at in kept if lines[at].role is Role.HEADLINE), None)
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    opening = lines[headline or 0 : min(first + _REACH, last)]
    before = lines[:headline] if headline else ()
    behind = lines[last + 1 : last + 1 + _REACH]
    signed = takewhile(lambda line: line.role not in _OPENS_OTHER_STORIES, behind)
    beside = (*opening, *signed, *reversed(before))
    return _Surroundings(
        beside=tuple(line for line in beside if not line.keep),
        behind=tuple(takewhile(lambda line: line.role is not Role.TEASER, behind)),
    )


def _first(lines: Iterable[SourceLine], value_in: Callable[[str], str | None]) -> str | None:
    return next((value for line in lines if (value := value_in(line.text))), None)


def _found(value: str | None) -> Fact | None:
    return Fact(value, Known.FOUND) if value else None


def _guessed(value: str | None) -> Fact | None:
    return Fact(value, Known.GUESSED) if value else None


def _stated(lines: Iterable[SourceLine], fact: str) -> Fact | None:
    for line in lines:
        stated = stated_in(line.text)
        if line.role is Role.LABEL and stated and stated.fact == fact:
            return _found(stated.value)
    return None


def _title(lines: Sequence[SourceLine]) -> Fact | None:
    headline = next((line for line in lines if line.keep and line.role is Role.HEADLINE), None)
    if headline is None:
        return None
    others = [line.text for line in lines if line.keep and line is not headline]
    title = bare_headline(headline.text, others)
    return _found(title) if headline.sure else _guessed(title)


def _author(around: _Surroundings, lines: Sequence[SourceLine]) -> Fact:
    bylines = [line for line in around.beside if line.role is Role.BYLINE]
    notes = (line for line in around.all if line.role is Role.BIO)
    opening = [line for line in lines if line.keep and line.role in _TEXT][:_STANDFIRST]
    return (
        _stated(around.all, "author")
        or _found(_first(bylines, _signed_by))
        or _guessed(_first(bylines, names_in))
        or _found(_first(opening, interviewer_in))
        # A note says who somebody is; that this somebody wrote the article is a conclusion.
        or _guessed(
            _first((line for line in notes if not speaks_of_press(line.text)), subject_of_note)
        )
        or Fact()
    )


def _signed_by(text: str) -> str | None:
    credit = credit_in(text)
    return author_in(text) or (credit.author if credit else None)


def _publisher(around: _Surroundings, lines: Sequence[SourceLine]) -> Fact:
    notes = (line for line in around.all if line.role is Role.BIO and speaks_of_press(line.text))
    legal = (line for line in around.all if line.role is Role.LEGAL)
    credits_ = (line for line in around.beside if line.role in _CREDITS)
    opening = [line for line in lines if line.keep and line.role in _TEXT][:1]
    return (
        _stated(around.all, "publisher")
        or _guessed(_first(credits_, publisher_in))
        or _guessed(_first(notes, subject_of_note))
        or _guessed(_first(opening, _agency_in))
        or _guessed(_first(legal, _owner_in))
        or Fact()
    )


def _agency_in(text: str) -> str | None:
    """Return the agency that a dateline names: `OSLO (Reuters) - The …`."""
    found = _DATELINE.match(text[:_LONGEST_RIGHTS])
    return found["name"] if found else None


def _owner_in(text: str) -> str | None:
    found = _RIGHTS.search(text[:_LONGEST_RIGHTS])
    return _YEAR_BEHIND.sub("", found["name"]).strip() if found else None


def _published(around: _Surroundings, lines: Sequence[SourceLine]) -> Fact:
    stated = _stated(around.all, "published")
    if stated and stated.value:
        return _found(_day_in(stated.value)) or Fact()
    dated = (line for line in around.beside if line.role in {Role.DATE, Role.BYLINE})
    opening = [line for line in lines if line.keep and line.role in _TEXT][:1]
    return _found(_first(dated, _day_in)) or _guessed(_first(opening, _day_of_dateline)) or Fact()


def _day_of_dateline(text: str) -> str | None:
    """Return the day that stands between a place in capitals and a dash: `OSLO, May 5, 2018 -`."""
    found = _DATED_LINE.match(text[:_LONGEST_RIGHTS])
    return _day_in(found[0]) if found else None


def _day_in(text: str) -> str | None:
    seen = date_in(text)
    return seen.value.isoformat() if seen and seen.value else None


def _language(around: _Surroundings, guess: str | None) -> Fact:
    stated = _stated(around.all, "language")
    if stated and stated.value and _LANGUAGE.fullmatch(stated.value):
        return stated
    return _guessed(guess) or Fact()


def _address(around: _Surroundings) -> Fact:
    stated = _stated(around.all, "address")
    if stated and stated.value and _ADDRESS.fullmatch(stated.value):
        return stated
    return Fact()
