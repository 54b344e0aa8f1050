"""What a report consists of, whatever it is printed as: sections of a few kinds of blocks.

All values are frozen and turn into plain JSON with `plain`. Text is text: nothing in it is markup.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from diptych.model.text import Side

Style = Literal["plain", "strong", "muted", "quoted"]
Tone = Literal["body", "statement", "about", "small"]
"""A statement and what is said `about` a table stay with the table below them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. A quoted run has the words of `side`, without quotation marks."""

    text: str
    style: Style = "plain"
    side: Side | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote: plain, marked (the words that count), or a gap.

    The text of a gap is `[…]`: it stands for words left out and is no part of the article.
    """

    text: str
    marked: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one article, word for word, and where they stand (`¶ 4`)."""

    side: Side
    pieces: tuple[Piece, ...]
    place: str
    kind: str = field(default="quote", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report's own words."""

    line: Line
    tone: Tone = "body"
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    items: tuple[Line, ...]
    kind: str = field(default="bullets", init=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section. `listed` ones stand in the bookmarks too."""

    text: str
    listed: bool = True
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a facing table: a label (`""` for none), then A's cell and B's."""

    label: str
    a: tuple[Quote | Paragraph, ...]
    b: tuple[Quote | Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """A table with A on the left and B on the right, read row by row, A before B.

    `heads` are the columns' headings; `corner` heads the column of labels, `""` where rows have
    none. `foot` is said below the table and stays with it. A `whole` table is kept on one page
    unless it is too tall for that.
    """

    heads: tuple[str, str]
    rows: tuple[Row, ...]
    corner: str = ""
    foot: Line = ()
    whole: bool = False
    kind: str = field(default="facing", init=False)


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing in a chart: how much of it each article has, as number and as words."""

    name: str
    shares: tuple[float, float]
    labels: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chart:
    """Pairs of bars, the longest as long as there is room. `alt` says all that the bars show.

    `of` names what each pair is of, and `measure` what is measured.
    """

    caption: str
    bars: tuple[Bar, ...]
    alt: str
    of: str
    measure: str
    kind: str = field(default="chart", init=False)


Stretch = tuple[float, float]
"""Where something begins and ends in an article, as shares (0-1) of its length."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Where one theme stands in each article, A first: stretches, and the same in words."""

    name: str
    stretches: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    places: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Strips:
    """A strip of each article for each theme. `alt` says all that the strips show."""

    caption: str
    heads: tuple[str, str]
    strips: tuple[Strip, ...]
    alt: str
    of: str
    kind: str = field(default="strips", init=False)


@dataclass(frozen=True, slots=True)
class Key:
    """The legend: what colour, pattern and letter of each side mean, and further signs."""

    sides: tuple[str, str]
    signs: tuple[tuple[str, str], ...]
    kind: str = field(default="key", init=False)


Block = Paragraph | Bullets | Heading | Quote | Facing | Chart | Strips | Key


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under one heading. One that is `apart` begins a new page."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """One article in the title block.

    `facts` are names and values (`Author`, `not given in the text`); `address` is a web address
    to follow, `""` where the article came from a file. `language` is a BCP 47 tag.
    """

    side: Side
    title: str
    facts: tuple[tuple[str, str], ...]
    address: str
    language: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Look:
    """How a report looks: its paper (`a4`, `us-letter`), large print, no colours.

    `label` stands above the titles and `footer` at the foot of each page; `reader` are facts about
    who hands it in, by name.
    """

    label: str = "Comparison report"
    footer: str = "Diptych comparison report"
    reader: tuple[tuple[str, str], ...] = ()
    paper: str = "a4"
    large: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: the title block, the verdict, the sections in reading order."""

    title: str
    language: str
    heads: tuple[Head, Head]
    verdict: Line
    sections: tuple[Section, ...]
    look: Look = field(default_factory=Look)


def plain(report: Report) -> dict[str, Any]:
    """Return the report as plain JSON values; each block says its `kind`."""
    return asdict(report)
