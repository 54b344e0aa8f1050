"""Which articles of the library a new one is the same as, revises, or shares wording with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.duplicates import ALIKE, Kin, kinship, resemblance, trace_of
from diptych.model.faults import Fault
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from diptych.ingest.duplicates import Kinship
    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych.model.trace import Trace
    from diptych_db.library import ArticleEntry, Library

_MOST_TOLD = 5
_ORDER = (Kin.SAME, Kin.REVISED, Kin.SHARED)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article of the library that a new one is kin to.

    `share` (0-1) is how much of the new one's wording stands in it, too.
    """

    entry: ArticleEntry
    kin: Kin
    share: float

    @property
    def phrase(self) -> str:
        """What the new article is to it, for a sentence: `a revised version of 4 (91 % alike)`."""
        percent = f"{self.share:.0%}".replace("%", " %")
        match self.kin:
            case Kin.SAME:
                return f"the same as {self.entry.id}"
            case Kin.REVISED:
                return f"a revised version of {self.entry.id} ({percent} shared)"
            case Kin.SHARED:
                return f"{percent} shared agency copy with {self.entry.id}"


def duplicates_of(
    library: Library, article: Article, before: int | None = None, trace: Trace | None = None
) -> tuple[Duplicate, ...]:
    """Return what in the library an article is kin to, the nearest first, but not itself.

    Args:
        library: where to look; articles without a trace are not seen (`catch_up`).
        article: the article, which may be in the library.
        before: the id from which on articles are left aside; it came before them.
        trace: the article's trace, where it was made already.
    """
    trace = trace or trace_of(article.text)
    found = []
    for entry, other in library.like(trace):
        itself = entry.digest == article.digest
        if itself or (before is not None and entry.id >= before):
            continue
        if trace.fingerprint == other.fingerprint or resemblance(trace, other) >= ALIKE:
            found.append((entry, _kinship(library, article, entry)))
    told = [Duplicate(entry, kin.kin, kin.share) for entry, kin in found if kin]
    told.sort(key=lambda one: (_ORDER.index(one.kin), -one.share, one.entry.id))
    return tuple(told[:_MOST_TOLD])


def catch_up(library: Library, progress: Progress) -> None:
    """Give a trace to every article that has none, as those of an older library.

    Raises:
        Cancelled: when the person asked to stop; what was done by then stays done.
    """
    waiting = library.untraced()
    for at, entry_id in enumerate(waiting):
        progress.report(_("Looking through the library"), at / len(waiting))
        try:
            article = library.article(entry_id)
        except Fault:  # a damaged one is told by `library check`, and is nobody's kin
            continue
        library.trace(entry_id, trace_of(article.text))


def revision_note(first: Article, second: Article) -> str | None:
    """Return a sentence where two articles are versions of one, none where they are not."""
    found = kinship(second, first)
    if found is None or found.kin is Kin.SHARED:
        return None
    share = f"{found.share:.0%}".replace("%", " %")
    return (
        f"The second article is a revised version of the first ({share} of its wording stands"
        " there, too): `diptych diff` shows what changed."
    )


def _kinship(library: Library, article: Article, entry: ArticleEntry) -> Kinship | None:
    try:
        return kinship(article, library.article(entry.id))
    except Fault:  # likewise
        return None
