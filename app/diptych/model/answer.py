"""Where an article seems to answer a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.text import Side

if TYPE_CHECKING:
    from diptych.model.text import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that may answer a question: `span` in the text of `side`, `score` 0-1."""

    side: Side
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Answered:
    """What both articles say to one question, the best first; none means *not found*.

    `answers` has one tuple for each side, or `None` for a side that could not be asked because the
    question is in another language than the article.
    """

    question: str
    answers: tuple[tuple[Answer, ...] | None, tuple[Answer, ...] | None]

    def on(self, side: Side) -> tuple[Answer, ...] | None:
        """Return the answers of one side."""
        return self.answers[0 if side is Side.A else 1]
