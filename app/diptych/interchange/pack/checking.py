"""Whether what a pack says of places in a text can be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison
from diptych.model.composed_record import FIELD, with_composed
from diptych.model.plain_values import Reader, plain
from diptych.model.record import comparison_of
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.anchor import Anchor
    from diptych.model.comparison import Actor, Link, Reason, Theme
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.text import Article

_LONGEST_STEP = 24 * 60 * 60
"""Seconds that a step may be given."""

_MOST_STEPS, _MOST_MARKS, _MOST_THEMES = 500, 1000, 1000
_MOST_SOUGHT = 200_000
"""Code points of all words by which the themes of one notebook are looked for."""
_LONGEST_ARTICLE, _MOST_LINES = 2_000_000, 20_000
"""Code points and lines: what is longer is no article to the importer either."""

Place = tuple[Side, Span | None]


class TooManyWords(ValueError):  # noqa: N818 - what a notebook has, and no error of ours
    """The themes of a notebook have more words than can be looked for while a person waits."""


def check_article(article: Article) -> None:
    """See to it that an article is one that could have been imported.

    Raises:
        ValueError: when it is longer, or a line of it is several.
    """
    if len(article.text) > _LONGEST_ARTICLE or len(article.lines) > _MOST_LINES:
        raise ValueError("too long for an article")
    if any(line.keep and ("\n" in line.text or "\r" in line.text) for line in article.lines):
        raise ValueError("a line that is several")


def check_lesson(lesson: Lesson) -> None:
    """See to it that a lesson is one that a class can be given.

    Raises:
        ValueError: when it has too many steps, or one has a time that no clock shows.
    """
    if len(lesson.steps) > _MOST_STEPS:
        raise ValueError("too many steps")
    if any(not 0 <= step.seconds <= _LONGEST_STEP for step in lesson.steps):
        raise ValueError("no time for a step")
    if not 0 <= lesson.attempt.marks_first <= _MOST_MARKS:
        raise ValueError("no number of marks")


def check_notebook(notebook: Notebook, articles: Sequence[Article]) -> None:
    """See to it that whatever hangs on one of these articles stands inside its text.

    Themes are looked for while a person waits, so nobody's may have words without end.

    Raises:
        ValueError: when a place lies elsewhere, or there are too many words to look for.
    """
    words = [one.words for one in notebook.themes if one.words]
    sought = (one for of in words for one in (*of.terms, *of.phrases, *of.examples))
    if len(notebook.themes) > _MOST_THEMES or sum(map(len, sought)) > _MOST_SOUGHT:
        raise TooManyWords
    lengths = {one.digest: len(one.text) for one in articles}
    for anchor in _anchors(notebook):
        if anchor.span.end > lengths.get(anchor.digest, anchor.span.end):
            raise ValueError("a place behind the end of the text")


def comparison_in(record: object, articles: tuple[Article, Article]) -> Comparison:
    """Return the comparison of two articles that a stranger's record tells of.

    Raises:
        ValueError: when a part of it is of another kind, or stands outside its text.
    """
    if not isinstance(record, dict):
        raise ValueError("no comparison")  # noqa: TRY004 - what is read is at fault
    try:
        told = comparison_of(record, articles)
    except (LookupError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError("no comparison") from error
    # What was read field by field may still hold a text where a number belongs.
    comparison = Reader({}).value(Comparison, plain(told))
    lengths = {side: len(comparison.article(side).text) for side in Side}
    if any(span and span.end > lengths[side] for side, span in _places(comparison)):
        raise ValueError("a place behind the end of the text")
    return with_composed(comparison, record.get(FIELD))


def _anchors(notebook: Notebook) -> Iterator[Anchor]:
    yield from (mark.anchor for mark in notebook.marks)
    yield from (cell.anchor for cell in notebook.cells)
    for link in notebook.links:
        yield from (link.a, link.b)
    for theme in notebook.themes:
        yield from theme.passages


def _places(comparison: Comparison) -> Iterator[Place]:
    """Yield every place that a comparison speaks of, with its side."""
    for side in Side:
        yield from ((side, span) for span in comparison.sentences_on(side))
    for theme in comparison.themes:
        yield from _in_theme(theme)
    for link in comparison.links:
        yield from _ends(link)
        for reason in link.because:
            yield from _ends(reason)
    for actor in comparison.actors:
        yield from _in_actor(actor)
    yield from _in_words(comparison)


def _in_words(comparison: Comparison) -> Iterator[Place]:
    for voice in comparison.voices:
        for span in (voice.source_span, voice.content, voice.cue):
            yield voice.side, span
    for word in comparison.wording:
        yield word.side, word.span
    for contrast in comparison.contrasts:
        yield from ((piece.side, piece.span) for piece in contrast.evidence)
    for absence in comparison.absences:
        yield absence.missing_from, absence.nearest


def _ends(tie: Link | Reason) -> Iterator[Place]:
    yield Side.A, tie.a
    yield Side.B, tie.b


def _in_theme(theme: Theme) -> Iterator[Place]:
    for passage in (*theme.passages, *theme.suggested):
        for span in (passage.span, *passage.terms):
            yield passage.side, span


def _in_actor(actor: Actor) -> Iterator[Place]:
    for side in Side:
        portrait = actor.on(side)
        spans = [*portrait.mentions, *(act.verb for act in portrait.acts)]
        spans += [label.span for label in portrait.labels]
        spans += [tone.span for tone in portrait.tone]
        yield from ((side, span) for span in spans)
