"""The end of a report: its limits, what the reader overruled, how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.spoken import spoken, spoken_value
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases
from diptych.report.blocks import Block, Bullets, Heading, Key, Line, Paragraph, Run, Section
from diptych.report.changed import changed
from diptych.report.citations import citation
from diptych.report.rulings import overruled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Article
    from diptych.report.citation_style import Style


def closing(
    comparison: Comparison, notebook: Notebook, style: Style, left_out: Sequence[str]
) -> Section:
    """Return what the report does not say, what the reader overruled, and how it was made.

    `left_out` are the titles of sections that the reader did not want.
    """
    blocks = _blocks(comparison, notebook, left_out)
    blocks += [Heading(_("How to cite")), _citations(comparison, style)]
    return Section("limits", _("About this report"), tuple(blocks))


def _blocks(comparison: Comparison, notebook: Notebook, left_out: Sequence[str]) -> list[Block]:
    said = [
        _("The program says what the words do. It does not say who is right, and scores no bias."),
        _("“Not found in B” does not mean that B denies it; it means that no passage was found."),
        _(
            "What is called possible rests on weak signals: read both passages "
            "before you rely on it."
        ),
        *(_undated(comparison, side) for side in Side),
        *(_left_out(comparison.article(side), side) for side in Side),
        *map(spoken, comparison.notices),
        _("Left out of this report by choice: {names}.").format(names=phrases.joined(left_out))
        if left_out
        else "",
    ]
    limits = Bullets(tuple((Run(one),) for one in said if one))
    blocks: list[Block] = [_key(), Heading(_("Limits")), limits]
    ruled = overruled(comparison, notebook)
    if ruled:
        lead = _("The reader does not accept these marks of the program; they stand nowhere above.")
        items = tuple(_ruling(one.what, one.reason) for one in ruled)
        blocks += [Heading(_("Overruled")), Paragraph((Run(lead),)), Bullets(items)]
    made = changed(comparison, notebook)
    if made:
        items = tuple((Run(one),) for one in made)
        blocks += [Heading(_("Changed by the reader")), Bullets(items)]
    return [*blocks, Heading(_("How this report was made")), *_method(comparison)]


def _citations(comparison: Comparison, style: Style) -> Bullets:
    """Return how both articles are cited, and what has to be found for it."""
    items: list[Line] = []
    for side in Side:
        made = citation(comparison.article(side), style)
        lack = (Run(f" ({made.lack()})", "muted"),) if made.lack() else ()
        items.append((Run(f"{side}: ", "strong"), Run(made.text), *lack))
    return Bullets(tuple(items))


def _method(comparison: Comparison) -> list[Block]:
    """Return the method, the full digests, and whose the quoted texts are."""
    themes = comparison.settings.starter_themes or _("none")
    made = _(
        "Diptych compared the two texts on the reader’s own computer, without a "
        "network. Method: {method}. Starter themes: {themes}. The same two texts "
        "give the same marks."
    ).format(method=comparison.method, themes=themes)
    digests = (
        (
            Run(_("SHA-256 of the text of {side}:").format(side=side) + " "),
            Run(comparison.article(side).digest, "muted"),
        )
        for side in Side
    )
    rights = _(
        "The quoted texts belong to their authors and publishers. They are "
        "quoted here word for word, as evidence for a comparison."
    )
    return [Paragraph((Run(made),)), Bullets(tuple(digests)), Paragraph((Run(rights),))]


def _key() -> Key:
    return Key(
        sides=(
            _("Article A: blue, filled, solid lines"),
            _("Article B: orange, hatched, dashed lines"),
        ),
        signs=(
            (_("underlined"), _("the words in a quote for which the program chose it")),
            ("¶ 4", _("the fourth paragraph below the headline")),
            ("[…]", _("words left out; all others stand as in the article")),
            (_("strong, possible"), _("how sure a mark is; weaker ones are not shown")),
        ),
    )


def _undated(comparison: Comparison, side: Side) -> str:
    if comparison.article(side).metadata.published.value is not None:
        return ""
    return _(
        "The date of {side} is not known, so nothing can be said on what came before it."
    ).format(side=side)


def _left_out(article: Article, side: Side) -> str:
    left = [line for line in article.left_out if line.text.strip()]
    if not left:
        return ""
    roles = phrases.joined(sorted({spoken_value(line.role.value) for line in left}))
    told = phrases.counted(
        len(left),
        "{number} line of the source of {{side}} was left out as no part of the article "
        "({{roles}}).",
        "{number} lines of the source of {{side}} were left out as no part of the article "
        "({{roles}}).",
    )
    return phrases.capital(told.format(side=side, roles=roles))


def _ruling(what: str, reason: str) -> Line:
    given = f" – {reason}" if reason else ""
    return (Run(phrases.capital(what)), Run(given, "muted"))
