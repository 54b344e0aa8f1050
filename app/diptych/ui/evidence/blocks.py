"""What an evidence sheet is made of, as values without any markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from diptych.model.text import Side, Span
    from diptych.ui.lenses.names import LensName


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a part of the sheet.

    `about` is the id of a contrast that the part tells of and the reader may overrule there.
    """

    text: str
    about: str = ""
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the program; it is struck where the reader does not accept it."""

    text: str
    muted: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """Reasons, one a line."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article that lead back to it.

    `pieces` are the words in order, each with whether it is emphasised; `span` is the place in
    the article's text that a click leads to. `hue` is none where the quote has no colour. `kept`
    says whether it stands in the matrix; where it cannot be kept, that is none.
    """

    side: Side
    caption: str
    span: Span
    pieces: tuple[tuple[str, bool], ...]
    hue: int | None = None
    kept: bool | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A few words of an article, with a note in the program's words, that lead back to it."""

    side: Side
    span: Span
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Facing:
    """Rows of words face to face: what the row is about, A's words, B's words."""

    names: tuple[str, str]
    rows: tuple[tuple[str, tuple[Word, ...], tuple[Word, ...]], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an actor; each can be dragged to another actor, or asked for a menu."""

    actor: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """A line that leads to an entry of a lens."""

    text: str
    note: str
    lens: LensName
    entry: str


Block: TypeAlias = Heading | Text | Bullets | Quote | Facing | Names | Jump


@dataclass(frozen=True, slots=True)
class Sheet:
    """The evidence for one thing: a small line above, a title, and the blocks below.

    `summary` says it in a sentence or two, for the strip of a narrow window and for a screen
    reader.
    """

    kind: str
    title: str
    blocks: tuple[Block, ...]
    summary: str
