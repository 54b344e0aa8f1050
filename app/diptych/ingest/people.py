"""Who wrote it: bylines, and notes about an author."""

from __future__ import annotations

import re

from diptych.ingest.dates import rest_beside_date
from diptych.ingest.words import words_of

_LONGEST_BYLINE = 120
_LONGEST_NOTE = 700
_MOST_NAME_WORDS = 8
_BY = re.compile(
    r"(?:(?:written|posted|published|reported|story|words|text|article|analysis|geschrieben)\s+)?"
    r"(?:(?:by|von|par|por|door|da|av)\s*:?\s+|by:?\s*(?=[A-Z][a-z]))|(?:words|text|reporting)\s?:\s+|(?:تحریر|بقلم|نوشته)\s*[:؛]?\s*|(?:作者|记者|記者|文)\s*[:：/|]\s*",
    re.IGNORECASE,
)
_SIGNED_BEHIND = re.compile(
    r"(?:^|[.!?…”\"]\s)(?:Interview|Words|Text|Report|Story|Essay|Review)(?:ed)?\s+(?:by|von|par)\s+"
    r"(?P<name>[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){1,3}?)\.?$"
)
_BARE_BY = re.compile(
    r"(?:(?:written|reported|story|words|text)\s+)?by\s*:?|von|par|por", re.IGNORECASE
)
_AFTER_NAME = re.compile(
    r"\s*(?:[,|•·(@–—/،]|\s-\s|\b(?:in|for|at|für|pour)\s(?=[A-Z])|\b(?:updated|published|posted)\b).*",
    re.IGNORECASE | re.DOTALL,
)
_PARTICLES = frozenset(
    """
    de del della di da dos van von der den ter ten la le el al bin ibn ul and und et y e with mit
    """.split()  # noqa: SIM905 - words read best as words
)
_CALLED = r"(?:[A-ZÀ-ÞĀ-Ž][\w.’'-]{0,30})"
_NOTE = re.compile(
    rf"""(?:(?i:about\s+the\s+(?:author|writer)s?)\s*:\s*)?
    (?P<name>(?:(?:Dr|Prof|Professor|Sir|Ms|Mr|Mrs)\.?\s+)?
        {_CALLED}(?:\s+(?:{_CALLED}|al|bin|de|van|von|der|del)){{0,4}})
    ,?\s+(?:is|was|has\s+been|are|covers|writes|reports|teaches|works|serves|studies|leads|joined
        |ist|arbeitet|lehrt|schreibt|est|es)\s""",
    re.VERBOSE,
)
_WRITER_NOTE = re.compile(
    r"the\s+(?:author|writer|columnist)\s+(?:is|was|teaches|writes|works)\b", re.IGNORECASE
)
_ABOUT = re.compile(r"about the (?:author|writer)s?\b", re.IGNORECASE)
_TRADE = re.compile(
    r"""\b(?:author\s+of|professor|lecturer|teacher|correspondent|columnist|journalist|reporter
    |fellow|researcher|director|freelance|contributor|contributes|editor|associate|analyst
    |historian|novelist|poet|writer|university|institute|cent(?:er|re)|college|think\s+tank
    |latest\s+book|his\s+book|her\s+book|teaches|writes|professorin|autorin|autor|journalistin
    |redakteur(?:in)?|universität|chercheu(?:r|se)|journaliste)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PRESS = re.compile(
    r"""\b(?:newspaper|news\s+agency|newswire|wire\s+service|magazine|broadcaster|daily|weekly
    |news\s+(?:site|website|portal|organi[sz]ation|network|service|outlet)
    |online\s+(?:journal|publication)|zeitung|tageszeitung|nachrichtenagentur)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_byline(text: str) -> bool:
    """Whether a line does nothing but say who wrote it, perhaps with a date beside it."""
    if len(text) > _LONGEST_BYLINE:
        return False
    return bool(_BARE_BY.fullmatch(text)) or author_in(text) is not None


def author_in(text: str) -> str | None:
    """Return the name that a byline states (`By Jane Doe, in Oslo`), if it is a byline."""
    if len(text) > _LONGEST_BYLINE:
        return None
    rest = rest_beside_date(text)
    bare = text if rest is None else rest
    opening = _BY.match(bare)
    if not opening:
        return None
    rest = bare[opening.end() :].strip()
    name = _AFTER_NAME.sub("", rest).strip(" .:;-–—*_")
    return name if _looks_like_names(name) else None


def interviewer_in(text: str) -> str | None:
    """Return who is named in the last sentence of a line, as in `Interview by Jane Doe.`."""
    found = _SIGNED_BEHIND.search(text[-_LONGEST_BYLINE:])
    return found["name"].rstrip(".") if found else None


def subject_of_note(text: str) -> str | None:
    """Return whom a note about an author or publisher speaks of, if the line is such a note."""
    if len(text) > _LONGEST_NOTE:
        return None
    found = _NOTE.match(text)
    return found["name"] if found and (_ABOUT.match(text) or _TRADE.search(text)) else None


def is_author_note(text: str) -> bool:
    """Whether a line has the shape of a note about its author; where it stands must fit too."""
    if len(text) > _LONGEST_NOTE:
        return False
    return bool(subject_of_note(text) or _WRITER_NOTE.match(text) or _ABOUT.match(text))


def speaks_of_press(text: str) -> bool:
    """Whether a note says that its subject is a newspaper, an agency or the like."""
    found = _NOTE.match(text[:_LONGEST_NOTE])
    return bool(found and _PRESS.search(text[found.end() : _LONGEST_NOTE]))


def _looks_like_names(text: str) -> bool:
    words = words_of(text)
    return (
        0 < len(words) <= _MOST_NAME_WORDS
        and not any(char.isdigit() or char in "!?" for char in text)
        and all(word.lower() in _PARTICLES or not word[0].islower() for word in words)
    )
