"""Pairs that were open before, to be opened again by a few letters of their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.ui.library.words import short_title
from diptych.ui.quick.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.ui.errands import Errands
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych_db.library import ArticleEntry

_OFFERED: Final = 9
"""Pairs that are offered; the library lists all of them."""


class RecentPairs:
    """Finds the pairs of which the window remembers where they were left."""

    def __init__(self, stage: Stage, errands: Errands, services: Services) -> None:
        self._stage = stage
        self._errands = errands
        self._services = services

    def choices(self) -> Iterator[Choice]:
        """Yield the pairs that are not open and still in the library, the latest first."""
        idle = not self._errands.jobs.busy
        for first, second in self._pairs():
            words = f"{short_title(first)} — {short_title(second)}"

            def run(first: ArticleEntry = first, second: ArticleEntry = second) -> None:
                self._open(first, second)

            yield Choice(words, _("Recent pair"), "", run, idle)

    def _pairs(self) -> list[tuple[ArticleEntry, ArticleEntry]]:
        now = self._stage.viewpoint
        here = tuple(one.digest for one in now.base.articles) if now else ()
        found: list[tuple[ArticleEntry, ArticleEntry]] = []
        try:
            for place in reversed(tuple(self._stage.state.places)):
                digests = tuple(place.split())
                if digests == here or len(found) == _OFFERED:
                    continue
                entries = [self._services.shelf.entry(digest) for digest in digests]
                match entries:
                    case [first, second] if first is not None and second is not None:
                        found.append((first, second))
        except Fault:
            # Who wants to open a pair hears of the library's trouble; who looks for a command not.
            return found
        return found

    def _open(self, first: ArticleEntry, second: ArticleEntry) -> None:
        what = _("Opening {first} and {second}").format(
            first=short_title(first), second=short_title(second)
        )
        shelf = self._services.shelf
        self._errands.compare(what, lambda progress: shelf.compare(first.id, second.id, progress))
