"""What a page says about its article: stated by it, or guessed and said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from diptych.ingest.metadata import better, metadata_of
from diptych.ingest.page.pieces import is_hidden
from diptych.ingest.page.provenance import address_of, addresses_in, licence_of
from diptych.ingest.page.statements import Statements, plain
from diptych.model.text import Fact, Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from diptych.model.text import Metadata, SourceLine

_DAY = re.compile(r"\s*([12]\d{3})-?(\d\d)-?(\d\d)(?!\d)")
_DAY_IN_ADDRESS = re.compile(r"/([12]\d{3})[/-](\d\d?)[/-](\d\d?)(?=[/-])")
_HOST = re.compile(r"https?://(?:www\.)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})", re.IGNORECASE)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_BY = re.compile(r"(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)
_SITE = re.compile(r"\s+(?:[|·•–—]|-|::|»)\s+")
_ADDRESS = re.compile(r"https?://|www\.|@|^/")
_MOST_AUTHORS = 10
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself: `titles` and `description` help to tell its parts apart."""

    titles: tuple[str, ...]
    description: str
    title: Fact
    author: Fact
    publisher: Fact
    published: Fact
    language: str | None
    address: Fact
    licence: Fact


def facts_of(root: HtmlElement) -> PageFacts:
    """Read what a page states about its article."""
    said = Statements(root)
    window = next((plain(one.text or "") for one in root.iter("title")), "")
    stated = (*said.article("headline"), *said.meta("og:title", "twitter:title", "headline"))
    return PageFacts(
        titles=tuple(one for one in (*stated, window) if one),
        description=next(said.meta("og:description", "description", "twitter:description"), ""),
        title=_found(next(iter(stated), None)) or _guessed(_SITE.split(window)[0]) or Fact(),
        author=_author(said, root),
        publisher=_publisher(said, root),
        published=_published(said, root),
        language=_language(root, said),
        address=address_of(said, root),
        licence=licence_of(said, root),
    )


def metadata_from(
    facts: PageFacts, lines: Sequence[SourceLine], language: str | None, source: str
) -> Metadata:
    """Return what is known of an article: what stands in its lines fills what is not stated.

    `language` is the guess that the text gives; a page that says otherwise says so of its frame.
    """
    read = metadata_of(lines, language, source)
    return replace(
        read,
        title=better(read.title, facts.title),
        author=better(facts.author, read.author),
        publisher=better(facts.publisher, read.publisher),
        published=better(facts.published, read.published),
        language=_spoken(facts.language, language) or read.language,
        address=better(facts.address, read.address),
        licence=better(facts.licence, read.licence),
    )


def _spoken(stated: str | None, guess: str | None) -> Fact | None:
    if not stated or (guess and stated.split("-")[0] != guess.split("-")[0]):
        return None
    return _found(stated)


def _found(value: str | None) -> Fact | None:
    return Fact(value, Known.FOUND) if value else None


def _guessed(value: str | None) -> Fact | None:
    return Fact(value, Known.GUESSED) if value else None


def _author(said: Statements, root: HtmlElement) -> Fact:
    sites = {one.lower() for one in _sites(said)}
    for names in (
        said.article("author"),
        said.meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"),
        _marked(root, "author"),
    ):
        persons = [name for one in names if (name := _person(one)) and name.lower() not in sites]
        if persons:
            return Fact(", ".join(dict.fromkeys(persons[:_MOST_AUTHORS])), Known.FOUND)
    return Fact()


def _person(words: str) -> str | None:
    name = _BY.sub("", words, count=1) if _BY.match(words) else words
    name = name.strip(" ,.;|")
    return name if name and len(name) <= _LONGEST_NAME and not _ADDRESS.search(name) else None


def _marked(root: HtmlElement, fact: str) -> Iterator[str]:
    """Yield the words that the page's markup calls by a fact's name (`rel="author"`)."""
    for element in root.iter("a", "span", "div", "p", "address"):
        names = f"{element.get('rel', '')} {element.get('itemprop', '')}".lower().split()
        if fact in names and not is_hidden(element):
            yield plain("".join(element.itertext()))


def _sites(said: Statements) -> Iterator[str]:
    yield from said.article("publisher")
    yield from said.meta("og:site_name", "publisher", "dc.publisher", "application-name")


def _publisher(said: Statements, root: HtmlElement) -> Fact:
    named = (one for one in _sites(said) if not _ADDRESS.search(one))
    return _found(next(named, None)) or _guessed(next(_hosts(said, root), None)) or Fact()


def _hosts(said: Statements, root: HtmlElement) -> Iterator[str]:
    for address in addresses_in(said, root):
        if host := _HOST.match(address):
            yield host[1].lower()


def _published(said: Statements, root: HtmlElement) -> Fact:
    stated = (
        *said.article("datePublished"),
        *said.meta(
            "article:published_time", "datepublished", "parsely-pub-date", "pubdate", "dc.date",
            "dc.date.issued", "dcterms.date", "sailthru.date", "publish-date", "date",
        ),
        *_times(root, stated=True),
    )  # fmt: skip
    return (
        _found(_first_day(stated, _DAY))
        or _guessed(_first_day(_times(root, stated=False), _DAY))
        or _guessed(_first_day(addresses_in(said, root), _DAY_IN_ADDRESS))
        or Fact()
    )


def _times(root: HtmlElement, *, stated: bool) -> Iterator[str]:
    """Yield the `time` elements that say they are the publication's, or all the others."""
    for element in root.iter("time"):
        says_so = element.get("pubdate") is not None or (
            element.get("itemprop", "").lower() == "datepublished"
        )
        if says_so is stated:
            yield element.get("datetime", "")


def _first_day(values: Iterable[str], pattern: re.Pattern[str]) -> str | None:
    for value in values:
        found = pattern.search(value) if pattern is _DAY_IN_ADDRESS else pattern.match(value)
        if found:
            try:
                return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
            except ValueError:
                continue
    return None


def _language(root: HtmlElement, said: Statements) -> str | None:
    stated = (root.get("lang"), root.get("xml:lang"), *said.meta("og:locale", "content-language"))
    for value in stated:
        if value and _LANGUAGE.fullmatch(value.strip()):
            first, *others = re.split("[-_]", value.strip())
            return "-".join([first.lower(), *others])
    return None
