"""What an article is: text, spans in it, and every line of the source it came from."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum

from diptych.model.invisible import shown


class Side(StrEnum):
    """Which of the two pages something stands on."""

    A = "A"
    B = "B"

    @property
    def other(self) -> Side:
        """The page across the hinge."""
        return Side.B if self is Side.A else Side.A


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch `[start, end)` of an article's text, in Unicode code points.

    Raises:
        ValueError: when the bounds are negative or out of order.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the same stretch counted from an origin that lies `by` code points earlier."""
        return Span(self.start + by, self.end + by)


class Role(StrEnum):
    """What a line of a source is. The first five are article, the others furniture."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    SUBHEAD = "subhead"
    QUOTATION = "quotation"
    BYLINE = "byline"
    DATE = "date"
    BIO = "bio"
    LABEL = "label"
    PROMO = "promo"
    TEASER = "teaser"
    SHARE = "share"
    NEWSLETTER = "newsletter"
    COMMENTS = "comments"
    LEGAL = "legal"
    NAVIGATION = "navigation"
    OTHER = "other"


IN_TEXT = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.SUBHEAD, Role.QUOTATION})
"""The roles of lines that are article."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a text, or one block of another format, kept or left out, never lost.

    `number` counts from 1 in the source. `reason` says in plain words why the line was kept or
    left out; `sure` is false where a reader had better look. `turned` is true where the reader
    decided otherwise than the program: role and reason are still the program's own then.
    """

    number: int
    text: str
    keep: bool
    role: Role
    reason: str
    sure: bool = True
    turned: bool = False

    def kept_or_not(self, keep: bool) -> SourceLine:  # noqa: FBT001 - the decision is all it takes
        """Return the line as the reader wants it; deciding back makes it what it was."""
        return replace(self, keep=keep, turned=keep is not (self.keep is not self.turned))

    @property
    def role_in_text(self) -> Role:
        """What it is as a paragraph: furniture that the reader restored is running text."""
        return Role.BODY if self.turned and self.role not in IN_TEXT else self.role


class Known(StrEnum):
    """How a fact about an article came to be known."""

    FOUND = "found"
    GUESSED = "guessed"
    MISSING = "missing"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about an article (its author, say) and how it is known.

    Raises:
        ValueError: when a missing fact has a value or a known one has none.
    """

    value: str | None = None
    known: Known = Known.MISSING

    def __post_init__(self) -> None:
        if (self.value is None) != (self.known is Known.MISSING):
            raise ValueError("a fact is missing exactly when it has no value")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text.

    `published` is an ISO 8601 date (`2018-09-05`), `language` a BCP 47 tag (`en`). `address` is
    where the article stands on the web, `licence` what its readers may do with it, in the words or
    at the address that the source gives. `source` is the name of the file or the address that the
    article came from, never a path.
    """

    title: Fact = field(default_factory=Fact)
    author: Fact = field(default_factory=Fact)
    publisher: Fact = field(default_factory=Fact)
    published: Fact = field(default_factory=Fact)
    language: Fact = field(default_factory=Fact)
    source: str = ""
    address: Fact = field(default_factory=Fact)
    licence: Fact = field(default_factory=Fact)

    FACTS = ("title", "author", "publisher", "published", "language", "address", "licence")

    def fact(self, name: str) -> Fact:
        """Return one of the facts named in `FACTS`."""
        if name not in self.FACTS:
            raise KeyError(name)
        value = getattr(self, name)
        assert isinstance(value, Fact)
        return value


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an article's text; `span` leaves out the line break behind it."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    r"""A clean article: a view of its source lines.

    The text is the kept lines in NFC, one line a paragraph, joined by a single `\\n`. All spans
    anywhere in the program count code points of this text. Two articles with the same text are
    the same article: `digest` is the SHA-256 of it.
    """

    lines: tuple[SourceLine, ...]
    metadata: Metadata
    text: str = field(init=False)
    paragraphs: tuple[Paragraph, ...] = field(init=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        paragraphs: list[Paragraph] = []
        texts: list[str] = []
        start = 0
        for line in self.lines:
            if not line.keep:
                continue
            text = unicodedata.normalize("NFC", line.text)
            paragraphs.append(Paragraph(Span(start, start + len(text)), line.role_in_text))
            texts.append(text)
            start += len(text) + 1
        whole = "\n".join(texts)
        object.__setattr__(self, "text", whole)
        object.__setattr__(self, "paragraphs", tuple(paragraphs))
        object.__setattr__(self, "digest", digest_of(whole))

    @property
    def left_out(self) -> tuple[SourceLine, ...]:
        """The lines that are no part of the text."""
        return tuple(line for line in self.lines if not line.keep)

    @property
    def title(self) -> str:
        """The title as it can be shown anywhere, or a stand-in that says there is none."""
        return shown(self.metadata.title.value or "Untitled article")

    def with_metadata(self, metadata: Metadata) -> Article:
        """Return the same text with other facts about it."""
        return replace(self, metadata=metadata)


def digest_of(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8 as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
