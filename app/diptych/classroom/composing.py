"""From a step to its board: what stands on it, in which order, and what is hidden at first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from diptych.classroom.boards import Board, Column, Covered, Facing, Words
from diptych.classroom.differing import concept, difference
from diptych.classroom.excerpts import Excerpt, excerpt
from diptych.classroom.sharing import sharing
from diptych.model.lesson import Step, StepKind
from diptych.model.text import Role, Side, Span
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from diptych.classroom.matter import Matter

_OPENING: Final = 2
"""So many sentences are the opening of an article."""
_HEADLINE: Final = 160
"""The most characters of a headline."""
_OWN_WORDS: Final = frozenset({StepKind.TEXT, StepKind.QUESTION})
"""Kinds of steps whose text is all that they show."""


def board(step: Step, matter: Matter) -> Board:
    """Return what a step shows; the teacher's title and text stand in the place of the usual."""
    made = _usual(step, matter)
    title = step.title.strip() or made.title
    text = step.text.strip()
    if not text:
        return replace(made, title=title)
    if step.kind in _OWN_WORDS:
        return replace(made, title=title, open=(Words(text, "large"),))
    return replace(made, title=title, task=text)


def _usual(step: Step, matter: Matter) -> Board:
    makers: dict[StepKind, Callable[[], Board]] = {
        StepKind.HEADLINES: lambda: _headlines(matter),
        StepKind.PREDICT: lambda: _prediction(matter),
        StepKind.MARK: _marking,
        StepKind.SHARED: lambda: sharing(step.about, matter),
        StepKind.CONTRAST: lambda: difference(step.about, matter),
        StepKind.CONCEPT: lambda: concept(matter),
        StepKind.QUESTION: lambda: _question(step, matter),
        StepKind.TEXT: lambda: Board(StepKind.TEXT, ""),
    }
    return makers[step.kind]()


def _headlines(matter: Matter) -> Board:
    return Board(
        StepKind.HEADLINES,
        _("Two headlines"),
        _("Two articles. Read no more than this."),
        (Facing(*(_headline(matter, side, dated=True) for side in Side)),),
    )


def _prediction(matter: Matter) -> Board:
    opening = Facing(*(_opening(matter, side) for side in Side))
    waits = _("How both begin is hidden")
    return Board(
        StepKind.PREDICT,
        _("Predict"),
        _("What will each article say, and how will it sound? Which words tell you so?"),
        (Facing(*(replace(_headline(matter, side), headline=False) for side in Side)),),
        (Covered((opening,), waits),),
    )


def _marking() -> Board:
    return Board(
        StepKind.MARK,
        _("Mark in silence"),
        _("Where do both say the same? Which words give it another colour?"),
        pages=True,
    )


def _question(step: Step, matter: Matter) -> Board:
    asked = next((one for one in matter.notebook.questions if one.id == step.about), None)
    usual = _("Change one word of A or of B so that the picture changes. Which word, and how?")
    return Board(
        StepKind.QUESTION,
        _("Before you go"),
        _("Answer in one or two sentences."),
        (Words(asked.text if asked and asked.text.strip() else usual, "large"),),
    )


def _headline(matter: Matter, side: Side, *, dated: bool = False) -> Column:
    article = matter.comparison.article(side)
    caption = matter.caption(side, dated=dated)
    span = next((one.span for one in article.paragraphs if one.role is Role.HEADLINE), None)
    if span is not None:
        words = excerpt(matter.comparison, side, span, most=_HEADLINE)
        return Column(side, caption, (words,), headline=True)
    if article.metadata.title.value is not None:
        words = Excerpt(side, Span(0, 0), ((article.title, False),))
        return Column(side, caption, (words,), headline=True)
    return Column(side, caption, (), (_("This article has no headline."),))


def _opening(matter: Matter, side: Side) -> Column:
    """Return the first sentences of the running text."""
    article, comparison = matter.comparison.article(side), matter.comparison
    heads = {Role.HEADLINE, Role.SUBHEAD}
    body = [one.span for one in article.paragraphs if one.role not in heads]
    sentences = _within(comparison.sentences_on(side), body)[:_OPENING]
    if not sentences:
        return Column(side, "", (), (_("Nothing follows the headline."),))
    span = Span(sentences[0].start, sentences[-1].end)
    return Column(side, "", (excerpt(comparison, side, span, most=matter.room.letters),))


def _within(sentences: Iterable[Span], paragraphs: list[Span]) -> list[Span]:
    return [one for one in sentences if any(paragraph.contains(one) for paragraph in paragraphs)]
