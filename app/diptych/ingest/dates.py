"""Dates that a line states, in some languages, without ever filling a gap from a clock."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january jan januar janvier enero gennaio janeiro januari января يناير جنوری ocak",
    "february feb februar février febrero febbraio fevereiro februari февраля فبراير فروری şubat",
    "march mar märz mars marzo março maart марта مارس مارچ mart",
    "april apr avril abril aprile апреля أبريل اپریل nisan",
    "may mai mayo maggio maio mei мая مايو مئی mayıs",
    "june jun juni juin junio giugno junho июня يونيو جون haziran",
    "july jul juli juillet julio luglio julho июля يوليو جولائی temmuz",
    "august aug août agosto augustus августа أغسطس اگست ağustos",
    "september sep sept septembre septiembre settembre setembro сентября سبتمبر ستمبر eylül",
    "october oct oktober octobre octubre ottobre outubro октября أكتوبر اکتوبر ekim",
    "november nov novembre noviembre novembro ноября نوفمبر نومبر kasım",
    "december dec dezember décembre diciembre dicembre dezembro декабря ديسمبر دسمبر aralık",
)
_MONTH = r"(?P<month>[^\s\d,.]{3,12})\.?"
_ANY_YEAR = re.compile(r"[12]\d{3}")
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<!\d)(?P<year>[12]\d{3})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        r"(?<!\d)(?P<year>[12]\d{3})[年년]\s?(?P<number>\d\d?)[月월]\s?(?P<day>\d\d?)[日일]",
        rf"(?<!\d)(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?{_MONTH},?،?\s(?:de\s)?{_YEAR}",
        rf"{_MONTH}\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{_YEAR}",
    )
)
_SLASHED = re.compile(rf"(?<!\d)(?P<first>\d\d?)/(?P<second>\d\d?)/{_YEAR}")
_TIME = re.compile(
    r"(?:t|\bat\s)?\b\d\d?[:.h]\d\d(?:[:.]\d\d(?:\.\d{1,6})?)?(?:\s?[ap]\.?m\b\.?|z\b)?",
    re.IGNORECASE,
)
_AROUND = frozenset(
    """
    published updated posted modified first last on at date am pm a.m p.m hrs hours
    utc gmt est edt et pst pdt pt bst cet ist pkt
    veröffentlicht aktualisiert stand datum uhr um am publié mis à jour le
    publicado actualizado el pubblicato aggiornato il gepubliceerd op تاریخ اشاعت بروز
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    """.split()  # noqa: SIM905 - words read best as words
)
_LONGEST_LINE = 120
_SHORT_NAME = 3
_DIGIT = re.compile(r"[^\D0-9]")


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A date in a line. `value` is none where its order of day and month cannot be told."""

    value: date | None
    start: int
    end: int


def date_in(text: str) -> DateSeen | None:
    """Return the first complete date (day, month and year) that a short line states."""
    if len(text) > _LONGEST_LINE:
        return None
    if not text.isascii():
        text = _DIGIT.sub(_plain_digit, text)
    if not _ANY_YEAR.search(text):
        return None
    seen = [_seen(match) for form in _FORMS for match in form.finditer(text)]
    seen += [_seen_slashed(match) for match in _SLASHED.finditer(text)]
    return min((one for one in seen if one), key=lambda one: one.start, default=None)


def rest_beside_date(text: str) -> str | None:
    """Return what a short line says beside its dates, times and words such as "updated".

    None when it states no date; an empty text when it says nothing else.
    """
    rest = without_dates(text)
    if rest is None:
        return None
    words = (word.strip(".,:;|()[]·•–—-،") for word in rest.split())
    return " ".join(word for word in words if word and word.lower() not in _AROUND)


def without_dates(text: str) -> str | None:
    """Return a short line with a bar in place of each date and time; none if it has no date."""
    seen = date_in(text)
    if seen is None:
        return None
    rest = text
    while seen is not None:
        rest = f"{rest[: seen.start]} | {rest[seen.end :]}"
        seen = date_in(rest)
    return _TIME.sub(" | ", rest)


def without_words_of_dates(text: str) -> str:
    """Return a piece of a line without words such as "updated", "on" or "Friday" at its ends."""
    words = text.split()
    while words and _is_around(words[0]):
        del words[0]
    while words and _is_around(words[-1]):
        del words[-1]
    return " ".join(words)


def _is_around(word: str) -> bool:
    # A short one with a capital may be the end of a name, as in "The Sun".
    bare = word.strip(".,:()[]")
    return bare.lower() in _AROUND and (bare.islower() or len(bare) > _SHORT_NAME)


def _plain_digit(found: re.Match[str]) -> str:
    return str(unicodedata.digit(found[0]))


def _seen(match: re.Match[str]) -> DateSeen | None:
    parts = match.groupdict()
    month = int(parts["number"]) if "number" in parts else _month_named(parts["month"])
    if month is None:
        return None
    value = _date_or_none(int(parts["year"]), month, int(parts["day"]))
    return DateSeen(value, match.start(), match.end()) if value else None


def _seen_slashed(match: re.Match[str]) -> DateSeen | None:
    """Read `25/12/2018`; which of two small numbers is the month cannot be told: no value."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    orders = {_date_or_none(year, second, first), _date_or_none(year, first, second)} - {None}
    if not orders:
        return None
    return DateSeen(orders.pop() if len(orders) == 1 else None, match.start(), match.end())


def _month_named(name: str) -> int | None:
    lowered = name.lower()
    for number, names in enumerate(_MONTHS, start=1):
        if lowered in names.split():
            return number
    return None


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
