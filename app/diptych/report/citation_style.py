"""The styles of citations that there are."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """A style of citations, named as typst names it."""

    APA = "apa"
    MLA = "mla"
    CHICAGO = "chicago-author-date"
