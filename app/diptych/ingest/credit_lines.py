"""Lines that say who wrote, published or sent an article, and when, in whatever order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diptych.ingest.dates import without_dates, without_words_of_dates
from diptych.ingest.names import (
    are_persons,
    could_be_paper,
    is_called_the,
    is_job,
    is_organisation,
    is_paper,
    is_section,
)
from diptych.ingest.people import author_in

_LONGEST = 140
_BETWEEN = re.compile(r"\s*[|,،·•;؛]\s*|\s+[-–—/]\s+|\s{2,}")
_COUNT = re.compile(r"\d+\s+(?:comments?|min(?:ute)?s?(?:\s+read)?|views?|shares?)", re.IGNORECASE)
_REPORTING = re.compile(
    r"\(?\s*(?P<more>additional\s+)?(?:reporting|writing|words|text)\s+by\s+(?P<names>[^;.()]{3,80})"
    r"(?:[;.][^()]{0,120})?\)?\W*",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"""(?:(?:by|from)\s+)?(?:(?:a|an|our|the)\s+)?(?:own\s+)?
    (?:(?:staff|web|news|special)\s+(?:report(?:er)?s?|writers?|correspondents?|desk)|agenc(?:y|ies)
    |our\s+correspondents?|monitoring\s+desk|web\s+desk)""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERS = re.compile(
    r"\s+(?:(?:and|und|et|y)\s+(?:news\s+)?(?:agenc(?:y|ies)|staff|wires?|others)"
    r"|in\s+[A-Z][\w ]{2,30})$"
)
_MOST_PLAIN = 2
"""Pieces that are no job and not signed: a publisher and the name of an author."""
_SOURCE = re.compile(r"SOURCE:?\s+(?P<name>[A-Z].{2,80})")


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line says beside its date: names of authors, the name of a publisher."""

    author: str | None = None
    publisher: str | None = None
    dated: bool = False
    signed: bool = False
    """Whether it speaks of who wrote it, be it without a name ("Staff report")."""


def credit_in(text: str) -> Credit | None:
    """Return what a short line states, if it is clearly nothing but credits."""
    if len(text) > _LONGEST:
        return None
    if _STAFF.fullmatch(text):
        return Credit(signed=True)
    if found := _REPORTING.fullmatch(text):
        return Credit(_first_names(found), signed=True)
    if found := _SOURCE.fullmatch(text):
        return Credit(publisher=found["name"].strip(" ."))
    return _in_pieces(text)


def names_in(text: str) -> str | None:
    """Return the names of persons that a line is, without "and agencies" behind them."""
    if len(text) > _LONGEST:
        return None
    bare = _OTHERS.sub("", text)
    return bare if are_persons(bare) else None


def publisher_in(text: str) -> str | None:
    """Return the publisher that a line which stands among credits names."""
    credit = credit_in(text)
    if credit and credit.publisher:
        return credit.publisher
    named = could_be_paper(text) or is_organisation(text)
    return text if named else None


def _first_names(found: re.Match[str]) -> str | None:
    names = _OTHERS.sub("", re.split(r"\s+in\s+|,", found["names"])[0].strip())
    return names if not found["more"] and are_persons(names) else None


def _in_pieces(text: str) -> Credit | None:
    undated = without_dates(text)
    bare = (without_words_of_dates(one) for one in _BETWEEN.split(undated or text))
    pieces = [one for one in bare if one and not _COUNT.fullmatch(one)]
    if undated is None and len(pieces) == 1:
        return _alone(pieces[0])
    signed = {one: author_in(one) for one in pieces}
    author = next((name for name in signed.values() if name), None)
    others = [one for one in pieces if not signed[one]]
    plain = [one for one in others if not is_job(one) and not is_section(one)]
    if len(plain) > _MOST_PLAIN:
        return None
    beside = bool(undated) or len(pieces) > 1
    publisher = next((one for one in plain if _publishes(one, beside=beside)), None)
    names = [one for one in plain if one != publisher and names_in(one)]
    if len(plain) != (publisher is not None) + len(names) or len(names) > 1:
        return None
    has_job = any(is_job(one) for one in others)
    if names and not (has_job or publisher or names_in(names[0]) != names[0]):
        return None
    if author is None and names:
        author = names_in(names[0])
    if author is None and publisher is None:
        return None
    return Credit(author, publisher, dated=undated is not None, signed=author is not None)


def _alone(piece: str) -> Credit | None:
    """Return what a piece states that nothing stands beside, as most of a page's lines are."""
    if name := author_in(piece):
        return Credit(name, signed=True)
    if is_job(piece):
        return None
    if is_paper(piece):
        return Credit(publisher=piece)
    names = _OTHERS.sub("", piece)
    return Credit(names, signed=True) if names != piece and are_persons(names) else None


def _publishes(piece: str, *, beside: bool) -> bool:
    return is_paper(piece) or (beside and (could_be_paper(piece) or is_called_the(piece)))
