"""The reader's own marks, seen through any lens and listed in *Shared*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from diptych.model.spoken import quoted
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Quote, Sheet, Text
from diptych.ui.lenses.view import Entry, LensView, Stop, figures
from diptych.ui.marks import MarkStyle, PageMark, Pattern, pattern_named
from diptych.ui.names import counted, shortened, side_name

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Mark, Notebook

YOURS, LOST = later("Yours"), later("No longer in the text")
_OWN: Final = "own:"
_FIRST_HUE: Final = 5
_LONGEST: Final = 420


def mark_of(notebook: Notebook, mark_id: str) -> Mark | None:
    """Return the reader's mark of that id."""
    return next((mark for mark in notebook.marks if mark.id == mark_id), None)


def with_own(
    view: LensView, comparison: Comparison, notebook: Notebook, *, listed: bool
) -> LensView:
    """Return `view` with the reader's marks on the pages, and in list and stops if `listed`.

    A mark whose words no longer stand in their article is listed, and on no page.
    """
    if not notebook.marks:
        return view
    styles = _styles(notebook)
    marks = tuple(
        PageMark(mark.id, side, mark.anchor.span, _style(mark, styles), _hint(mark))
        for mark in notebook.marks
        for side in [side_of(comparison, mark)]
        if side is not None
    )
    if not listed:
        return replace(view, marks=(*view.marks, *marks))
    return replace(
        view,
        entries=(*view.entries, *_entries(comparison, notebook, styles)),
        stops=(*view.stops, *_stops(comparison, notebook)),
        marks=(*view.marks, *marks),
    )


def side_of(comparison: Comparison, mark: Mark) -> Side | None:
    """Return the side on which the words of a mark stand, none where they are orphaned."""
    return next((side for side in Side if mark.anchor.fits(comparison.article(side))), None)


def own_sheet(comparison: Comparison, mark: Mark) -> Sheet:
    """Return the evidence for a mark of the reader's own."""
    side = side_of(comparison, mark)
    if side is None:
        lost = _("These words no longer stand in the article where they were marked:")
        words = quoted(shortened(mark.anchor.quote, _LONGEST))
        return Sheet(_("Your mark · orphaned"), mark.theme, (Text(lost), Text(words)), lost)
    quote = Quote(
        side,
        side_name(comparison, side),
        mark.anchor.span,
        ((shortened(mark.anchor.quote, _LONGEST), False),),
    )
    summary = _("Your mark in {side}: {words}").format(
        side=side, words=shortened(mark.anchor.quote, 120)
    )
    return Sheet(_("Your mark in {side}").format(side=side), mark.theme, (quote,), summary)


def _styles(notebook: Notebook) -> dict[str, MarkStyle]:
    names = dict.fromkeys(mark.theme for mark in notebook.marks)
    return {
        name: MarkStyle(_FIRST_HUE + place, Pattern.DASH_DOT) for place, name in enumerate(names)
    }


def _style(mark: Mark, styles: dict[str, MarkStyle]) -> MarkStyle:
    """Return the style of a mark: its own, as far as the reader chose one, else its theme's."""
    usual = styles[mark.theme]
    pattern = pattern_named(mark.pattern) or usual.pattern
    return MarkStyle(usual.hue if mark.hue is None else mark.hue, pattern)


def _hint(mark: Mark) -> str:
    return (
        _("Your mark: {theme}. {words}").format(theme=mark.theme, words=shortened(mark.note, 100))
        if mark.note
        else mark.theme
    )


def _key(comparison: Comparison, mark: Mark) -> str:
    return f"{_OWN}{'lost' if side_of(comparison, mark) is None else mark.theme}"


def _stops(comparison: Comparison, notebook: Notebook) -> tuple[Stop, ...]:
    ordered = sorted(notebook.marks, key=lambda mark: _key(comparison, mark))
    return tuple(
        Stop(mark.id, _key(comparison, mark), _("Your mark, {theme}").format(theme=mark.theme))
        for mark in ordered
    )


def _entries(
    comparison: Comparison, notebook: Notebook, styles: dict[str, MarkStyle]
) -> tuple[Entry, ...]:
    groups: dict[str, list[Mark]] = {}
    for mark in notebook.marks:
        groups.setdefault(_key(comparison, mark), []).append(mark)
    counts = [
        [sum(side_of(comparison, mark) is side for mark in group) for side in Side]
        for group in groups.values()
    ]
    bars = figures(
        tuple((float(a), float(b)) for a, b in counts),
        tuple((str(a or "–"), str(b or "–")) for a, b in counts),
    )
    made = [
        Entry(
            key,
            _(LOST) if key == f"{_OWN}lost" else group[0].theme,
            counted(len(group), "{number} mark", "{number} marks"),
            _style(group[0], styles),
            bar,
            section=_(YOURS),
        )
        for (key, group), bar in zip(groups.items(), bars, strict=True)
    ]
    return tuple(sorted(made, key=lambda entry: entry.id))
