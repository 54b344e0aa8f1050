"""Bars and strips of an HTML report: tables that say in words all that is drawn in them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.characters import displayable
from diptych.report.html_elements import put

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from diptych.report.blocks import Bar, Chart, Stretch, Strip, Strips

_LEAST = 0.4
"""The least width in per cent of something that is there at all."""


def put_chart(parent: Element, chart: Chart) -> None:
    """Draw pairs of bars."""
    table = _table(parent, "chart", chart.caption, (chart.of, _("Article"), chart.measure))
    most = max((share for bar in chart.bars for share in bar.shares), default=0.0) or 1.0
    for bar in chart.bars:
        _bars(table, bar, most)


def put_strips(parent: Element, strips: Strips) -> None:
    """Draw a strip of each article for each theme."""
    table = _table(parent, "strips", strips.caption, (strips.of, *strips.heads))
    for strip in strips.strips:
        _strip(table, strip)


def _table(parent: Element, kind: str, caption: str, heads: Iterable[str]) -> Element:
    """Return the body of a table."""
    table = put(put(parent, "figure"), "table", cls=kind)
    put(table, "caption", displayable(caption))
    top = put(put(table, "thead"), "tr")
    for name in heads:
        put(top, "th", displayable(name), scope="col")
    return put(table, "tbody")


def _bars(parent: Element, bar: Bar, most: float) -> None:
    for number, side in enumerate(Side):
        row = put(parent, "tr", cls="last" if number else "")
        if not number:
            put(row, "th", displayable(bar.name), scope="rowgroup", rowspan=str(len(Side)))
        put(put(row, "td"), "span", side.value, cls=f"badge {side.value}")
        cell = put(row, "td")
        if bar.shares[number] > 0:
            width = max(_LEAST, bar.shares[number] / most * 100)
            _drawn(
                cell,
                f"bar {side.value}",
                f"width:{width:.1f}%",
            )
        put(cell, "span", displayable(bar.labels[number]), cls="share")


def _strip(parent: Element, strip: Strip) -> None:
    row = put(parent, "tr")
    put(row, "th", displayable(strip.name), scope="row")
    for number, side in enumerate(Side):
        cell = put(row, "td")
        band = _drawn(cell, "strip", "")
        for stretch in strip.stretches[number]:
            _drawn(band, f"spot {side.value}", _stretched(stretch))
        put(cell, "span", displayable(strip.places[number]), cls="share")


def _stretched(stretch: Stretch) -> str:
    start, end = stretch
    return f"left:{start * 100:.1f}%;width:{max(_LEAST, (end - start) * 100):.1f}%"


def _drawn(parent: Element, kind: str, style: str) -> Element:
    """Add something to look at; a screen reader passes it by."""
    made = ET.SubElement(parent, "span", {"class": kind, "aria-hidden": "true"})
    if style:
        made.set("style", style)
    return made
