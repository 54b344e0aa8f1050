"""What both articles speak of: shared themes, and passages that say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import LinkKind, Origin
from diptych.model.marks import link_id, numbered_links
from diptych.model.spoken import quoted, spoken, spoken_value
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases, quoting
from diptych.report.blocks import Block, Facing, Heading, Paragraph, Row, Run, Section
from diptych.report.notes import notes_on
from diptych.report.quoting import passage, without_place, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison, Link, Passage, Theme
    from diptych.model.notebook import Notebook
    from diptych.report.blocks import Line, Quote

THEMES = 10
"""The most shared themes that are printed with their passages."""
PASSAGES = 3
"""The most passages of one theme and side."""
LINKS = 30
"""The most linked passages that are printed."""
REASONS = 4
"""The most reasons of one link."""
_WHY = 80
"""The most characters of words that are said again as a reason."""
_TERMS = 5
_PASSAGE = 280
"""The most characters of one passage of a theme; a linked passage may be longer."""
_CELL = 600
"""The most characters of one theme's passages in one cell."""


def themes(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return the shared themes, each with passages of both sides; none without one."""
    shared = [theme for theme in comparison.themes if theme.shared]
    if not shared:
        return None
    blocks: list[Block] = []
    for number, theme in enumerate(shared[:THEMES], start=1):
        blocks += _theme(comparison, theme, number)
        blocks += notes_on(notebook, theme.id)
    blocks += _rest(
        phrases.more(
            len(shared) - THEMES,
            "{number} more shared theme is not printed here.",
            "{number} more shared themes are not printed here.",
        )
    )
    return Section("themes", _("What both speak of"), tuple(blocks))


def links(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return the linked passages face to face, with why they are linked; none without links.

    They bear the numbers that they have on the window's ribbons and stand in their order, also
    where the reader overruled some of them. A cap keeps the surest.
    """
    own = [one for one in numbered_links(comparison) if not notebook.overruled(link_id(one.link))]
    if not own:
        return None
    surest = sorted(own, key=lambda one: -one.link.score)[:LINKS]
    blocks: list[Block] = []
    for one in own:
        if one in surest:
            blocks += _link(comparison, one.link, one.number)
            blocks += notes_on(notebook, link_id(one.link))
    blocks += _rest(
        phrases.more(
            len(own) - len(surest),
            "{number} more pair of passages is not printed here.",
            "{number} more pairs of passages are not printed here.",
        )
    )
    return Section("links", _("Linked passages"), tuple(blocks))


def _rest(sentence: str) -> list[Block]:
    return [Paragraph((Run(sentence),), "small")] if sentence else []


def _theme(comparison: Comparison, theme: Theme, number: int) -> list[Block]:
    table = Facing(
        (_("What A says"), _("What B says")),
        (Row("", _passages(comparison, theme, Side.A), _passages(comparison, theme, Side.B)),),
        whole=True,
    )
    return [
        Heading(f"{number}. {phrases.short(theme.name, phrases.LONGEST_NAME)}"),
        Paragraph(_about(theme), "about"),
        table,
    ]


def _about(theme: Theme) -> Line:
    origin = {
        Origin.GIVEN: _("From the starter themes"),
        Origin.FOUND: _("Found in the texts"),
        Origin.READER: _("Added by the reader"),
    }[theme.origin]
    a, b = (phrases.share(part) for part in theme.coverage)
    terms = phrases.joined([quoted(term) for term in theme.terms[:_TERMS]])
    told = " " + _("Looked for: {words}.").format(words=terms) if terms else ""
    shares = _("{origin}; {a} of A, {b} of B.").format(origin=origin, a=a, b=b)
    return (Run(shares + told),)


def _passages(comparison: Comparison, theme: Theme, side: Side) -> tuple[Quote | Paragraph, ...]:
    """Return the best passages of one side in text order, and how many more there are."""
    found = theme.on(side)
    best = _best(found)
    quotes: list[Quote | Paragraph] = [
        passage(comparison, side, one.span, one.terms, most=_PASSAGE)
        for one in found
        if one in best
    ]
    rest = phrases.more(
        len(found) - len(best),
        "{number} more passage is not printed here.",
        "{number} more passages are not printed here.",
    )
    if rest:
        quotes.append(Paragraph((Run(rest, "muted"),), "small"))
    return tuple(quotes)


def _best(found: Sequence[Passage]) -> list[Passage]:
    """Return the best passages as far as they have room in a cell, at least one."""
    best: list[Passage] = []
    room = _CELL
    for one in sorted(found, key=lambda each: -each.score)[:PASSAGES]:
        room -= min(len(one.span), _PASSAGE)
        if best and room < 0:
            break
        best.append(one)
    return best


def _link(comparison: Comparison, link: Link, number: int) -> list[Block]:
    kind = {
        LinkKind.VERBATIM: _("The same words"),
        LinkKind.PARAPHRASE: _("The same in other words"),
        LinkKind.RELATED: _("The same subject"),
    }[link.kind]
    title = (
        _("Tied by the reader") if link.own else f"{kind} ({spoken_value(link.confidence.value)})"
    )
    cells = (_end(comparison, link, Side.A), _end(comparison, link, Side.B))
    heads = tuple(quoting.place(comparison.article(side), link.on(side)) for side in Side)
    return [
        Heading(f"{number}. {title}", listed=False),
        Facing((heads[0], heads[1]), (Row("", *cells),), foot=_why(comparison, link), whole=True),
    ]


def _end(comparison: Comparison, link: Link, side: Side) -> tuple[Quote]:
    marks = [why.a if side is Side.A else why.b for why in link.because]
    return (without_place(passage(comparison, side, link.on(side), marks)),)


def _why(comparison: Comparison, link: Link) -> Line:
    runs: list[Run] = [] if link.own else [Run(_("Why linked:") + " ", "strong")]
    for position, why in enumerate(link.because[:REASONS]):
        runs += [Run("; " if position else ""), Run(spoken(why.reason))]
        # Longer ones are read more easily where they are underlined.
        if max(len(why.a), len(why.b)) <= _WHY:
            runs += [Run(" ("), words(comparison, Side.A, why.a)]
            runs += [Run(" – "), words(comparison, Side.B, why.b), Run(")")]
    if link.own:
        runs.append(Run(_("The reader tied these passages together")))
    elif not link.because:
        runs.append(Run(_("the passages as a whole are alike")))
    found = (comparison.theme(theme) for theme in link.themes)
    names = [theme.name for theme in found if theme]
    told = " " + _("Themes: {names}.").format(names=phrases.joined(names)) if names else ""
    runs.append(Run(f".{told}"))
    return tuple(run for run in runs if run.text)
