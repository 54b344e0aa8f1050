"""Finds an article of the library that a command means, and reads it off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from diptych.model.text import Side
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych.ui.errands import Errands
    from diptych.ui.library.feature import Bookshelf
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych_db.library import ArticleEntry

    Found = tuple[ArticleEntry, Article]


@dataclass(frozen=True, slots=True)
class Stored:
    """What the features that change an article begin with.

    `reading` names the work in the window, `missing` is said of a page that the library does not
    have; both are for translation.
    """

    stage: Stage
    errands: Errands
    services: Services
    bookshelf: Bookshelf
    reading: str
    missing: str

    def meant(self) -> ArticleEntry | Side:
        """Return the article that is chosen in the library, or else the page that has the keys."""
        entry = self.bookshelf.current()
        if entry is not None:
            return entry
        return Side.B if self.stage.body.pair.pages[1].hasFocus() else Side.A

    def read(
        self, wanted: ArticleEntry | Side, then: Callable[[ArticleEntry, Article], None]
    ) -> None:
        """Read an article of the library, or that of a page; do nothing where no pair is open."""
        now, shelf = self.stage.viewpoint, self.services.shelf
        if isinstance(wanted, Side) and now is None:
            return
        digest = now.base.article(wanted).digest if now and isinstance(wanted, Side) else ""

        def work(_progress: Progress) -> Found | None:
            entry = shelf.entry(digest) if isinstance(wanted, Side) else wanted
            return (entry, shelf.article(entry.id)) if entry else None

        def done(found: object) -> None:
            if found is None:
                self.stage.message.say(_(self.missing))
            else:
                then(*cast("Found", found))

        self.errands.run(_(self.reading), work, done)
