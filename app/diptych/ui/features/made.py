"""The features of a window: when each is made, and what it is made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from diptych.ui.commands import connect
from diptych.ui.lazily import is_made, lazily, made_lazily
from diptych.ui.plain_labels import show_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from diptych.model.text import Side
    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.attempt.setting import SettingAttempts
    from diptych.ui.comfort.feature import ReadingComfort
    from diptych.ui.demo.feature import Demo
    from diptych.ui.errands import Errands
    from diptych.ui.facts.feature import Facts
    from diptych.ui.features.backing_up import BackingUp
    from diptych.ui.features.citing import Citing
    from diptych.ui.features.drawers import Drawers
    from diptych.ui.features.entry_menu import EntryMenu
    from diptych.ui.features.files import Files
    from diptych.ui.features.full_screen import FullScreen
    from diptych.ui.features.linking import Linking
    from diptych.ui.features.naming import Naming
    from diptych.ui.features.printing import ChoosePrinter, Printing
    from diptych.ui.features.remembering import Remembering
    from diptych.ui.features.source_lines import SourceLines
    from diptych.ui.features.theme_sets import ThemeSets
    from diptych.ui.features.themes import Themes
    from diptych.ui.features.walking import Walking
    from diptych.ui.features.words import Words
    from diptych.ui.features.work_shown import WorkShown
    from diptych.ui.finding.finder import Finder
    from diptych.ui.first_steps.feature import FirstSteps
    from diptych.ui.importing.feature import Importing
    from diptych.ui.lenses.ahead import LensesAhead
    from diptych.ui.library.feature import Bookshelf
    from diptych.ui.message_bar import MessageBar
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.opening import Choose
    from diptych.ui.preview.feature import ChooseTarget, Previewing
    from diptych.ui.questions.feature import Questions
    from diptych.ui.quick.feature import Quick
    from diptych.ui.reopening import Reopening
    from diptych.ui.reviewing.feature import Reviewing
    from diptych.ui.revisions.feature import Revisions
    from diptych.ui.revisions.offer import RevisionsOffer
    from diptych.ui.services import Services, Settings
    from diptych.ui.shortcuts.feature import Shortcuts
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych.ui.work_line import WorkLine
    from diptych_db.library import ArticleEntry


class FeaturedWindow(QMainWindow):
    """A window whose features are made when they are first needed.

    A feature finds the stage as it is then: what it shows of the stage's state it takes from there
    when it is made. Imports stand in the functions, so that a start does not wait for them.
    """

    stage: Stage
    message: MessageBar
    work: WorkLine
    files: Files
    _find_services: Callable[[], Services]
    _settings: Settings | None
    _given_log: Path | None
    _choose: Choose
    _target: ChooseTarget
    _printer: ChoosePrinter | None
    _parts: QVBoxLayout

    def state(self) -> WindowState:
        """Return how the window stands now."""
        raise NotImplementedError

    def take(self, _made: object) -> None:
        """See to it that what was made shows words as they stand, and icons in the colours."""
        show_plainly(self)
        self.stage.commands.tint_new()

    def wake_by_commands(self) -> None:
        """Have each feature made when one of its commands is first triggered."""
        for feature in made_lazily(type(self)):
            for command in feature.by:
                action = self.stage.commands.actions[command]
                connect(action, partial(getattr, self, feature.name))
        # A key that is pasting everywhere and no command's; fields take it for themselves.
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.activated.connect(self._paste)

    def made_for_pairs(self) -> Iterator[object]:
        """Make what an open pair needs, one part with each step."""
        for owner in (self.stage.body, self):
            for part in made_lazily(type(owner)):
                if part.with_pair and not is_made(owner, part.name):
                    yield getattr(owner, part.name)

    def store_work(self) -> None:
        """Store what the reader did, if anything; any thread may call it."""
        if is_made(self, "own"):
            self.own.autosave.drawer.store()

    @lazily()
    def _services(self) -> Services:
        """What the rest of the program does."""
        return self._find_services()

    @lazily()
    def _log(self) -> Path:
        """Where tracebacks of bugs go."""
        from diptych.ui.bug_log import usual_log

        return self._given_log or usual_log()

    # Whoever has something to be left with Esc is asked in the order of these lines.

    @lazily(with_pair=True)
    def own(self) -> ReadersWork:
        """What the reader did with the pair."""
        from diptych.ui.notebook.readers_work import ReadersWork

        stage = self.stage
        return ReadersWork(self._services, self._log, stage.commands, stage.body.panel, self)

    @lazily()
    def errands(self) -> Errands:
        """The long work."""
        from diptych.ui.errands import Errands

        errands = Errands(
            self._services,
            self._log,
            self._choose,
            self,
            work=self.work,
            message=self.message,
            empty=self.stage.body.empty,
            store=self.store_work,
        )
        errands.opening.brought.connect(self._bring_in)
        self.files.follow(errands)
        return errands

    @lazily(with_pair=True)
    def finder(self) -> Finder:
        """Finding words in both."""
        from diptych.ui.finding.finder import Finder

        return Finder(self.stage)

    @lazily("full_screen", with_pair=True)
    def full_screen(self) -> FullScreen:
        """The whole screen."""
        from diptych.ui.features.full_screen import FullScreen

        return FullScreen(self.stage)

    @lazily(with_pair=True)
    def work_shown(self) -> WorkShown:
        """The reader's work on the pages."""
        from diptych.ui.features.work_shown import WorkShown

        return WorkShown(self.stage, self.own, self._log)

    @lazily("escape", with_pair=True)
    def walking(self) -> Walking:
        """Going from place to place, and back."""
        from diptych.ui.features.walking import Walking

        return Walking(self.stage, self.finder)

    @lazily(with_pair=True)
    def words(self) -> Words:
        """What is done with selected words."""
        from diptych.ui.features.words import Words

        return Words(self.stage, self.own, self.finder)

    @lazily(with_pair=True)
    def linking(self) -> Linking:
        """Links of the reader's own."""
        from diptych.ui.features.linking import Linking

        return Linking(self.stage, self.own, self.finder)

    @lazily(with_pair=True)
    def themes(self) -> Themes:
        """Themes by hand."""
        from diptych.ui.features.themes import Themes

        return Themes(self.stage, self.own, self.finder)

    @lazily(with_pair=True)
    def naming(self) -> Naming:
        """Names of actors."""
        from diptych.ui.features.naming import Naming

        return Naming(self.stage, self.own)

    @lazily(with_pair=True)
    def entry_menu(self) -> EntryMenu:
        """What can be done with a line of the list."""
        from diptych.ui.features.entry_menu import EntryMenu

        return EntryMenu(self.stage, self.themes, self.naming)

    @lazily("theme_sets")
    def theme_sets(self) -> ThemeSets:
        """Sets of themes."""
        from diptych.ui.features.theme_sets import ThemeSets

        return ThemeSets(self.stage, self.own)

    @lazily(with_pair=True)
    def drawers(self) -> Drawers:
        """The history, and what was put aside."""
        from diptych.ui.features.drawers import Drawers

        return Drawers(self.stage, self.own)

    @lazily("reveal", with_pair=True)
    def attempting(self) -> Attempting:
        """What is hidden until the reader has marked."""
        from diptych.ui.attempt.feature import Attempting

        return Attempting(self.stage, self.own, self._services)

    @lazily("attempt")
    def setting_attempts(self) -> SettingAttempts:
        """What a teacher has hidden at first."""
        from diptych.ui.attempt.setting import SettingAttempts

        return SettingAttempts(self.stage, self.attempting, self.own, self._services)

    @lazily("questions")
    def questions(self) -> Questions:
        """What both articles answer."""
        from diptych.ui.questions.feature import Questions

        made = Questions(self.stage, self.errands, self.own, self._services)
        self._insert(made.view)
        return made

    @lazily("comfort")
    def comfort(self) -> ReadingComfort:
        """How the pages are set."""
        from diptych.ui.comfort.feature import ReadingComfort

        return ReadingComfort(self.stage)

    @lazily(with_pair=True)
    def remembering(self) -> Remembering:
        """What is kept between two starts."""
        from diptych.ui.features.remembering import Remembering

        return Remembering(self.stage, self.state, self._settings)

    @lazily("print")
    def printing(self) -> Printing:
        """The report on paper."""
        from diptych.ui.features.printing import Printing, choose_printer

        return Printing(self.stage, self.errands, self._printer or choose_printer)

    @lazily("cite")
    def citing(self) -> Citing:
        """Words with where they are from."""
        from diptych.ui.features.citing import Citing

        return Citing(self.stage)

    @lazily("revisions")
    def revisions(self) -> Revisions:
        """Two versions, word by word."""
        from diptych.ui.revisions.feature import Revisions

        made = Revisions(self.stage, self.errands)
        self._insert(made.view)
        return made

    @lazily(with_pair=True)
    def lenses_ahead(self) -> LensesAhead:
        """What the lenses find in a long pair."""
        from diptych.ui.lenses.ahead import LensesAhead

        return LensesAhead(self.stage, self._log)

    @lazily(with_pair=True)
    def revisions_offer(self) -> RevisionsOffer:
        """Whether these are two versions."""
        from diptych.ui.revisions.offer import RevisionsOffer

        return RevisionsOffer(self.stage)

    @lazily(with_pair=True)
    def first_steps(self) -> FirstSteps:
        """What a newcomer does first."""
        from diptych.ui.first_steps.feature import FirstSteps

        made = FirstSteps(self.stage, self.own, at_once=self._settings is not None)
        self._parts.insertWidget(self._parts.indexOf(self.message), made.bar)
        return made

    # The library

    @lazily("library")
    def bookshelf(self) -> Bookshelf:
        """The articles that are kept."""
        from diptych.ui.library.feature import Bookshelf

        made = Bookshelf(self.stage, self.errands, self._services, self._log)
        made.review, made.describe = self._review, self._describe
        self._insert(made.view)
        return made

    @lazily("paste", "address")
    def importing(self) -> Importing:
        """What comes in."""
        from diptych.ui.importing.feature import Importing

        return Importing(self.stage, self.errands, self._services, self.bookshelf, self._log)

    @lazily()
    def reopening(self) -> Reopening:
        """The open pair, when its articles have changed."""
        from diptych.ui.reopening import Reopening

        return Reopening(self.stage, self.errands, self._services)

    @lazily("review")
    def reviewing(self) -> Reviewing:
        """What was left out of an article."""
        from diptych.ui.reviewing.feature import Reviewing

        made = Reviewing(
            self.stage,
            self.errands,
            self._services,
            own=self.own,
            bookshelf=self.bookshelf,
            reopening=self.reopening,
        )
        self._insert(made.view)
        return made

    @lazily("facts")
    def facts(self) -> Facts:
        """What is known of an article."""
        from diptych.ui.facts.feature import Facts

        return Facts(
            self.stage,
            self.errands,
            self._services,
            bookshelf=self.bookshelf,
            reopening=self.reopening,
        )

    @lazily(with_pair=True)
    def source_lines(self) -> SourceLines:
        """Clicks on the lines above the articles."""
        from diptych.ui.features.source_lines import SourceLines

        return SourceLines(self.stage, self._review, self._describe)

    @lazily(with_pair=True)
    def backing_up(self) -> BackingUp | None:
        """The library's backup of the day, where there is a library to go on with."""
        from diptych.ui.features.backing_up import BackingUp

        kept = self._settings is not None
        return BackingUp(self.stage, self._services, self._log) if kept else None

    # The report, and help

    @lazily("export")
    def preview(self) -> Previewing:
        """What will be written."""
        from diptych.ui.preview.feature import Previewing

        made = Previewing(
            self.stage, self.errands, self.own, self._services, log=self._log, target=self._target
        )
        self._insert(made.view)
        return made

    @lazily("quick")
    def quick(self) -> Quick:
        """Every command and place by a few letters."""
        from diptych.ui.quick.feature import Quick
        from diptych.ui.quick.recent import RecentPairs

        return Quick(self.stage, RecentPairs(self.stage, self.errands, self._services))

    @lazily("demo", "demo_steps")
    def demo(self) -> Demo:
        """The pair before a class."""
        from diptych.ui.demo.feature import Demo

        return Demo(self.stage, self._services)

    @lazily("keys")
    def shortcuts(self) -> Shortcuts:
        """The keys."""
        from diptych.ui.shortcuts.feature import Shortcuts

        return Shortcuts(self.stage)

    # Doors to features that may not be made yet

    def _open(self) -> None:
        self.errands.opening.ask()

    def _paste(self) -> None:
        self.importing.paste()

    def _bring_in(self, files: Sequence[Path]) -> None:
        self.importing.take(files)

    def _review(self, wanted: ArticleEntry | Side) -> None:
        self.reviewing.open(wanted)

    def _describe(self, wanted: ArticleEntry | Side, fact: str = "") -> None:
        self.facts.open(wanted, fact)

    def _insert(self, view: QWidget) -> None:
        """Put a view where the body is, to stand in its place."""
        self._parts.insertWidget(self._parts.indexOf(self.work), view, 1)
