"""Lines that state a fact about the article outright: `Author: Jane Doe`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST = 200
_NAMES = {
    "title": "title headline subject titel überschrift betreff titre título titolo عنوان 标题",
    "author": "author authors byline writer autor autorin auteur autore مصنف 作者",
    "publisher": "publisher source publication outlet newspaper site quelle fuente fonte bron"
    " ماخذ 来源",
    "published": "date published updated pubdate datum veröffentlicht fecha data تاریخ 日期",
    "language": "language lang sprache langue idioma lingua taal زبان 语言",
    "address": "url link address",
    "licence": "licence license lizenz licencia licença licenza",
    "sender or addressee": "from to cc",
}
_LINE = re.compile(r"(?P<name>[^\W\d_]{2,16})\s?[:：]\s*(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact by name (`author`) and the words that state it."""

    fact: str
    value: str


def stated_in(text: str) -> Stated | None:
    """Return the fact that a line states as `name: value`, if it is such a line."""
    if len(text) > _LONGEST or not (":" in text or "：" in text):
        return None
    found = _LINE.fullmatch(text.strip("*_ "))
    if not found:
        return None
    name = found["name"].lower()
    value = found["value"].strip("*_\"' ")
    fact = next((fact for fact, names in _NAMES.items() if name in names.split()), None)
    return Stated(fact, value) if fact and value else None
