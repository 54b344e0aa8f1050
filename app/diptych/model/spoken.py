"""Fixed words of the data in the language that is spoken.

Records and notebooks keep them in English, whoever reads them; window and report show them so.
"""

from __future__ import annotations

from typing import Final

from diptych.model.translation import gettext, later

_VALUES: Final = frozenset(
    {
        later("strong"),
        later("possible"),
        later("direct"),
        later("indirect"),
        later("paraphrase"),
        later("negative"),
        later("neutral"),
        later("positive"),
        later("headline"),
        later("standfirst"),
        later("subhead"),
        later("quotation"),
        later("byline"),
        later("body"),
        later("bio"),
        later("label"),
        later("promo"),
        later("teaser"),
        later("share"),
        later("author"),
        later("publisher"),
        later("date"),
    }
)
_ROWS: Final = frozenset(
    {
        later("Linked passages"),
        later("Loaded words"),
        later("Distance"),
        later("Hedges"),
        later("Boosters"),
        later("Nobody is named"),
    }
)


def spoken_value(value: str) -> str:
    """Return how a value of the data is said, such as `strong`; others stay as they are."""
    return gettext(value) if value in _VALUES else value


def spoken_row(name: str) -> str:
    """Return how a row of the matrix is called that the program named; others stay as they are."""
    return gettext(name) if name in _ROWS else name
