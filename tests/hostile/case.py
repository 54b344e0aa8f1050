"""What a hostile file is to the tests: how it is made, and what has to become of it."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TITLE = "A quiet day at the lower mill"
PARAGRAPHS = (
    "The miller of the lower mill said on Monday that the wheel will turn for another winter.",
    "Her neighbours, who bring their grain by boat, had feared that they would have to row on.",
    "The council promised to pay for the new bolts as soon as somebody finds the money for them.",
)
STORY = "\n\n".join((TITLE, *PARAGRAPHS))


@dataclass(frozen=True, slots=True)
class Bait:
    """What a hostile file reaches for, and must never get."""

    address: str
    """An address on this computer at which somebody listens."""
    file: str
    """The address (`file://`) of a file whose words nobody may see."""


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file.

    `made` makes it from the bait; `name` is what it is called. Where `refused` is set it has to be
    refused by a sentence in which that stands; otherwise it has to be read, with `reads` in its
    text. Where neither is set, either will do. A `slow` one is stopped by the time that it takes.
    """

    made: Callable[[Bait], bytes]
    name: str
    refused: str = ""
    reads: str = ""
    slow: bool = False

    def __str__(self) -> str:
        """Return what tells it from others."""
        return f"{self.made.__name__}-{self.name}"


def page(body: str = "", head: str = "", title: str = TITLE) -> str:
    """Return a web page with the story; `body` stands before it."""
    story = "".join(f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}{story}</article></body></html>"
    )
