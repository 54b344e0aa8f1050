"""What every lens returns: list entries, marks, ties and the stops of next and previous."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ui.marks import MarkStyle, Pattern

if TYPE_CHECKING:
    from diptych.ui.marks import PageMark, Tie


@dataclass(frozen=True, slots=True)
class Figure:
    """A bar for one side: its length (0-1 of the longest in the list) and the figure beside it."""

    length: float
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list on the left.

    `marks` are painted only while the entry is current, so that a page never carries everything
    at once. `section` is the heading it stands under. A `struck` one was overruled by the reader.
    """

    id: str
    name: str
    note: str
    style: MarkStyle
    figures: tuple[Figure, Figure]
    section: str = ""
    marks: tuple[PageMark, ...] = ()
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that next and previous lead to.

    `id` is the group of its marks; `entry` the entry that is current there; `marks` are painted
    only there; `title` is what a screen reader announces.
    """

    id: str
    entry: str
    title: str
    marks: tuple[PageMark, ...] = ()


@dataclass(frozen=True, slots=True)
class LensView:
    """A comparison seen through one lens. Each entry has at least one stop."""

    entries: tuple[Entry, ...]
    stops: tuple[Stop, ...]
    marks: tuple[PageMark, ...] = ()
    ties: tuple[Tie, ...] = ()

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry of that id."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def stop_for(self, name: str) -> Stop | None:
        """Return the stop of that id, or the first one of the entry of that id."""
        exact = next((stop for stop in self.stops if stop.id == name), None)
        return exact or next((stop for stop in self.stops if stop.entry == name), None)

    def marks_at(self, stop: Stop | None) -> tuple[PageMark, ...]:
        """Return what the pages show at `stop`, or where nothing is selected."""
        entry = self.entry(stop.entry) if stop else None
        return (*self.marks, *(entry.marks if entry else ()), *(stop.marks if stop else ()))


def style_at(position: int) -> MarkStyle:
    """Return the style of the entry at `position`: hue and pattern both change with it."""
    patterns = tuple(Pattern)
    return MarkStyle(hue=position, pattern=patterns[position % len(patterns)])


def figures(
    pairs: tuple[tuple[float, float], ...], texts: tuple[tuple[str, str], ...]
) -> tuple[tuple[Figure, Figure], ...]:
    """Return a pair of figures for each pair of amounts, the largest of all as a full bar."""
    largest = max((max(pair) for pair in pairs), default=0.0) or 1.0
    return tuple(
        (Figure(pair[0] / largest, text[0]), Figure(pair[1] / largest, text[1]))
        for pair, text in zip(pairs, texts, strict=True)
    )
