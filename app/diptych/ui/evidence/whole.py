"""The sheet for the pair as a whole, shown while nothing is selected."""

from __future__ import annotations

from diptych.model.comparison import Comparison, Verdict
from diptych.model.languages import parted_by_language
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Block, Heading, Sheet, Text
from diptych.ui.evidence.contrasts import WHOLE, contrast_blocks, contrasts_about, jumps
from diptych.ui.lenses.shared import listed_links
from diptych.ui.names import counted, dated, side_name

_VERDICTS = {
    Verdict.SAME: later("Both articles tell the same story."),
    Verdict.RELATED: later("The articles tell related stories: one affair, not one event."),
    Verdict.DIFFERENT: later("The articles do not seem to tell the same story."),
}


def verdict_sentence(comparison: Comparison) -> str:
    """Return in plain words whether both tell the same story, or that nobody can tell."""
    if parted_by_language(comparison):
        return _("The articles are in two languages.")
    return _(_VERDICTS[comparison.same_story.verdict])


def different_story_notice(comparison: Comparison) -> str:
    """Return the notice for a pair that tells two stories or is in two languages, else `""`."""
    if parted_by_language(comparison):
        return _(
            "The articles are in two languages. Diptych compares words within a language only: "
            "what they share is for you to find and to mark."
        )
    if comparison.same_story.verdict is not Verdict.DIFFERENT:
        return ""
    return _(
        "These two do not seem to tell the same story, so few marks or none are "
        "shown; what is marked may still be worth reading."
    )


def whole_sheet(comparison: Comparison) -> Sheet:
    """Return verdict, what was found, dates, notices and the contrasts of a pair."""
    differences = contrasts_about(comparison, WHOLE)
    verdict = verdict_sentence(comparison)
    found = found_sentence(comparison)
    return Sheet(
        kind=_("The whole pair"),
        title=verdict,
        blocks=(
            Text(found),
            *_dates(comparison),
            *_notices(comparison),
            *_differences(comparison),
            *contrast_blocks(comparison, differences, most=1),
        ),
        summary=f"{verdict} {found}",
    )


def veiled_sheet(sentence: str) -> Sheet:
    """Return what stands there while a reader is not to see anything yet."""
    return Sheet(kind=_("The whole pair"), title=sentence, blocks=(), summary=sentence)


def found_sentence(comparison: Comparison) -> str:
    """Return how many themes, links and contrasts there are."""
    themes = sum(theme.shared for theme in comparison.themes)
    links = len(listed_links(comparison))
    contrasts = len(comparison.contrasts)
    found = _("{themes}, {links}, {contrasts} in framing.").format(
        themes=counted(themes, "{number} shared theme", "{number} shared themes"),
        links=counted(links, "{number} linked passage", "{number} linked passages"),
        contrasts=counted(contrasts, "{number} difference", "{number} differences"),
    )
    return found[:1].upper() + found[1:]


def _dates(comparison: Comparison) -> tuple[Block, ...]:
    return tuple(
        Text(f"{side_name(comparison, side)} {dated(comparison.article(side))}.", muted=True)
        for side in Side
    )


def _notices(comparison: Comparison) -> tuple[Block, ...]:
    if not comparison.notices:
        return ()
    return (Heading(_("To know")), *(Text(spoken(notice)) for notice in comparison.notices))


def _differences(comparison: Comparison) -> tuple[Block, ...]:
    rows = jumps(comparison)
    return (Heading(_("How they differ")), *rows) if rows else ()
