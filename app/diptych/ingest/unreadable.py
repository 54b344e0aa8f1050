"""Why a file of a known kind cannot be read, and the sentence for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.kinds import Kind
from diptych.ingest.opening import quoted_name, too_long_fault
from diptych.model.composed import Composed, composed
from diptych.model.faults import Fault
from diptych.model.translation import later
from diptych.untrusted.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence


_MOST_NAMED = 40
"""A sentence names so many chapters; of a longer book the beginning shows how they are counted."""
_PAGES = frozenset({Kind.PAGE, Kind.MHTML, Kind.WEBARCHIVE})


_WHOLE = {
    Refusal.ENCRYPTED: later(
        "{name} is {called} that opens only with a password; nothing was changed, so save a "
        "copy without a password and open that."
    ),
    Refusal.SCANNED: later(
        "{name} is {called} of scanned pages, pictures with no text in them; nothing was "
        "changed, so have its text recognised (OCR) first or find the article as a text."
    ),
    Refusal.UNKNOWN_LETTERS: later(
        "{name} is {called} that shows letters without saying which they are; nothing was "
        "changed, so have its text recognised (OCR) first or find the article as a text."
    ),
    Refusal.TOO_MANY_PAGES: later(
        "{name} is {called} of more pages than one article has (200); nothing was changed, "
        "so save the pages with the article as a file and open that."
    ),
    Refusal.DRM: later(
        "{name} is {called} that is locked to the shop that sold it (DRM); nothing was "
        "changed, so copy the article's text into a text file where you may read it."
    ),
    Refusal.NO_PART: later(
        "{name} has no chapter with that number; nothing was changed, so choose one that its "
        "list of chapters names."
    ),
}


def refused(refusal: Refusal, kind: Kind, name: str) -> Fault:
    """Return the sentence for a file, `name` standing in quotation marks already."""
    if refusal is Refusal.TOO_LONG:
        return too_long_fault(name)
    if refusal in _WHOLE:
        return Fault(_WHOLE[refusal], name=name, called=composed(kind.called))
    return Fault(
        "{name} is {called} that cannot be read whole ({why}); nothing was changed, so {advice}.",
        name=name,
        called=composed(kind.called),
        why=composed(refusal.why),
        advice=advice(kind),
    )


def several_parts(source: str, parts: Sequence[str]) -> Fault:
    """Return the sentence for a file with several chapters of which none was chosen."""
    named = "; ".join(f"{at} {part}" for at, part in enumerate(parts[:_MOST_NAMED], start=1))
    more = len(parts) - _MOST_NAMED
    if more > 0:
        named = composed("{names}; and {number} more", names=named, number=more)
    second = quoted_name(f"{source}#2")
    return Fault(
        "{source} has {number} chapters, and an article is one of them; nothing was changed, "
        "so put the number of one behind the name, as in {second} for the second: "
        "{names}.",
        source=quoted_name(source),
        number=len(parts),
        second=second,
        names=named,
    )


def advice(kind: Kind) -> Composed:
    """Return what to do where a file of that kind could not be read."""
    if kind in _PAGES:
        return composed("save the page again or copy its text into a text file")
    return composed("save the document again or copy its text into a text file")


def no_words(kind: Kind, name: str) -> Fault:
    """Return the sentence for a file that shows no words."""
    if kind in _PAGES:
        return Fault(
            "{name} shows no text; nothing was changed, so save the page again once all of it is "
            "loaded, or copy its text into a text file.",
            name=name,
        )
    return Fault(
        "{name} shows no text; nothing was changed, so copy its text into a text file.", name=name
    )
