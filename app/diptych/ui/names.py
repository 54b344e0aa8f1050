"""How the window calls an article, a date and a number of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.invisible import shown
from diptych.model.text import Known
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Article, Side


def counted(number: int, one: str, many: str) -> str:
    """Return `1 link`, `2 links` or `no links` of `{number} link` and `{number} links`.

    Both texts are found for translation here, so they are written out where this is called.
    """
    return ngettext(one, many, number).format(number=number or _("no"))


def times(number: int) -> str:
    """Return `never`, `once` or `3 times`."""
    if number <= 1:
        return _("once") if number else _("never")
    return counted(number, "{number} time", "{number} times")


def percent(share: float) -> str:
    """Return a share (0-1) as a whole percentage; what is more than nothing is never `0 %`."""
    return "< 1 %" if 0 < share < 0.005 else f"{share:.0%}".replace("%", " %")  # noqa: PLR2004 - half of one per cent


def side_name(comparison: Comparison, side: Side) -> str:
    """Return `B · Dawn`, or the bare letter where no publisher is known."""
    publisher = comparison.article(side).metadata.publisher.value
    return f"{side} · {shown(publisher)}" if publisher else side.value


def dated(article: Article) -> str:
    """Return `is dated 5 September 2018` or `has no date`, and whether the date is a guess."""
    published = article.metadata.published
    if published.value is None:
        return _("has no date")
    date = spoken_date(published.value)
    if published.known is Known.GUESSED:
        return _("is dated {date} (guessed)").format(date=date)
    return _("is dated {date}").format(date=date)


def isolated(text: str) -> str:
    """Return `text` so that it keeps its own direction whichever way the window runs."""
    return f"\u2068{text}\u2069"


def shortened(text: str, limit: int) -> str:
    """Return `text` on one line, cut between words at `limit` characters with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[:limit]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(",;:.") + "…"
