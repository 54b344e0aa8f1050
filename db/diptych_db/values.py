"""What goes in and out of the library beside the words of the field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.model.translation import later

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych.model.trace import Trace


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as a list shows it: what is known of it, without its text.

    `new` is true where the article was stored just now and not before.
    """

    id: int
    digest: str
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    new: bool = False


class GroupKind(StrEnum):
    """What articles are put into: a collection is gathered for a purpose, a tag says a word."""

    COLLECTION = later("collection")
    TAG = later("tag")


@dataclass(frozen=True, slots=True)
class Group:
    """A collection or a tag, and the ids of the articles in it, those in the trash among them."""

    kind: GroupKind
    name: str
    articles: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as it came from the web; `fetched` is the day (ISO 8601) on which it did."""

    address: str
    media_type: str
    fetched: str
    body: bytes


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored, with what it is known again by, and the page it was fetched as."""

    article: Article
    trace: Trace | None = None
    page: FetchedPage | None = None


@dataclass(frozen=True, slots=True)
class ComparisonKey:
    """Everything a comparison depends on; equal keys mean equal comparisons.

    `first` and `second` are the digests of the two articles, `method` the name of the version of
    the analysis, `settings` and `themes` digests of the settings and of the theme set.
    """

    first: str
    second: str
    method: str
    settings: str
    themes: str
