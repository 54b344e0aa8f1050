"""Brings articles in: what comes alone is chosen for a pair, what comes in numbers is listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.bug_log import write_bug
from diptych.ui.commands import connect
from diptych.ui.importing.address import AddressCard
from diptych.ui.importing.card import ResultsCard
from diptych.ui.importing.chapters import ChaptersCard
from diptych.ui.importing.clipboard import Clip, clip
from diptych.ui.importing.words import Result, state_of
from diptych.ui.library.words import short_title
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diptych.model.progress import Progress
    from diptych.ui.errands import Errands
    from diptych.ui.library.feature import Bookshelf
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych.workflow.importing import Imported
    from diptych_db.library import ArticleEntry

PAIR: Final = len(Side)
NOTHING: Final = later(
    "There is no text on the clipboard; nothing was changed, so copy an article and paste it then."
)
_BOOK: Final = ".epub"


class Importing(QObject):
    """Takes files, folders, what was copied, and addresses; `log` is for bugs met on the way."""

    _came = Signal()
    """From the thread that works: there is one more result."""

    def __init__(
        self, stage: Stage, errands: Errands, services: Services, bookshelf: Bookshelf, log: Path
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self._bookshelf = bookshelf
        self._log = log
        self._running: list[Result] | None = None
        self._shown_so_far = 0
        self._alone = 0
        """The article that came alone and waits for another one; 0 for none."""
        colours = tokens(stage.state.scheme)
        self.card = ResultsCard(colours, stage.window)
        self.chapters = ChaptersCard(stage.window)
        self.address = AddressCard(services.shelf.question_about, stage.window)
        self._connect()

    def take(self, paths: Sequence[Path]) -> None:
        """Compare two files; put anything else into the library, and tell what became of it."""
        if len(paths) == PAIR and all(map(_is_plain, paths)):
            self._errands.compare_files(paths[0], paths[1])
        else:
            self._import(_("Importing"), lambda progress: self._read(paths, progress))

    def paste(self) -> None:
        """Take what was copied: files, an address, or an article."""
        self._take_clip(clip())

    def fetch(self, address: str) -> None:
        """Take in a page that the person agreed to."""
        shelf = self._services.shelf

        def read(progress: Progress) -> Iterator[Imported]:
            yield shelf.import_address(address, progress)

        self._import(_("Fetching the page"), read)

    # The work

    def _import(self, what: str, read: Callable[[Progress], Iterator[Imported]]) -> None:
        results: list[Result] = []
        into = self._bookshelf.filed_into()

        def work(progress: Progress) -> None:
            try:
                for one in read(progress):
                    # One by one: whoever stops the work keeps what was told by then.
                    results.append(self._result(one))
                    self._came.emit()
            finally:
                if into is not None:
                    stored = [one.entry.id for one in results if one.entry is not None]
                    self._services.shelf.groups.keep(into.kind, into.name, stored)

        if not self._errands.jobs.busy:
            self._running, self._shown_so_far = results, 0
            self._errands.run(what, work, lambda _nothing: self._end(stopped=False))

    def _show_so_far(self) -> None:
        """Show what came in; one article or a pair is told when it is finished."""
        results = self._running or []
        if len(results) > PAIR:
            new = results[self._shown_so_far :]
            self._shown_so_far += len(new)
            self.card.show_more(new)

    def _stop_or_leave(self) -> bool:
        """Stop what is still coming in, or put the card away; return whether it was there."""
        if self.card.isVisible() and self._running is not None:
            self._errands.cancel()
            return True
        return self.card.leave()

    def _read(self, paths: Sequence[Path], progress: Progress) -> Iterator[Imported]:
        """Yield what becomes of files; names of articles of the library mean those."""
        from diptych.workflow.importing import Imported

        shelf = self._services.shelf
        files = []
        for path in paths:
            entry = None if path.exists() else shelf.entry(str(path))
            if entry is None:
                files.append(path)
            else:
                yield Imported(str(path), shelf.article(entry.id), entry)
        yield from shelf.import_paths(files, progress)

    def _result(self, one: Imported) -> Result:
        if one.bug is not None:
            write_bug(one.bug, self._log)
        return Result(one, self._services.shelf.chapters(Path(one.source)) if one.fault else ())

    def _end(self, *, stopped: bool) -> None:
        results, self._running = self._running or [], None
        good = [one.entry for one in results if one.entry is not None]
        if good or len(results) > 1:
            self._bookshelf.show()
            self._bookshelf.refresh(good[-1].id if good else None)
        alone = results[0] if len(results) == 1 and not stopped else None
        if alone and not alone.revised and not alone.chapters:
            self._tell_alone(alone)
        elif len(good) == len(results) == PAIR and not any(one.revised for one in results):
            self._compare(results)
        elif results:
            self.card.show_results(results, stopped=stopped)

    def _tell_alone(self, result: Result) -> None:
        entry, article = result.entry, result.imported.article
        if entry is None or article is None:
            self._stage.message.say(result.told)
            return
        chosen = self._bookshelf.chosen.get(Side.A)
        waited = chosen is not None and chosen.id == self._alone
        self._bookshelf.choose(entry)
        self._alone = 0 if waited else entry.id
        if waited and len(self._bookshelf.chosen) == PAIR:
            self._bookshelf.compare()
            return
        self._stage.message.say(
            _(
                "“{title}” is in the library, {left_out}. Drop or choose the "
                "article to set beside it."
            ).format(title=short_title(entry), left_out=state_of(article)),
            _("Review lines"),
            lambda: self._open_lines(entry),
        )

    def _open_lines(self, entry: ArticleEntry) -> None:
        self._bookshelf.review(entry)

    def _compare(self, results: Sequence[Result]) -> None:
        for side, one in zip(Side, results, strict=True):
            assert one.entry is not None, "all of them are good"
            self._bookshelf.choose(one.entry, side)
        self._bookshelf.compare()

    # What a person answers

    def _do(self, deed: str, result: Result) -> None:
        entry, former = result.entry, result.revised
        if deed == "chapters":
            self.card.leave()
            self.chapters.offer(Path(result.imported.source), result.chapters)
        elif entry is None:
            return
        elif deed in {"review", "facts"}:
            self.card.leave()
            (self._bookshelf.review if deed == "review" else self._bookshelf.describe)(entry)
        elif deed == "both":
            self.card.settle(result)
        elif former is not None and deed == "former":
            self._drop(result)
        elif former is not None:
            self._show_differences(former.entry.id, entry.id)

    def _drop(self, result: Result) -> None:
        entry = result.entry
        assert entry is not None, "it was imported"
        shelf = self._services.shelf

        def gone(_nothing: object) -> None:
            self._bookshelf.refresh()
            self._stage.message.say(
                _("“{title}” (the new one) is in the trash.").format(title=short_title(entry))
            )
            self.card.settle(result)

        self._errands.run(_("Deleting"), lambda _progress: shelf.trash(entry.id), gone)

    def _show_differences(self, former: int, new: int) -> None:
        self.card.leave()
        shelf, revisions = self._services.shelf, self._stage.commands.revisions

        def shown() -> None:
            self._stage.shown.disconnect(shown)
            # The errand that opened the pair has to end before the next one can begin.
            QTimer.singleShot(0, self, revisions.trigger)

        self._stage.shown.connect(shown)
        self._errands.compare(
            _("Comparing both versions"), lambda progress: shelf.compare(former, new, progress)
        )

    def _take_clip(self, copied: Clip) -> None:
        shelf = self._services.shelf
        if copied.files:
            self.take(copied.files)
        elif copied.address:
            self._ask_address(copied.address)
        elif copied.text or copied.html:

            def read(_progress: Progress) -> Iterator[Imported]:
                yield shelf.import_pasted(copied.text, copied.html)

            self._import(_("Reading what was copied"), read)
        else:
            self._stage.message.say(_(NOTHING))

    def _ask_address(self, address: str = "") -> None:
        if not self.address.leave():
            self.address.offer(address, allowed=self._services.shelf.may_fetch())

    def _connect(self) -> None:
        stage, jobs = self._stage, self._errands.jobs
        jobs.cancelled.connect(lambda: self._end(stopped=True) if self._running else None)
        jobs.failed.connect(self._fail)
        self._came.connect(self._show_so_far)
        self.card.asked.connect(self._do)
        self.card.stop_asked.connect(self._errands.cancel)
        self.chapters.chosen.connect(self.take)
        self.address.agreed.connect(self.fetch)
        connect(stage.commands.paste, self.paste)
        connect(stage.commands.address, self._ask_address)
        stage.cards.append(self._stop_or_leave)
        for card in (self.chapters, self.address):
            stage.cards.append(card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)
        stage.opening.connect(self._forget)

    def _forget(self) -> None:
        self._alone = 0

    def _fail(self, _sentence: str) -> None:
        """Show what was stored before the library failed."""
        if self._running:
            self._end(stopped=True)
        self._running = None

    def _dress(self, state: WindowState) -> None:
        self.card.set_tokens(tokens(state.scheme))
        for card in (self.card, self.chapters, self.address):
            card.set_text_size(state.text_size)


def _is_plain(path: Path) -> bool:
    return not path.is_dir() and path.suffix.casefold() != _BOOK
