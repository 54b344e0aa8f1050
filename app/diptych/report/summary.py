"""The first page: the two articles, the verdict, and the comparison in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Confidence, Contrast, Theme, Verdict
from diptych.model.dates import spoken_date
from diptych.model.languages import parted_by_language
from diptych.model.spoken import spoken, spoken_value
from diptych.model.text import Role, Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later, ngettext
from diptych.report import phrases
from diptych.report.blocks import (
    Block,
    Bullets,
    Facing,
    Head,
    Line,
    Paragraph,
    Row,
    Run,
    Section,
)
from diptych.report.language import setting_of
from diptych.report.quoting import passage

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Article
    from diptych.report.blocks import Quote

LONGEST_TITLE = 300
"""The most characters of an article's title."""
STRONGEST = 5
"""The most contrasts that are named in short."""
NAMED = 5
"""The most themes that are named in one sentence."""
_BAR_NAME = 80
"""The most characters of a theme's name beside its bars."""
_OPENING = 300
"""The most characters of an opening."""
_DIGITS = 12
"""How much of a digest stands on the first page; the whole one stands at the end."""


_NONE = {
    Role.HEADLINE: later("No headline was found."),
    Role.STANDFIRST: later("No standfirst was found."),
    Role.BODY: later("No body was found."),
}


def head(comparison: Comparison, side: Side) -> Head:
    """Return the title block of one side."""
    article = comparison.article(side)
    about = article.metadata
    setting = setting_of(article)
    source = about.source
    return Head(
        side=side,
        title=phrases.short(article.title, LONGEST_TITLE),
        facts=(
            (_("Author"), phrases.fact(about.author)),
            (_("Publisher"), phrases.fact(about.publisher)),
            (_("Published"), _date(article)),
            (_("Length"), _length(article)),
            (_("Source"), source or _("not recorded")),
            (_("Fingerprint"), f"{article.digest[:_DIGITS]}…"),
        ),
        address=source if _is_address(source) else "",
        language=setting.language,
        right_to_left=setting.right_to_left,
    )


def verdict(comparison: Comparison) -> Line:
    """Return in plain words whether the two tell the same story, or that nobody can tell."""
    if parted_by_language(comparison):
        return (Run(_("The two articles are in two languages; their stories were not compared.")),)
    says = {
        Verdict.SAME: _("Both articles tell the same story."),
        Verdict.RELATED: _("The two articles are related, but do not tell one and the same story."),
        Verdict.DIFFERENT: _("The two articles tell different stories."),
    }
    return (Run(says[comparison.same_story.verdict]),)


def in_short(comparison: Comparison) -> Paragraph:
    """Return in a sentence or two what both articles speak of."""
    shared = [theme for theme in comparison.themes if theme.shared]
    return Paragraph(_overview(comparison, shared))


def clearest(comparison: Comparison) -> list[Block]:
    """Return the clearest differences, one of each kind; empty where none was found."""
    strongest = _strongest(comparison.contrasts)
    if not strongest:
        return []
    return [
        Paragraph((Run(_("The clearest differences:")),), "about"),
        Bullets(tuple((Run(spoken(one.statement)),) for one in strongest)),
    ]


def openings(comparison: Comparison) -> Section:
    """Return headlines, standfirsts and first paragraphs face to face."""
    rows = [
        Row("", _part(comparison, Side.A, role), _part(comparison, Side.B, role))
        for role in (Role.HEADLINE, Role.STANDFIRST, Role.BODY)
        if any(_has(comparison.article(side), role) for side in Side)
    ]
    return Section(
        "openings",
        _("Headlines and openings"),
        (Facing((_("How A begins"), _("How B begins")), tuple(rows), whole=True),),
    )


def _date(article: Article) -> str:
    known = article.metadata.published
    text = phrases.fact(known)
    return text if known.value is None else text.replace(known.value, spoken_date(known.value))


def _length(article: Article) -> str:
    words = phrases.counted(len(article.text.split()), "{number} word", "{number} words")
    paragraphs = phrases.counted(
        len(article.paragraphs), "{number} paragraph", "{number} paragraphs"
    )
    return _("{words} in {paragraphs}").format(words=words, paragraphs=paragraphs)


def _is_address(source: str) -> bool:
    web = source.startswith(("https://", "http://"))
    return web and source.isascii() and source.isprintable() and " " not in source


def _overview(comparison: Comparison, shared: list[Theme]) -> Line:
    links = comparison.links
    strong = sum(link.confidence is Confidence.STRONG for link in links)
    if not shared and not links:
        said = _("Nothing was found that both articles speak of: no theme, no passage.")
        if not comparison.contrasts:
            said += " " + _("So there is nothing in which they could be seen to differ either.")
        return (Run(said),)
    sentences = []
    if shared:
        few = [phrases.short(theme.name, _BAR_NAME) for theme in shared[:NAMED]]
        rest = len(shared) - len(few)
        more = _("{number} more").format(number=phrases.numeral(rest))
        names = [*few, _("one more") if rest == 1 else more] if rest else few
        told = phrases.counted(
            len(shared),
            "{number} theme stands in both articles: {{names}}.",
            "{number} themes stand in both articles: {{names}}.",
        )
        sentences.append(phrases.capital(told).format(names=phrases.joined(names)))
    else:
        sentences.append(_("No theme was found that stands in both articles."))
    sentences.append(_linked(len(links), strong))
    return (Run(" ".join(sentences)),)


def _linked(links: int, strong: int) -> str:
    if not links:
        return _("No passage of one was found to say what a passage of the other says.")
    told = phrases.capital(
        phrases.counted(
            links,
            "{number} pair of passages speaks of the same thing ({{sure}}).",
            "{number} pairs of passages speak of the same thing ({{sure}}).",
        )
    )
    return told.format(sure=_sureness(links, strong))


def _sureness(links: int, strong: int) -> str:
    if links == 1:
        return spoken_value((Confidence.STRONG if strong else Confidence.POSSIBLE).value)
    if strong in {0, links}:
        return _("all of them strong") if strong else _("none of them strong")
    return ngettext(
        "{number} of them strong, the other possible",
        "{number} of them strong, the others possible",
        links - strong,
    ).format(number=phrases.numeral(strong, alone=True))


def _strongest(contrasts: tuple[Contrast, ...]) -> list[Contrast]:
    """Return the first of each kind, the strong ones before the possible."""
    firsts: list[Contrast] = []
    for one in sorted(contrasts, key=lambda each: each.confidence is not Confidence.STRONG):
        if all(one.kind is not other.kind for other in firsts):
            firsts.append(one)
    return firsts[:STRONGEST]


def _has(article: Article, role: Role) -> bool:
    return any(paragraph.role is role for paragraph in article.paragraphs)


def _part(comparison: Comparison, side: Side, role: Role) -> tuple[Quote | Paragraph, ...]:
    """Return the first paragraph of that role, or words that say there is none."""
    for paragraph in comparison.article(side).paragraphs:
        if paragraph.role is role:
            return (passage(comparison, side, paragraph.span, most=_OPENING),)
    return (Paragraph((Run(_(_NONE[role]), "muted"),)),)
