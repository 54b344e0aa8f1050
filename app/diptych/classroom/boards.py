"""What a step puts before the class, as values without any look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.classroom.excerpts import Excerpt
    from diptych.model.lesson import StepKind


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence or two of the program or the teacher.

    `tone` is `plain`, `large` (a question for all), `name` (of what follows) or `quiet`; `lead`
    stands before them and says what they are about.
    """

    text: str
    tone: str = "plain"
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One side: what it is called (`""` where that was said), its words, and what is said of them.

    `before` stands above the words, `remarks` below; a `headline` is larger than other words. A
    `brief` one has the letter of its side beside the words, and nothing above them.
    """

    side: Side
    caption: str
    excerpts: tuple[Excerpt, ...] = ()
    remarks: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    headline: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Facing:
    """Both sides face to face."""

    a: Column
    b: Column

    def on(self, side: Side) -> Column:
        """Return the column of one side."""
        return self.a if side is Side.A else self.b


@dataclass(frozen=True, slots=True)
class Subject:
    """A theme with its number (the key that leads to it) and its share (0-1) of each article."""

    number: int
    name: str
    shares: tuple[float, float]


Part: TypeAlias = Words | Facing | Subject


@dataclass(frozen=True, slots=True)
class Covered:
    """Parts that come to be seen together; `waits` says what is hidden until then."""

    parts: tuple[Part, ...]
    waits: str


@dataclass(frozen=True, slots=True)
class Board:
    """What one step shows: title and task at once, then `open`, then `covered` one by one.

    With `pages` both articles stand below in full.
    """

    kind: StepKind
    title: str
    task: str = ""
    open: tuple[Part, ...] = ()
    covered: tuple[Covered, ...] = ()
    pages: bool = False

    def parts(self, revealed: int) -> tuple[Part, ...]:
        """Return what is seen after so many reveals."""
        seen = (part for one in self.covered[:revealed] for part in one.parts)
        return (*self.open, *seen)

    def waits(self, revealed: int) -> str:
        """Return what is hidden after so many reveals, `""` for nothing."""
        return self.covered[revealed].waits if revealed < len(self.covered) else ""

    def hidden(self, revealed: int = 0) -> tuple[str, ...]:
        """Return in lines what is not seen after so many reveals, for the teacher alone."""
        hidden = (part for one in self.covered[revealed:] for part in one.parts)
        return tuple(line for part in hidden for line in spoken(part))

    def spoken(self, revealed: int) -> tuple[str, ...]:
        """Return in lines what is seen after so many reveals."""
        lines = (line for part in self.parts(revealed) for line in spoken(part))
        return tuple(line for line in (self.title, self.task, *lines) if line)


def percent(share: float) -> str:
    """Return a share (0-1) in whole percent; what is more than nothing is never `0 %`."""
    return "< 1 %" if 0 < share < 0.005 else f"{share * 100:.0f} %"  # noqa: PLR2004 - half of one per cent


def spoken(part: Part) -> Iterator[str]:
    """Yield a part in lines, as it is read out."""
    match part:
        case Words():
            yield f"{part.lead}: {part.text}" if part.lead else part.text
        case Subject():
            a, b = map(percent, part.shares)
            yield f"{part.number}. {part.name} (A {a}, B {b})"
        case Facing():
            for side in Side:
                column = part.on(side)
                quoted = (one.text for one in column.excerpts)
                words = (*column.before, *quoted, *column.remarks)
                yield f"{column.caption or column.side}: {' · '.join(words)}"
