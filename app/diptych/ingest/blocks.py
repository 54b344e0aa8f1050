"""What a format hands over: the pieces of a source in order, before anybody judges them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.ingest.furniture import Label
    from diptych.model.text import Role


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a text, or one block of another format. Its text has no line break.

    `number` counts from 1 in the source. `gap` is how many empty lines stand before it, `indent`
    how many blank characters. `removed` counts characters that cannot be seen and were taken out.
    """

    number: int
    text: str
    gap: int = 0
    indent: int = 0
    removed: int = 0
    preamble: bool = False
    """Whether it belongs to a block of stated facts that opens the source (front matter)."""
    mark: Role | None = None
    """What the marks of its format say that it is, a label being nothing but a mark.

    A piece that is marked as body is text whatever its words, such as the cell of a table.
    """
    label: Label | None = None
    """What it is beside the text, where its format tells: a page number, a caption."""
    note: str = ""
    """What was done to its text, for the reason that the reader is given."""
