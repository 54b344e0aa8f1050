"""Opens the lines of an article, and carries out what a reader decides about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.library.stored import Stored
from diptych.ui.notebook.put_aside import anchors_of
from diptych.ui.palette import tokens
from diptych.ui.reviewing.change import ReviewChange
from diptych.ui.reviewing.view import ReviewView
from diptych.ui.reviewing.words import change_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.model.text import Article
    from diptych.ui.errands import Errands
    from diptych.ui.library.feature import Bookshelf
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.reopening import Reopening
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych_db.library import ArticleEntry

    Decided = Mapping[int, Mapping[int, bool]]
    """What is decided about lines, by article and number."""

LOST = later(
    "Some of your marks stood in lines that are gone now; they are listed, and come back with them."
)
_SOON = 100
"""Milliseconds after which it is seen again whether other work has ended."""
_READING = later("Reading the lines")
NOT_STORED = later("This article is not in the library, so its lines cannot be changed.")


class Reviewing(QObject):
    """Decisions wait until the view is left; then they are one change, which can be undone."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        services: Services,
        *,
        own: ReadersWork,
        bookshelf: Bookshelf,
        reopening: Reopening,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self._own = own
        self._bookshelf = bookshelf
        self._stored = Stored(stage, errands, services, bookshelf, _READING, NOT_STORED)
        self._reopening = reopening
        self._entry: ArticleEntry | None = None
        self._article: Article | None = None
        self._decided: dict[int, dict[int, bool]] = {}
        self._order: list[tuple[int, int]] = []
        self._from_library = False
        self.view = ReviewView(tokens(stage.state.scheme), stage.window)
        self.cover = Cover(stage, self.view, before_leaving=self._carry_out)
        self._connect()

    def open(self, wanted: ArticleEntry | Side) -> None:
        """Show the lines of an article of the library, or of a page."""
        self._stored.read(wanted, self._show)

    def _ask(self) -> None:
        meant = self._stored.meant()
        if not self._go_back():
            self.open(meant)

    def _show(self, entry: ArticleEntry, article: Article) -> None:
        now = self._stage.viewpoint
        digests = [one.digest for one in now.base.articles] if now else []
        side = tuple(Side)[digests.index(entry.digest)] if entry.digest in digests else None
        self._entry, self._article = entry, article
        self._dress(self._stage.state)
        if not self.cover.shown:
            self._from_library = self._bookshelf.cover.shown
            self.cover.show()
        self.view.show_article(article, self._decided.get(entry.id, {}), side)
        self.view.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_place()

    def _turn(self, number: int) -> None:
        """Decide about a line otherwise than it is now."""
        if self._entry is None or self._article is None:
            return
        key = (self._entry.id, number)
        self._order = [one for one in self._order if one != key] + [key]
        self._decide(key)

    def _take_back(self) -> None:
        if self._order and self._entry is not None and self._order[-1][0] == self._entry.id:
            self._decide(self._order.pop())

    def _decide(self, key: tuple[int, int]) -> None:
        assert self._article is not None, "its lines are shown"
        entry_id, number = key
        stored = next(line.keep for line in self._article.lines if line.number == number)
        decided = self._decided.setdefault(entry_id, {})
        keep = not decided.pop(number, stored)
        if keep is not stored:
            decided[number] = keep
        self.view.show_chosen(decided, number)

    # Carrying out

    def _carry_out(self) -> None:
        decided = {entry: dict(keep) for entry, keep in self._decided.items() if keep}
        self._decided, self._order = {}, []
        if decided:
            self._change(decided, undone=False)

    def _change(self, decided: Decided, *, undone: bool) -> None:
        if self._errands.jobs.busy:
            QTimer.singleShot(_SOON, self, lambda: self._change(decided, undone=undone))
            return
        shelf = self._services.shelf

        def change() -> None:
            for entry_id, keep in decided.items():
                shelf.review(entry_id, keep)

        def after(reopened: bool) -> None:  # noqa: FBT001 - what it is told
            self._tell_change(decided, undone=undone, reopened=reopened)

        self._reopening.run(_("Changing the lines"), decided, change, after)

    def _tell_change(self, decided: Decided, *, undone: bool, reopened: bool) -> None:
        self._bookshelf.refresh()
        back = {entry: {n: not on for n, on in keep.items()} for entry, keep in decided.items()}
        done, other = (back, decided) if undone else (decided, back)
        name = change_name(on for keep in done.values() for on in keep.values())
        how = _("undone") if undone else _("done")
        said = f"{name}: {how}."
        if not reopened:
            self._stage.message.say(said, _("Undo"), lambda: self._later(back, undone=not undone))
            return
        change = ReviewChange(
            name,
            lambda: self._later(done, undone=False),
            lambda: self._later(other, undone=True),
        )
        change.enter(self._own.history.stack, undone=undone)
        if self._lost():
            self._stage.message.say(_(LOST), _("Show them"), self._stage.commands.put_aside.trigger)
        else:
            self._stage.message.mention(said)

    def _later(self, decided: Decided, *, undone: bool) -> None:
        """Change lines when the history has come to rest."""
        QTimer.singleShot(0, self, lambda: self._change(decided, undone=undone))

    def _lost(self) -> bool:
        """Whether something that the reader anchored has lost its words."""
        now = self._stage.viewpoint
        return now is not None and any(
            not any(anchor.fits(article) for article in now.base.articles)
            for anchor in anchors_of(now.notebook)
        )

    # What is shown

    def _connect(self) -> None:
        stage, view = self._stage, self.view
        connect(stage.commands.review, self._ask)
        view.left.connect(self._go_back)
        view.turned.connect(self._turn)
        view.taken_back.connect(self._take_back)
        view.side_asked.connect(self.open)
        view.lines.currentRowChanged.connect(lambda _row: self._tell_place())
        stage.leaves.insert(0, self._leave)
        stage.steps.append(self._step)
        stage.dressed.connect(self._dress)

    def _leave(self) -> bool:
        return not self._errands.jobs.busy and self._go_back()

    def _go_back(self) -> bool:
        """Leave for where the lines were opened from; return whether they were shown."""
        left = self.cover.leave()
        if left and self._from_library:
            self._bookshelf.show()
        return left

    def _step(self, step: int) -> bool:
        if self.cover.shown:
            self.view.step(step)
        return self.cover.shown

    def _tell_place(self) -> None:
        if self.cover.shown:
            self._stage.bar.set_place(self.view.place())

    def _dress(self, state: WindowState) -> None:
        self.view.set_tokens(tokens(state.scheme))
