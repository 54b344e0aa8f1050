"""Boards of where the articles differ, and of what such differences are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.classroom.boards import Board, Column, Covered, Facing, Words
from diptych.classroom.excerpts import Excerpt, excerpt, in_sentence
from diptych.classroom.framings import framing, heading, question, selection
from diptych.classroom.steps import alone, standing
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.lesson import StepKind
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext

if TYPE_CHECKING:
    from diptych.classroom.boards import Part
    from diptych.classroom.framings import Framing
    from diptych.classroom.matter import Matter
    from diptych.model.comparison import Absence, Contrast, Theme
    from diptych.model.text import Span

_SENTENCE: Final = 60
"""Evidence of fewer characters is shown in its sentence."""
_EXAMPLE: Final = 70
"""The most characters of an example."""
_MEANS: Final = 4
"""The most kinds of framing that are named."""


def difference(about: str, matter: Matter) -> Board:
    """Return the board of a contrast, of a theme that one side has alone, or of all contrasts."""
    found = next((one for one in matter.comparison.contrasts if one.id == about), None)
    if found is not None:
        return _contrast(found, matter)
    theme = matter.comparison.theme(about)
    return _all(matter) if theme is None else _only(theme, matter)


def concept(matter: Matter) -> Board:
    """Return what the kinds of framing of this pair are called, each with an example of it."""
    title = _("What makes the difference")
    task = _("By which means do the articles tell it differently?")
    means: dict[Framing, Facing | None] = {}
    for one in standing(matter.comparison, matter.notebook):
        means.setdefault(framing(one.kind), _example(one, matter))
    theme = alone(matter.comparison, matter.notebook)
    if theme is not None:
        means[selection()] = None
    if not means:
        means[selection()] = None
    few = list(means.items())[:_MEANS]
    covered = tuple(
        Covered(_mean(one, example, theme), _left(len(few) - place))
        for place, (one, example) in enumerate(few)
    )
    return Board(StepKind.CONCEPT, title, task, covered=covered)


def _left(number: int) -> str:
    words = ngettext("{number} means is hidden", "{number} means are hidden", number)
    return words.format(number=number)


def _mean(one: Framing, example: Facing | None, theme: Theme | None) -> tuple[Part, ...]:
    words: list[Part] = [Words(one.meaning, lead=one.name)]
    if example is not None:
        words.append(example)
    elif theme is not None:
        side = next(side for side in Side if theme.on(side))
        words.append(
            Words(_("“{name}” was found in {side} alone.").format(name=theme.name, side=side))
        )
    return tuple(words)


def _example(contrast: Contrast, matter: Matter) -> Facing | None:
    """Return the words of each side that tell most, of voices the shortest: a name."""
    found = [telling(contrast, matter, side) for side in Side]
    if contrast.kind is ContrastKind.VOICES:
        found = [tuple(sorted(spans, key=len)) for spans in found]
    spans = [one[:1] for one in found]
    if not any(spans):
        return None
    return Facing(
        *(
            Column(
                side,
                "",
                tuple(excerpt(matter.comparison, side, one, most=_EXAMPLE) for one in chosen),
                () if chosen else (_("nothing found"),),
                brief=True,
            )
            for side, chosen in zip(Side, spans, strict=True)
        )
    )


def _all(matter: Matter) -> Board:
    found = standing(matter.comparison, matter.notebook)
    title, task = _("Where they differ"), _("What does each article do differently?")
    if not found:
        none = Words(_("No difference in framing was found."))
        waits = _("What was found is hidden")
        return Board(StepKind.CONTRAST, title, task, covered=(Covered((none,), waits),))
    covered = tuple(
        Covered((Words(_statement(one), lead=heading(one)),), _contrasts_left(left))
        for one, left in zip(found, range(len(found), 0, -1), strict=True)
    )
    return Board(StepKind.CONTRAST, title, task, covered=covered)


def _contrasts_left(number: int) -> str:
    words = ngettext("{number} contrast is hidden", "{number} contrasts are hidden", number)
    return words.format(number=number)


def _contrast(contrast: Contrast, matter: Matter) -> Board:
    facing = Facing(*(_evidence(contrast, matter, side) for side in Side))
    said: list[Part] = [Words(_statement(contrast))]
    if matter.notebook.overruled(contrast.id):
        said.append(Words(_("Overruled by you."), "quiet"))
    return Board(
        StepKind.CONTRAST,
        heading(contrast),
        question(contrast),
        covered=(
            Covered((facing,), _("The quotes of both are hidden")),
            Covered(tuple(said), _("What the program found is hidden")),
        ),
    )


def _statement(contrast: Contrast) -> str:
    if contrast.confidence is Confidence.STRONG:
        return spoken(contrast.statement)
    return _("Possible: {statement}").format(statement=spoken(contrast.statement))


def _evidence(contrast: Contrast, matter: Matter, side: Side) -> Column:
    """Return the quotes of one side, one from each sentence as long as there is room."""
    spans = _one_a_sentence(matter, side, telling(contrast, matter, side))
    quotes = tuple(_quote(matter, side, span) for span in spans[: matter.room.quotes])
    left = len(spans) - len(quotes)
    remarks: tuple[str, ...] = ()
    if left:
        remarks = (_("and {number} more in {side}").format(number=left, side=side),)
    elif not quotes:
        remarks = (_("Nothing of the kind was found in {side}.").format(side=side),)
    return Column(side, matter.caption(side), quotes, remarks)


def telling(contrast: Contrast, matter: Matter, side: Side) -> tuple[Span, ...]:
    """Return the evidence of one side, the words that the statement names first, then long ones."""
    first, _, second = contrast.statement.partition(";")
    said = (second if side is Side.B and second else first).casefold()

    def rank(span: Span) -> tuple[int, int]:
        named = said.find(f"“{matter.comparison.quote(side, span).casefold()}”")
        return (named if named >= 0 else len(said), -len(span))

    spans = dict.fromkeys(contrast.on(side))
    if contrast.kind is ContrastKind.PLACEMENT:
        return tuple(spans)
    return tuple(sorted(spans, key=rank))


def _quote(matter: Matter, side: Side, span: Span) -> Excerpt:
    if len(span) < _SENTENCE:
        return in_sentence(matter.comparison, side, span, most=matter.room.letters)
    return excerpt(matter.comparison, side, span, most=matter.room.letters)


def _one_a_sentence(matter: Matter, side: Side, spans: tuple[Span, ...]) -> list[Span]:
    """Return the spans without those whose sentence another one stands in already."""
    seen: set[Span] = set()
    chosen = []
    for span in dict.fromkeys(spans):
        sentences = matter.comparison.sentences_on(side)
        home = next((one for one in sentences if one.contains(span)), span)
        if home not in seen:
            seen.add(home)
            chosen.append(span)
    return chosen


def _only(theme: Theme, matter: Matter) -> Board:
    silent = next((side for side in Side if not theme.on(side)), Side.B)
    absence = next((one for one in matter.comparison.absences if one.what == theme.id), None)
    columns = [
        _silent(matter, side, absence) if side is silent else _speaking(theme, matter, side)
        for side in Side
    ]
    return Board(
        StepKind.CONTRAST,
        _("Who speaks of it: {name}").format(name=theme.name),
        _("Does each article mention it? What does it say instead?"),
        covered=(Covered((Facing(*columns),), _("What both say is hidden")),),
    )


def _speaking(theme: Theme, matter: Matter, side: Side) -> Column:
    ordered = sorted(theme.on(side), key=lambda one: -one.score)[:1]
    return Column(
        side,
        matter.caption(side, dated=True),
        tuple(
            excerpt(matter.comparison, side, one.span, one.terms, most=matter.room.letters)
            for one in ordered
        ),
    )


def _silent(matter: Matter, side: Side, absence: Absence | None) -> Column:
    said = [_("Not found in {side}. That is not a denial.").format(side=side)]
    nearest: tuple[Excerpt, ...] = ()
    if absence is not None and absence.published_earlier:
        said.append(_("{side} was published earlier.").format(side=side))
    if absence is not None and absence.nearest is not None:
        nearest = (excerpt(matter.comparison, side, absence.nearest, most=matter.room.letters),)
        said.append(_("These words come nearest to it:"))
    return Column(side, matter.caption(side, dated=True), nearest, before=tuple(said))
