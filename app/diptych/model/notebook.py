"""The reader's own work on a pair: what was kept, overruled, added, noted and concluded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from diptych.model.anchor import Anchor
from diptych.model.lesson import Comment
from diptych.model.own import AliasChange, OwnLink, OwnTheme, Question, ThemeWords

__all__ = [
    "AliasChange",
    "Anchor",
    "Comment",
    "Conclusion",
    "Judgement",
    "Mark",
    "MatrixCell",
    "Note",
    "Notebook",
    "OwnLink",
    "OwnTheme",
    "Question",
    "Ruling",
    "ThemeWords",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A reader's own mark: a theme by name, and perhaps a note.

    `hue` is the place of a colour in the window's row of colours, `pattern` the name of a line
    (`wave`); marks without one wear what all marks of their theme do.
    """

    id: str
    anchor: Anchor
    theme: str
    note: str = ""
    hue: int | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on something the program marked (`about` is its id) or on nothing (`""`)."""

    id: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One quote kept in the evidence matrix, in the row of a theme, a contrast or one's own."""

    id: str
    row: str
    anchor: Anchor
    comment: str = ""


class Ruling(StrEnum):
    """What a reader decided about a mark of the program."""

    KEPT = "kept"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reader's ruling on the mark with the id `about`, with a reason if one was given."""

    about: str
    ruling: Ruling
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What the reader concludes: claim, evidence and reasoning, each free text."""

    question: str = ""
    claim: str = ""
    evidence: str = ""
    reasoning: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """Everything a reader did with one pair. A new one is empty.

    `rows` are the names of the rows that the reader added to the matrix. `themes` and `aliases`
    are carried out in their order. `comments` are what a teacher wrote to all of this.
    """

    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()
    cells: tuple[MatrixCell, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    conclusion: Conclusion = Conclusion()
    rows: tuple[str, ...] = ()
    links: tuple[OwnLink, ...] = ()
    themes: tuple[OwnTheme, ...] = ()
    aliases: tuple[AliasChange, ...] = ()
    questions: tuple[Question, ...] = ()
    comments: tuple[Comment, ...] = ()

    def overruled(self, about: str) -> bool:
        """Whether the reader overruled the mark of that id."""
        return any(
            judgement.about == about and judgement.ruling is Ruling.OVERRULED
            for judgement in self.judgements
        )

    def with_judgement(self, judgement: Judgement) -> Notebook:
        """Return a notebook in which `judgement` stands in the place of an earlier one."""
        others = tuple(one for one in self.judgements if one.about != judgement.about)
        return replace(self, judgements=(*others, judgement))
