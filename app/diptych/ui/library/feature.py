"""The library in the window: find, choose a pair, delete and take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.announcing import announce
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.latest import Latest
from diptych.ui.library.finding import Finding
from diptych.ui.library.grouping import Grouping
from diptych.ui.library.view import LibraryView, Shown
from diptych.ui.library.words import short_title
from diptych.ui.palette import tokens
from diptych.workflow.shelf import Contents
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.ui.errands import Errands
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych_db.library import ArticleEntry
    from diptych_db.values import Group

_EMPTY = {
    Shown.ARTICLES: later("The library is empty. Drop files or folders on this window to fill it."),
    Shown.PAIRS: later(
        "No pair was compared yet. Choose two articles; the pair is kept by itself."
    ),
    Shown.TRASH: later("The trash is empty."),
}
_NOT_FOUND = later("Nothing here has these words.")


class Bookshelf(QObject):
    """Fills the view, and does what is asked for in it.

    `review` and `describe` open an article's lines and facts; the window sets them.
    """

    def __init__(self, stage: Stage, errands: Errands, services: Services, log: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self.review: Callable[[ArticleEntry], object] = lambda _entry: None
        self.describe: Callable[[ArticleEntry], object] = lambda _entry: None
        self.contents = Contents()
        self._opened = False
        self.chosen: dict[Side, ArticleEntry] = {}
        self.view = LibraryView(tokens(stage.state.scheme), stage.commands, stage.window)
        self.cover = Cover(stage, self.view, stage.commands.library)
        self._reading = Latest(log, self)
        self._relating = Latest(log, self, 120)
        self.finding = Finding(services, log, self)
        self.grouping = Grouping(stage, errands, services, self.view.groups)
        self.finding.groups_of = self.grouping.words_of
        self._connect()

    def show(self) -> None:
        """Open the library with the list as it is now."""
        self._dress(self._stage.state)
        if not self.cover.shown:
            self.cover.show()
            self._opened = True
        self.refresh()

    def refresh(self, current: int | None = None) -> None:
        """Read again what is in the library; then article `current` is the current one."""

        def take(contents: object) -> None:
            self.contents = cast("Contents", contents)
            here = {one.id: one for one in self.contents.articles}
            self.chosen = {
                side: here[one.id] for side, one in self.chosen.items() if one.id in here
            }
            self.finding.look_again()
            self.grouping.take(self.contents.groups, here)
            self._fill()
            if self._opened:
                # Until it was read the list may have been empty, and what is empty is not shown.
                self._opened = False
                self.view.start()
            if current is not None:
                self.view.listing.choose(current)

        self._reading.ask(self._services.shelf.contents, take)

    def choose(self, entry: ArticleEntry, side: Side | None = None) -> None:
        """Choose an article for a side, or for the first one that has none (else B)."""
        free = next((one for one in Side if one not in self.chosen), Side.B)
        wanted = side or free
        self.chosen = {at: one for at, one in self.chosen.items() if one.id != entry.id}
        self.chosen[wanted] = entry
        self._show_chosen()
        announce(
            self.view.listing,
            _("{title} is chosen as {side}").format(title=short_title(entry), side=wanted),
        )

    def compare(self) -> None:
        """Compare the two that are chosen."""
        if len(self.chosen) == len(Side):
            self._compare(self.chosen[Side.A], self.chosen[Side.B])

    def current(self) -> ArticleEntry | None:
        """Return the article that is current in the open library, none elsewhere."""
        entries = self.view.listing.current()
        alone = len(entries) == 1 and self.cover.shown and self.view.shown is not Shown.TRASH
        return entries[0] if alone else None

    def filed_into(self) -> Group | None:
        """Return the collection that is shown alone, which takes what comes in meanwhile."""
        group = self.view.groups.chosen if self.cover.shown else None
        return group if group is not None and group.kind is GroupKind.COLLECTION else None

    @property
    def busy(self) -> bool:
        """Whether something of what is shown is still being read."""
        return self._reading.busy or self._relating.busy or self.finding.busy

    # What a person does

    def _toggle(self) -> None:
        if not self.cover.leave():
            self.show()
        self._stage.commands.library.setChecked(self.cover.shown)

    def _compare(self, first: ArticleEntry, second: ArticleEntry) -> None:
        what = _("Comparing {first} and {second}").format(
            first=short_title(first), second=short_title(second)
        )
        shelf = self._services.shelf
        self._errands.compare(what, lambda progress: shelf.compare(first.id, second.id, progress))

    def _take(self, entries: tuple[ArticleEntry, ...]) -> None:
        """Open a pair, take back from the trash, or choose (a chosen one: not any more)."""
        if len(entries) == len(Side):
            self._compare(*entries)
        elif self.view.shown is Shown.TRASH:
            self._take_back(entries[0])
        elif entries[0].id in [one.id for one in self.chosen.values()]:
            self._empty(next(at for at, one in self.chosen.items() if one.id == entries[0].id))
        else:
            self.choose(entries[0])
            if len(self.chosen) == len(Side):
                self.view.chosen.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self, side: Side) -> None:
        self.chosen.pop(side, None)
        self._show_chosen()

    def _do(self, deed: str) -> None:
        entry = next(iter(self.view.listing.current()), None)
        if entry is None:
            return
        match deed:
            case "A" | "B":
                self.choose(entry, Side(deed))
            case "review":
                self.review(entry)
            case "facts":
                self.describe(entry)
            case "file":
                self.grouping.ask(entry)
            case "trash":
                self._trash((entry,))
            case _:
                self._take_back(entry)

    def _trash(self, entries: tuple[ArticleEntry, ...]) -> None:
        if len(entries) != 1 or self.view.shown is not Shown.ARTICLES:
            return
        entry, shelf = entries[0], self._services.shelf
        said = _("“{title}” is in the trash.").format(title=short_title(entry))

        def gone(_nothing: object) -> None:
            self._stage.message.say(said, _("Undo"), lambda: self._take_back(entry))
            self.refresh()

        self._errands.run(_("Deleting"), lambda _progress: shelf.trash(entry.id), gone)

    def _take_back(self, entry: ArticleEntry) -> None:
        shelf = self._services.shelf

        def back(_nothing: object) -> None:
            self._stage.message.mention(
                _("“{title}” is back in the library.").format(title=short_title(entry))
            )
            self.refresh(entry.id)

        self._errands.run(_("Taking back"), lambda _progress: shelf.take_back(entry.id), back)

    # What is shown

    def _fill(self) -> None:
        view, shows = self.view, self.grouping.shows
        pairs = [pair for pair in self.contents.pairs if shows(*pair)]
        articles = [one for one in self.contents.articles[::-1] if shows(one)]
        trash = [one for one in self.contents.trash[::-1] if shows(one)]
        view.count(
            {Shown.ARTICLES: len(articles), Shown.PAIRS: len(pairs), Shown.TRASH: len(trash)}
        )
        if view.shown is Shown.PAIRS:
            view.listing.show_pairs(self.finding.pairs(pairs))
        else:
            listed = articles if view.shown is Shown.ARTICLES else trash
            hits = self.finding.articles(listed, in_text=view.shown is Shown.ARTICLES)
            sides = {one.id: at for at, one in self.chosen.items()}
            view.listing.show_articles(hits, sides, self._tags_of)
        view.say_nothing("" if view.listing.count() or self.finding.busy else self._nothing())
        view.chosen.show_pair(self.chosen)

    def _nothing(self) -> str:
        """Return why the list is empty."""
        if self.finding.words:
            return _(_NOT_FOUND)
        return self.grouping.nothing() or _(_EMPTY[self.view.shown])

    def _tags_of(self, entry: ArticleEntry) -> str:
        return self.grouping.words_of(entry, GroupKind.TAG)

    def _show_chosen(self) -> None:
        self._fill()

    def _show_current(self) -> None:
        entries = self.view.listing.current()
        trashed = self.view.shown is Shown.TRASH
        entry = entries[0] if len(entries) == 1 else None
        groups = self.grouping.words_of(entry) if entry else ""
        self.view.details.show_article(entry, groups, trashed=trashed)
        if entry is None or trashed:
            self._relating.drop()
            return
        shelf, details = self._services.shelf, self.view.details
        self._relating.ask(
            lambda: shelf.related(entry.id),
            lambda found: details.show_related(cast("tuple[ArticleEntry, ...]", found)),
        )

    def _show_related(self, entry_id: int) -> None:
        self.view.words.clear()
        self.view.groups.choose(None)
        self.view.turn_to(Shown.ARTICLES)
        self._fill()
        self.view.listing.choose(entry_id)
        self.view.listing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        stage, view = self._stage, self.view
        connect(stage.commands.library, self._toggle)
        view.left.connect(self.cover.leave)
        view.turned.connect(self._fill)
        view.words.textChanged.connect(self.finding.look_for)
        view.words.returnPressed.connect(self._take_first)
        self.finding.found.connect(self._fill)
        view.groups.turned.connect(self._fill)
        self.grouping.changed.connect(self.refresh)
        view.listing.currentRowChanged.connect(lambda _row: self._show_current())
        view.listing.taken.connect(self._take)
        view.listing.side_asked.connect(self.choose)
        view.listing.delete_asked.connect(self._trash)
        view.chosen.compare_asked.connect(self.compare)
        view.chosen.emptied.connect(self._empty)
        view.details.asked.connect(self._do)
        view.details.related_chosen.connect(self._show_related)
        for asking in (self._reading, self._relating, self.finding.asking):
            asking.failed.connect(stage.message.say)
            stage.closing.connect(asking.close)
        stage.leaves.insert(0, self._leave)
        stage.dressed.connect(self._dress)
        stage.opening.connect(self.chosen.clear)

    def _take_first(self) -> None:
        entries = self.view.listing.current()
        if entries:
            self._take(entries)

    def _leave(self) -> bool:
        if not self.cover.shown or self._errands.jobs.busy:
            return False
        if self.view.groups.stop_naming():
            return True
        if self.view.words.text():
            self.view.words.clear()
            return True
        return self.cover.leave()

    def _dress(self, state: WindowState) -> None:
        self.view.set_look(tokens(state.scheme), state, narrow=self._stage.narrow)
