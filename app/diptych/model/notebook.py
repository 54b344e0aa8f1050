"""The reader's own work on a pair: what was kept, overruled, noted and concluded.

Anchors hold the quoted words as well as the span, so that an anchor which no longer fits is seen
and shown as orphaned instead of pointing at other words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Article, Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article that a piece of the reader's work hangs on.

    `digest` names the article, `span` counts code points of its text, `quote` are the words.
    """

    digest: str
    span: Span
    quote: str

    def fits(self, article: Article) -> bool:
        """Whether `article` is the anchored one and still says the quoted words there."""
        return article.digest == self.digest and self.span.of(article.text) == self.quote


@dataclass(frozen=True, slots=True)
class Mark:
    """A reader's own mark: a theme by name, and perhaps a note."""

    id: str
    anchor: Anchor
    theme: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on something the program marked (`about` is its id) or on nothing (`""`)."""

    id: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One quote kept in the evidence matrix, in the row of a theme or contrast."""

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
    """Everything a reader did with one pair. A new one is empty."""

    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()
    cells: tuple[MatrixCell, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    conclusion: Conclusion = Conclusion()

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
