"""The tasks that go through a pair from the headlines to a conclusion."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from diptych.model.comparison import ContrastKind
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.blocks import Quote
from diptych.report.quoting import in_context, passage
from diptych.report.worksheet import answers
from diptych.report.worksheet.sheet import Cell, Grid, Lines, Task, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Actor, Comparison, Contrast
    from diptych.model.notebook import Notebook
    from diptych.report.worksheet.variant import Variant

_EMPTY: Cell = ()
_MOST_QUOTED = 280
"""Characters of a quote on a worksheet; the articles lie beside it."""
_MOST_ROWS = 4
_NO_NAMES = frozenset({"possession"})
_INFERENCES = (ContrastKind.NAMING, ContrastKind.AGENCY, ContrastKind.FRAME)


def prediction(_comparison: Comparison, variant: Variant) -> Task:
    """Return the task before reading."""
    return Task(
        "predict",
        _("Before you read"),
        _("Read only the two headlines above. What will each article say, and how will it feel?"),
        (answers.guessed(),)
        if variant.answers
        else (
            Lines(_("I expect A to say …") if variant.helps else "A", 2),
            Lines(_("I expect B to say …") if variant.helps else "B", 2),
        ),
    )


def h_chart(comparison: Comparison, variant: Variant) -> Task:
    """Return the task on what both tell and what only one tells."""
    shared = [theme for theme in comparison.themes if theme.shared][:_MOST_ROWS]
    alone = {
        side: [theme for theme in comparison.themes if theme.on(side) and not theme.shared]
        for side in Side
    }
    middle = _names(theme.name for theme in shared) if variant.helps else _EMPTY
    sides = [
        _names(theme.name for theme in alone[side][:_MOST_ROWS]) if variant.answers else _EMPTY
        for side in Side
    ]
    return Task(
        "h-chart",
        _("What both tell, and what only one tells"),
        _("Write in the middle what both articles speak of, and at the sides what only one does."),
        (Grid((_("Only A"), _("Both"), _("Only B")), ((sides[0], middle, sides[1]),), height=7),),
    )


def inference(comparison: Comparison, variant: Variant) -> Task:
    """Return the task that goes from words to what they make a reader think."""
    found = [one for one in comparison.contrasts if one.kind in _INFERENCES]
    rows: list[tuple[Cell, ...]] = []
    seen: set[str] = set()
    for contrast in found[: _MOST_ROWS // 2]:
        for side in Side:
            quotes = in_context(comparison, side, contrast.on(side), most=_MOST_QUOTED)
            # One sentence may bear out several differences; another gives more to think about.
            fresh = (one for one in quotes if _said(one) not in seen)
            quote = tuple(islice(chain(fresh, quotes), 1))
            seen.update(map(_said, quote))
            rows.append(_inferred(contrast, side, quote, variant))
    if not variant.answers:
        rows += [(_EMPTY,) * 3] * max(0, _MOST_ROWS - len(rows))
    return Task(
        "inference",
        _("From the words to the picture"),
        _("What does each quote make you think or feel? Which of its words do that?"),
        _filled(
            Grid(
                (_("Quote"), _("It makes me think …"), _("… because of the words")),
                tuple(rows),
                height=4,
                quoting=True,
            )
        ),
    )


def _filled(grid: Grid) -> tuple[Grid | Lines, ...]:
    """Return a table; where there is nothing to stand in it, that is said."""
    return (grid,) if grid.rows else (answers.nothing_found(),)


def _said(quote: Quote) -> str:
    return "".join(piece.text for piece in quote.pieces if not piece.gap)


def _inferred(contrast: Contrast, side: Side, quote: Cell, variant: Variant) -> tuple[Cell, ...]:
    """Return a row: the quote, what may be thought, and the words of the quote that do it."""
    if not variant.answers:
        return (quote if variant.helps else _EMPTY, _EMPTY, _EMPTY)
    marked = [
        piece.text
        for one in quote
        if isinstance(one, Quote)
        for piece in one.pieces
        if piece.marked
    ]
    thought = (
        spoken(contrast.statement)
        if side is Side.A
        else _("See the row above: it shows the other side of it.")
    )
    return (quote, (Words(thought),), _names(marked))


def words_that_work(comparison: Comparison, variant: Variant) -> Task:
    """Return the task on terms: A's, B's, and one that takes no side."""
    rows: list[tuple[Cell, ...]] = []
    for actor in comparison.actors:
        found = [_labels(comparison, actor, side) for side in Side]
        if not all(found) or len(rows) == _MOST_ROWS:
            continue
        given = (variant.helps, variant.answers)
        terms = [
            _names(names, most=3) if shown else _EMPTY
            for names, shown in zip(found, given, strict=True)
        ]
        name: Cell = (Words(actor.name, strong=True),) if variant.helps else _EMPTY
        neutral: Cell = (Words(_("open; the plain name is one")),) if variant.answers else _EMPTY
        rows.append((name, *terms, neutral))
    if not variant.answers:
        rows += [(_EMPTY,) * 4] * max(0, 3 - len(rows))
    return Task(
        "words",
        _("Words that work"),
        _("How does each article call the same person or thing? Find a word that takes no side."),
        _filled(
            Grid(
                (_("Who or what"), _("A’s words"), _("B’s words"), _("A neutral word")),
                tuple(rows),
                height=2,
            )
        ),
    )


def who_speaks(comparison: Comparison, variant: Variant) -> Task:
    """Return the task on voices, and on those that have none."""
    rows: list[tuple[Cell, ...]] = []
    named = dict.fromkeys(voice.source for voice in comparison.voices if voice.source)
    for source in list(named)[: _MOST_ROWS + 1]:
        counts = [
            sum(voice.side is side and voice.source == source for voice in comparison.voices)
            for side in Side
        ]
        cells = [(Words(f"{number}"),) if variant.answers else _EMPTY for number in counts]
        rows.append(((Words(source),) if variant.helps else _EMPTY, *cells))
    if not variant.answers:
        rows += [(_EMPTY,) * 3] * max(0, 3 - len(rows))
    last = Lines(_("Nobody asked …") if variant.helps else "", 2)
    return Task(
        "voices",
        _("Who speaks, and who does not"),
        _("How often is each of them quoted or cited? Then think of those who are not asked."),
        (
            Grid((_("Who"), _("In A"), _("In B")), tuple(rows), height=1),
            answers.not_heard(comparison) if variant.answers else last,
        ),
    )


def checking(comparison: Comparison, variant: Variant) -> Task:
    """Return the task on what could be looked up: sentences with numbers first."""
    rows: list[tuple[Cell, ...]] = []
    for side in Side:
        text = comparison.article(side).text
        checkable = [
            span for span in comparison.sentences_on(side) if any(map(str.isdigit, span.of(text)))
        ]
        for span in checkable[:2]:
            quote = passage(comparison, side, span, most=_MOST_QUOTED)
            found: Cell = (Words(_("open")),) if variant.answers else _EMPTY
            rows.append(((quote,) if variant.helps else _EMPTY, found, found))
    if not variant.answers:
        rows += [(_EMPTY,) * 3] * max(0, 3 - len(rows))
    return Task(
        "check",
        _("What I would check, and where"),
        _("Which claims can be checked? Name a source that does not depend on either article."),
        (
            Grid(
                (_("Claim"), _("Where I would look"), _("What I found")),
                tuple(rows),
                height=3,
                quoting=True,
            ),
        ),
    )


def claim(comparison: Comparison, variant: Variant) -> Task:
    """Return the task that draws a conclusion."""
    starters = (
        _("Both articles tell that …"),
        _("While A …, B …"),
        _("This shows in the words …"),
        _("I conclude that … because …"),
    )
    written = tuple(Lines(one, 2) for one in starters) if variant.helps else (Lines("", 9),)
    return Task(
        "claim",
        _("My conclusion"),
        _("Write one paragraph: a claim, two quotes that show it, and why they do."),
        answers.concluded(comparison) if variant.answers else written,
    )


def exit_question(notebook: Notebook, variant: Variant) -> Task:
    """Return the last task: the teacher's questions, or one that always fits."""
    asked = [one.text for one in notebook.questions if one.text.strip()]
    usual = _("Change one word of A or of B so that the picture changes. Which word, and how?")
    return Task(
        "exit",
        _("Before you go"),
        _("Answer in one or two sentences."),
        answers.asked(notebook, usual)
        if variant.answers
        else tuple(Lines(one, 3) for one in (asked or [usual])),
    )


def _labels(comparison: Comparison, actor: Actor, side: Side) -> list[str]:
    """Return what a side calls an actor, without what it merely owns."""
    text = comparison.article(side).text
    labels = [one.span.of(text) for one in actor.on(side).labels if one.kind not in _NO_NAMES]
    return list(dict.fromkeys(labels))


def _names(names: Iterable[str], most: int = _MOST_ROWS) -> Cell:
    return tuple(Words(name) for name in list(names)[:most])
