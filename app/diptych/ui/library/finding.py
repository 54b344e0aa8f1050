"""Words that are looked for in the library: what lies at hand at once, the texts a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from diptych.ui.latest import Latest
from diptych.ui.library.words import source_of, title_of
from diptych.workflow.shelf import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from diptych.ui.services import Services
    from diptych_db.library import ArticleEntry

_REST = 120
"""Milliseconds without another letter after which the texts are searched."""


class Finding(QObject):
    """Holds the words and what was found for them; `groups_of` names an article's groups."""

    found = Signal()
    """What is found has changed."""

    def __init__(self, services: Services, log: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.asking = Latest(log, self, _REST)
        self.words = ""
        self.groups_of: Callable[[ArticleEntry], str] = lambda _entry: ""
        self._in_texts: tuple[Hit, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether the texts are still being searched."""
        return self.asking.busy

    def look_for(self, words: str) -> None:
        """Look for other words."""
        self.words = " ".join(words.split())
        self._in_texts = ()
        self.look_again()
        self.found.emit()

    def look_again(self) -> None:
        """Search the texts again, because there may be others."""
        words = self.words
        if not words:
            self.asking.drop()
            return

        def take(hits: object) -> None:
            self._in_texts = cast("tuple[Hit, ...]", hits)
            self.found.emit()

        self.asking.ask(lambda: self._services.shelf.search(words), take)

    def articles(self, entries: Iterable[ArticleEntry], *, in_text: bool) -> list[Hit]:
        """Return those that fit: by title, source and groups first, then by their text."""
        here = {one.id: one for one in entries}
        known = [Hit(one, "") for one in here.values() if self._fits(one)]
        if not (self.words and in_text):
            return known
        names = {hit.entry.id for hit in known}
        texts = {hit.entry.id: hit for hit in self._in_texts if hit.entry.id in here}
        told = [texts.get(hit.entry.id, hit) for hit in known]
        return told + [hit for hit in texts.values() if hit.entry.id not in names]

    def pairs(
        self, pairs: Sequence[tuple[ArticleEntry, ArticleEntry]]
    ) -> list[tuple[ArticleEntry, ArticleEntry]]:
        """Return those of some pairs of which one article fits."""
        return [pair for pair in pairs if any(map(self._fits, pair))]

    def _fits(self, entry: ArticleEntry) -> bool:
        told = f"{title_of(entry)} {source_of(entry)} {self.groups_of(entry)}".casefold()
        return all(word in told for word in self.words.casefold().split())
