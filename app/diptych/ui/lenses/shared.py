"""The lens *Shared*: the themes of both sides and the passages that speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, Confidence, Contrast, Link, Theme
from diptych.model.marks import link_id, numbered_links
from diptych.model.own import OWN
from diptych.model.spoken import spoken, spoken_value
from diptych.model.text import Side, Span
from diptych.model.touching import Stretches
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.lenses.remembered import remembered
from diptych.ui.lenses.view import Entry, LensView, Stop, figures, style_at
from diptych.ui.marks import MarkStyle, PageMark, Tie
from diptych.ui.names import counted, percent

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN_SIGN = "*"
"""Behind the number of a link that the reader made."""
_WHOLE = 0.9
"""A term of such a share of its passage is the passage itself."""
YOUR_THEMES = later("Your themes")
UNTHEMED = "link-without-theme"
"""The id of the entry for links that belong to no shared theme."""


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link with its id, the number that stands on its ribbon and the entry it is listed under."""

    id: str
    number: int
    entry: str
    link: Link


@remembered
def listed_links(comparison: Comparison) -> tuple[ListedLink, ...]:
    """Return the links that are shown, in the order of their numbers."""
    return tuple(
        ListedLink(
            id=link_id(one.link),
            number=one.number,
            entry=one.theme.id if one.theme else UNTHEMED,
            link=one.link,
        )
        for one in numbered_links(comparison)
    )


@remembered
def links_by_id(comparison: Comparison) -> dict[str, ListedLink]:
    """Return the links that are shown, by their ids."""
    return {one.id: one for one in listed_links(comparison)}


def contrast_of(link: Link, contrasts: Iterable[Contrast]) -> Contrast | None:
    """Return the first contrast with evidence in both passages of `link`."""
    return next((one for one in contrasts if _rests_on(one, link)), None)


def _rests_on(contrast: Contrast, link: Link) -> bool:
    return all(any(span.overlaps(link.on(side)) for span in contrast.on(side)) for side in Side)


@remembered
def shared_view(comparison: Comparison) -> LensView:
    """Return shared themes as entries; links, and themes that have none, as stops.

    The reader's own themes are entries wherever they stand.
    """
    themes, links = _listed_themes(comparison), listed_links(comparison)
    styles = _styles(themes)
    return LensView(
        entries=_entries(themes, links, styles),
        stops=_stops(comparison, themes, links, styles),
        marks=tuple(mark for one in links for mark in _link_marks(one, styles[one.entry])),
        ties=tuple(_tie(one, styles[one.entry], comparison.contrasts) for one in links),
    )


def _listed_themes(comparison: Comparison) -> tuple[Theme, ...]:
    own = tuple(theme for theme in comparison.themes if theme.id.startswith(OWN))
    found = (theme for theme in comparison.themes if theme.shared and not theme.id.startswith(OWN))
    return (*found, *own)


def _styles(themes: tuple[Theme, ...]) -> dict[str, MarkStyle]:
    ids = [theme.id for theme in themes]
    found = [name for name in ids if not name.startswith(OWN)]
    # A theme of the reader's own comes last: it shall not take the colour of what was there.
    names = dict.fromkeys((*found, UNTHEMED, *ids))
    return {name: style_at(place) for place, name in enumerate(names)}


def _stops(
    comparison: Comparison,
    themes: tuple[Theme, ...],
    links: tuple[ListedLink, ...],
    styles: dict[str, MarkStyle],
) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    for entry in (*(theme.id for theme in themes), UNTHEMED):
        linked = [one for one in links if one.entry == entry]
        theme = comparison.theme(entry)
        stops += [_link_stop(one, theme, styles[entry]) for one in linked]
        if not linked and theme is not None:
            stops.append(_theme_stop(theme))
    return tuple(stops)


def _entries(
    themes: tuple[Theme, ...], links: tuple[ListedLink, ...], styles: dict[str, MarkStyle]
) -> tuple[Entry, ...]:
    bars = figures(
        tuple(theme.coverage for theme in themes),
        tuple((percent(theme.coverage[0]), percent(theme.coverage[1])) for theme in themes),
    )
    entries = [
        Entry(
            theme.id,
            theme.name,
            _theme_note(theme, [one.link for one in links if one.entry == theme.id]),
            styles[theme.id],
            bar,
            section=_(YOUR_THEMES) if theme.id.startswith(OWN) else "",
            marks=_theme_marks(theme, links, styles[theme.id]),
        )
        for theme, bar in zip(themes, bars, strict=True)
    ]
    loose = [one.link for one in links if one.entry == UNTHEMED]
    if loose:
        lengths = (
            (float(sum(len(link.a) for link in loose)), float(sum(len(link.b) for link in loose))),
        )
        words = ((str(len(loose)), str(len(loose))),)
        note = _note(loose)
        (bar,) = figures(lengths, words)
        # The themes of the program come first, then what belongs to none, then the reader's own.
        first = next((at for at, one in enumerate(entries) if one.section), len(entries))
        entries.insert(first, Entry(UNTHEMED, _("Other links"), note, styles[UNTHEMED], bar))
    return tuple(entries)


def _theme_note(theme: Theme, links: list[Link]) -> str:
    if links or theme.shared:
        return _note(links)
    here = next((side for side in Side if theme.on(side)), None)
    return _("only in {side}").format(side=here) if here else _("not found in either")


def _note(links: list[Link]) -> str:
    if not links:
        return _("passages, no links")
    own = sum(bool(link.own) for link in links)
    links = [link for link in links if not link.own]
    if own:
        yours = counted(own, "{number} link of yours", "{number} links of yours")
        return f"{_note(links)}, {yours}" if links else yours
    possible = sum(link.confidence is Confidence.POSSIBLE for link in links)
    if possible == len(links):
        return counted(possible, "{number} possible link", "{number} possible links")
    strong = counted(len(links) - possible, "{number} strong link", "{number} strong links")
    return (
        _("{strong}, {possible} possible").format(strong=strong, possible=possible)
        if possible
        else strong
    )


def _theme_marks(
    theme: Theme, links: tuple[ListedLink, ...], style: MarkStyle
) -> tuple[PageMark, ...]:
    marks: list[PageMark] = []
    here = [one.link for one in links if one.entry == theme.id]
    linked = {side: Stretches(link.on(side) for link in here) for side in Side}
    for passage in theme.passages:
        if not linked[passage.side].touch(passage.span):
            marks.append(PageMark(theme.id, passage.side, passage.span, style, theme.name))
        marks.extend(
            PageMark(
                theme.id,
                passage.side,
                term,
                style,
                _("A term of “{name}”").format(name=theme.name),
                word=True,
            )
            for term in passage.terms
            # What the reader chose as a whole is no single word in it.
            if len(term) < _WHOLE * len(passage.span)
        )
    return tuple(marks)


def link_title(numbered: ListedLink) -> str:
    """Return what a link is called: whose it is, or how sure, and its number."""
    link = numbered.link
    if link.own:
        words = _("Your link {number}")
    elif link.confidence is Confidence.STRONG:
        words = _("Strong link {number}")
    else:
        words = _("Possible link {number}")
    return words.format(number=numbered.number)


def _link_marks(numbered: ListedLink, style: MarkStyle) -> tuple[PageMark, PageMark]:
    hint = link_title(numbered)
    a, b = (
        PageMark(numbered.id, side, numbered.link.on(side), style, hint)
        for side in (Side.A, Side.B)
    )
    return a, b


def _link_stop(numbered: ListedLink, theme: Theme | None, style: MarkStyle) -> Stop:
    words: list[PageMark] = []
    for reason in numbered.link.because:
        spans: tuple[tuple[Side, Span], ...] = ((Side.A, reason.a), (Side.B, reason.b))
        words.extend(
            PageMark(numbered.id, side, span, style, spoken(reason.reason), word=True)
            for side, span in spans
        )
    name = theme.name if theme else _("no theme")
    sure = _("your own") if numbered.link.own else spoken_value(numbered.link.confidence.value)
    title = _("Link {number}, {sure}, {name}").format(number=numbered.number, sure=sure, name=name)
    return Stop(numbered.id, numbered.entry, title, tuple(words))


def _theme_stop(theme: Theme) -> Stop:
    return Stop(
        theme.id, theme.id, _("Theme {name}, passages without a link").format(name=theme.name)
    )


def _tie(numbered: ListedLink, style: MarkStyle, contrasts: tuple[Contrast, ...]) -> Tie:
    link = numbered.link
    possible = link.confidence is Confidence.POSSIBLE
    return Tie(
        group=numbered.id,
        a=link.a,
        b=link.b,
        style=style,
        contrast=contrast_of(link, contrasts) is not None,
        label=f"{numbered.number}{OWN_SIGN if link.own else '?' if possible else ''}",
    )
