"""What the words of a page's pieces and their places give away, each looked at once.

Pages say the same again and again: a menu on top and at the foot, a card under each paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.furniture import LONGEST, credits_label_of, label_of
from diptych.ingest.page.places import place_of
from diptych.ingest.words import words_of

if TYPE_CHECKING:
    from diptych.ingest.furniture import Label
    from diptych.ingest.page.places import Place


class Signs:
    """Remembers what was told of a text or a way; made anew for every page."""

    def __init__(self) -> None:
        self._labels: dict[str, Label | None] = {}
        self._credits: dict[str, Label | None] = {}
        self._places: dict[tuple[str, ...], Place | None] = {}

    def label(self, text: str) -> Label | None:
        """Return what `label_of` says of a piece's text."""
        if len(text) > LONGEST:
            return None
        if text not in self._labels:
            self._labels[text] = label_of(text, len(words_of(text)))
        return self._labels[text]

    def credits_label(self, text: str) -> Label | None:
        """Return what `credits_label_of` says of a piece's text."""
        if text not in self._credits:
            self._credits[text] = credits_label_of(text)
        return self._credits[text]

    def place(self, way: tuple[str, ...]) -> Place | None:
        """Return what `place_of` says of the way to a piece."""
        if way not in self._places:
            self._places[way] = place_of(way)
        return self._places[way]
