"""The drawings of a report as pictures, for files that cannot draw."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from diptych.report.typesetting import typeset_pages

if TYPE_CHECKING:
    from diptych.report.blocks import Chart, Report, Strips

DRAWN = 170
"""Millimetres that a picture is wide."""
_SHARP = 220
"""Pixels of it on an inch of paper."""


def drawing_png(report: Report, block: Chart | Strips) -> bytes:
    """Return a drawing as the printed report shows it, as PNG; what it shows is its `alt`."""
    content = {
        "block": asdict(block),
        "heads": [asdict(head) for head in report.heads],
        "language": report.language,
        "look": asdict(report.look),
    }
    (page,) = typeset_pages(content, _SHARP, "picture.typ")
    return page
