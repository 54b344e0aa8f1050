"""Words of the data in the language that is spoken: sentences that were composed, fixed values.

Records and notebooks keep them in English, whoever reads them; window and report show them so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.composed import Composed, filled
from diptych.model.translation import gettext, grouped, later, ngettext

if TYPE_CHECKING:
    from diptych.model.composed import Value

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
        later("newsletter"),
        later("comments"),
        later("legal"),
        later("navigation"),
        later("other"),
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


def spoken(sentence: str) -> str:
    """Return how a sentence is said that the program composed, or one that it has ready.

    Names and quotes in it stay as they are. What the language has no words for, and what is known
    as plain words only (from a record of an earlier version, say), stays English as a whole.
    """
    if not isinstance(sentence, Composed):
        return gettext(sentence)
    if sentence.many and sentence.number is not None:
        words = ngettext(sentence.template, sentence.many, sentence.number)
    else:
        words = gettext(sentence.template)
    try:
        return filled(words, {name: _value(one) for name, one in sentence.values.items()})
    except KeyError:  # a place that the sentence has no value for
        return str(sentence)


def _value(value: Value) -> str:
    if isinstance(value, Composed):
        return spoken(value)
    return grouped(value) if isinstance(value, int) else value


def quoted(words: str) -> str:
    """Return words in the quotation marks of the language that is spoken: “…”, „…“."""
    return words.join(quotation_marks())


def quotation_marks() -> tuple[str, str]:
    """Return the marks that the language puts before and behind a quotation."""
    first, _, last = gettext("“{words}”").partition("{words}")
    return first, last
