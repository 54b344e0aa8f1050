"""How the two differ: contrasts in framing, words that colour, and what only one speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.spoken import spoken, spoken_value
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report import phrases
from diptych.report.blocks import Block, Facing, Heading, Paragraph, Row, Run, Section
from diptych.report.kinds import KINDS
from diptych.report.notes import notes_on
from diptych.report.people import word_list
from diptych.report.quoting import contexts, in_context, passage

if TYPE_CHECKING:
    from diptych.model.comparison import Absence, Comparison, Contrast
    from diptych.model.notebook import Notebook
    from diptych.model.text import Span
    from diptych.report.blocks import Quote

CONTRASTS = 4
"""The most contrasts of one kind."""
QUOTES = 3
"""The most quotes of one contrast and side."""
ABSENCES = 12
"""The most absences."""
_EVIDENCE = 230
"""The most characters of one sentence of evidence."""
_NEAR = 220
"""The most characters of a passage beside an absence."""

Cell = tuple["Quote | Paragraph", ...]

_WORDING = (
    ("loaded", later("Loaded")),
    ("distancing", later("Keeping a distance")),
    ("hedge", later("Hedging")),
    ("booster", later("Making sure")),
)


def contrasts(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return the contrasts by kind, each with its quotes from both sides.

    Where none was found one sentence says so, unless nothing is shared at all.
    """
    if not (comparison.contrasts or comparison.links or any(t.shared for t in comparison.themes)):
        return None
    blocks: list[Block] = []
    for kind, title in KINDS.items():
        own = [one for one in comparison.contrasts if one.kind is kind]
        blocks += [Heading(_(title))] if own else []
        for one in own[:CONTRASTS]:
            blocks += _contrast(comparison, one)
            blocks += notes_on(notebook, one.id)
        blocks += _rest(
            phrases.more(
                len(own) - CONTRASTS,
                "{number} more contrast of this kind is not printed here.",
                "{number} more contrasts of this kind are not printed here.",
            )
        )
    if not blocks:
        none = _("No difference in framing was found that both articles give evidence of.")
        blocks.append(Paragraph((Run(none),)))
    return Section("contrasts", _("How they differ"), tuple(blocks))


def wording(comparison: Comparison) -> Section | None:
    """Return the words that colour, by kind; none where there are none."""
    rows = []
    known = dict(_WORDING)
    for kind in dict.fromkeys([*known, *(one.kind for one in comparison.wording)]):
        cells = [_coloured(comparison, side, kind) for side in Side]
        if any(cells):
            title = _(known[kind]) if kind in known else phrases.capital(kind)
            rows.append(Row(title, *cells))
    if not rows:
        return None
    table = Facing((_("Words of A"), _("Words of B")), tuple(rows), corner=_("Kind"))
    return Section("wording", _("Words that colour"), (table,))


def absences(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return what one side does not mention, with dates and the nearest passage; or none."""
    if not comparison.absences:
        return None
    rows = tuple(_absence(comparison, one) for one in comparison.absences[:ABSENCES])
    blocks: list[Block] = [Facing((_("In A"), _("In B")), rows, corner=_("What"))]
    blocks += _rest(
        phrases.more(
            len(comparison.absences) - ABSENCES,
            "{number} more such absence is not printed here.",
            "{number} more such absences are not printed here.",
        )
    )
    for one in comparison.absences[:ABSENCES]:
        blocks += [] if comparison.theme(one.what) else notes_on(notebook, one.what)
    return Section("absences", _("Only in one of them"), tuple(blocks))


def _rest(sentence: str) -> list[Block]:
    return [Paragraph((Run(sentence),), "small")] if sentence else []


def _contrast(comparison: Comparison, contrast: Contrast) -> list[Block]:
    cells = [_evidence(comparison, contrast, side) for side in Side]
    return [
        Paragraph(
            (
                Run(spoken(contrast.statement)),
                Run(f" ({spoken_value(contrast.confidence.value)})", "muted"),
            ),
            "statement",
        ),
        Facing(
            (_("Evidence in A"), _("Evidence in B")), (Row("", cells[0], cells[1]),), whole=True
        ),
    ]


def _evidence(comparison: Comparison, contrast: Contrast, side: Side) -> Cell:
    spans = contrast.on(side)
    quotes = in_context(comparison, side, spans, most=_EVIDENCE, count=QUOTES)
    if not quotes:
        return (
            Paragraph((Run(_("{side} gives no passage for this.").format(side=side), "muted"),)),
        )
    rest = phrases.more(
        len(contexts(comparison, side, spans)) - QUOTES,
        "{number} more passage is not printed here.",
        "{number} more passages are not printed here.",
    )
    more = (Paragraph((Run(rest, "muted"),), "small"),) if rest else ()
    return (*quotes, *more)


def _coloured(comparison: Comparison, side: Side, kind: str) -> tuple[Paragraph, ...]:
    found = [("", one.span) for one in comparison.wording if one.side is side and one.kind == kind]
    return word_list(comparison, side, found)


def _absence(comparison: Comparison, absence: Absence) -> Row:
    missing = absence.missing_from
    cells = {
        missing: _not_found(comparison, absence),
        missing.other: _there(comparison, absence.what, missing.other),
    }
    return Row(_name(comparison, absence.what), cells[Side.A], cells[Side.B])


def _name(comparison: Comparison, what: str) -> str:
    named = comparison.theme(what) or comparison.actor(what)
    return phrases.short(named.name, phrases.LONGEST_NAME) if named else what


def _there(comparison: Comparison, what: str, side: Side) -> Cell:
    """Return the first passage of the side that does speak of it, and how many more."""
    found = _spans(comparison, what, side)
    if not found:
        return (Paragraph((Run(_("Mentioned in {side}.").format(side=side)),)),)
    span, marks = found[0]
    quotes = (
        (passage(comparison, side, span, marks, most=_NEAR),)
        if marks
        else in_context(comparison, side, [span], most=_NEAR)
    )
    rest = phrases.more(
        len(found) - 1,
        "{number} more place is not printed here.",
        "{number} more places are not printed here.",
    )
    return (*quotes, Paragraph((Run(rest, "muted"),), "small")) if rest else quotes


def _spans(comparison: Comparison, what: str, side: Side) -> list[tuple[Span, tuple[Span, ...]]]:
    theme, actor = comparison.theme(what), comparison.actor(what)
    if theme:
        return [(one.span, one.terms) for one in theme.on(side)]
    return [(span, ()) for span in actor.on(side).mentions] if actor else []


def _not_found(comparison: Comparison, absence: Absence) -> Cell:
    side = absence.missing_from
    dates = "; ".join(phrases.published(comparison, one) for one in Side)
    lines: list[Quote | Paragraph] = [
        Paragraph((Run(_("Not found in {side}.").format(side=side), "strong"),)),
        Paragraph((Run(f"{phrases.capital(dates)}.{_earlier(absence)}", "muted"),), "small"),
    ]
    if absence.nearest is not None:
        lines.append(Paragraph((Run(_("The nearest passage:"), "muted"),), "small"))
        lines.append(passage(comparison, side, absence.nearest, most=_NEAR))
    return tuple(lines)


def _earlier(absence: Absence) -> str:
    if not absence.published_earlier:
        return ""
    told = _("{side} was published earlier and cannot speak of what came after it.")
    return " " + told.format(side=absence.missing_from)
