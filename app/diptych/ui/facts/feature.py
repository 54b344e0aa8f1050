"""Opens the facts about an article, and stores what a reader mends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect
from diptych.ui.facts.card import FactsCard
from diptych.ui.library.stored import Stored
from diptych.ui.names import shortened
from diptych.workflow.describing import described

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from diptych.model.text import Article, Side
    from diptych.ui.errands import Errands
    from diptych.ui.library.feature import Bookshelf
    from diptych.ui.reopening import Reopening
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych_db.library import ArticleEntry

NOT_STORED = later("This article is not in the library, so what is known of it cannot be changed.")
_READING = later("Reading the facts")
_LONGEST = 60


class Facts(QObject):
    """The card is opened from the library, from a page's source line, and by the command."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        services: Services,
        *,
        bookshelf: Bookshelf,
        reopening: Reopening,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._services = services
        self._bookshelf = bookshelf
        self._stored = Stored(stage, errands, services, bookshelf, _READING, NOT_STORED)
        self._reopening = reopening
        self._entry: ArticleEntry | None = None
        self._article: Article | None = None
        self.card = FactsCard(described, stage.window)
        self.card.saved.connect(self._save)
        connect(stage.commands.facts, self._ask)
        stage.cards.append(self.card.leave)
        stage.dressed.connect(lambda state: self.card.set_text_size(state.text_size))
        self.card.set_text_size(stage.state.text_size)

    def open(self, wanted: ArticleEntry | Side, fact: str = "") -> None:
        """Show the facts about an article of the library, or of a page; one may be asked for."""

        def show(entry: ArticleEntry, article: Article) -> None:
            self._entry, self._article = entry, article
            self.card.offer(article.metadata, article.title, fact)

        self._stored.read(wanted, show)

    def _ask(self) -> None:
        if not self.card.leave():
            self.open(self._stored.meant())

    def _save(self, changes: Mapping[str, str]) -> None:
        entry, before, shelf = self._entry, self._article, self._services.shelf
        if entry is None or before is None:
            return
        title = shortened(before.title, _LONGEST)

        def back() -> None:
            self._change(
                entry.id,
                lambda: shelf.set_facts(entry.id, before.metadata),
                lambda: self._stage.message.mention(
                    _("“{title}” has its former facts again.").format(title=title)
                ),
            )

        self._change(
            entry.id,
            lambda: shelf.describe(entry.id, changes),
            lambda: self._stage.message.say(
                _("“{title}” has other facts now.").format(title=title), _("Undo"), back
            ),
        )

    def _change(
        self, entry_id: int, change: Callable[[], object], told: Callable[[], None]
    ) -> None:
        def after(_reopened: bool) -> None:  # noqa: FBT001 - what it is told
            self._bookshelf.refresh()
            told()

        self._reopening.run(_("Storing the facts"), [entry_id], change, after)
