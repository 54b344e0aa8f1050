"""Coverage and placement: how much of each article a theme takes, and where it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases
from diptych.report.blocks import Bar, Chart, Heading, Section, Strip, Strips
from diptych.report.quoting import paragraph_numbers

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison, Theme
    from diptych.report.blocks import Stretch

THEMES = 12
"""The most themes that are drawn."""
_NAME = 80
"""The most characters of a theme's name beside its bars."""


def placement(comparison: Comparison) -> Section | None:
    """Return the shared themes as bars and strips; none without a shared theme."""
    shared = [theme for theme in comparison.themes if theme.shared]
    if not shared:
        return None
    blocks = (
        Heading(_("How much")),
        _chart(shared),
        Heading(_("Where")),
        _strips(comparison, shared[:THEMES]),
    )
    return Section("coverage", _("Coverage and placement"), blocks)


def _chart(shared: list[Theme]) -> Chart:
    bars = tuple(_bar(theme) for theme in shared[:THEMES])
    told = "; ".join(f"{bar.name}: A {bar.labels[0]}, B {bar.labels[1]}" for bar in bars)
    rest = phrases.more(
        len(shared) - len(bars),
        "{number} more shared theme is not printed here.",
        "{number} more shared themes are not printed here.",
    )
    caption = _("How much of each article stands in the passages of a shared theme.")
    alt = _("Bar chart, two bars for each theme. {told}.").format(told=told)
    return Chart(f"{caption} {rest}".strip(), bars, alt, of=_("Theme"), measure=_("Share"))


def _bar(theme: Theme) -> Bar:
    a, b = theme.coverage
    return Bar(_named(theme), theme.coverage, (phrases.share(a), phrases.share(b)))


def _strips(comparison: Comparison, shared: list[Theme]) -> Strips:
    strips = tuple(_strip(comparison, theme) for theme in shared)
    told = "; ".join(f"{one.name}: A {one.places[0]}, B {one.places[1]}" for one in strips)
    return Strips(
        caption=_(
            "Each strip is an article from its headline to its end; what is filled speaks of the "
            "theme."
        ),
        heads=(_("In A"), _("In B")),
        strips=strips,
        alt=_("Strips of both articles for each theme. {told}.").format(told=told),
        of=_("Theme"),
    )


def _strip(comparison: Comparison, theme: Theme) -> Strip:
    stretches, places = {}, {}
    for side in Side:
        article = comparison.article(side)
        spans = [one.span for one in theme.on(side)]
        size = max(1, len(article.text))
        found: list[Stretch] = [(span.start / size, span.end / size) for span in spans]
        stretches[side] = tuple(found)
        places[side] = paragraph_numbers(article, spans)
    return Strip(
        _named(theme), (stretches[Side.A], stretches[Side.B]), (places[Side.A], places[Side.B])
    )


def _named(theme: Theme) -> str:
    return phrases.short(theme.name, _NAME)
