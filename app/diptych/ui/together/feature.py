"""Shows a class together, takes in what it handed in, and writes what it did."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from diptych.model.spoken import spoken
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.palette import tokens
from diptych.ui.together.view import TogetherView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diptych.classroom.figures.together import Together
    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.work import Work
    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.errands import Errands
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych.workflow.sharing.returned import Received

_TOLD = 2


class ClassTogether(QObject):
    """The view stands in the place of the pages; figures are made off the window's thread."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        attempting: Attempting,
        services: Services,
        target: ChooseTarget,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._attempting = attempting
        self._services = services
        self._target = target
        self.choose_folder: Callable[[QWidget], Path | None] = _choose_folder
        self.shown: Together | None = None
        self._counted: tuple[tuple[Work, ...], Together] | None = None
        self.view = TogetherView(tokens(stage.state.scheme), stage.window)
        self.cover = Cover(stage, self.view, stage.commands.together)
        stage.leaves.insert(0, self.cover.leave)
        stage.dressed.connect(self._dress)
        connect(stage.commands.together, self._toggle)
        self.view.left.connect(self.cover.leave)
        self.view.names_changed.connect(self._rename)
        self.view.key_changed.connect(self.show)
        self.view.folder_asked.connect(self.take_folder)
        self.view.export_asked.connect(self.export)
        self.view.erase_asked.connect(self._ask_erase)

    def _rename(self) -> None:
        """Show names, or numbers, of what was counted."""
        from diptych.classroom.figures.together import relabelled

        if self.shown is not None and self._counted is not None and self.shown.members:
            works, _figures = self._counted
            self.shown = relabelled(self.shown, works, named=self.view.names.isChecked())
            self.view.show_figures(self.shown)

    def _figures(self, whole: Comparison, works: tuple[Work, ...]) -> Together:
        """Return what these works come to; the same ones are counted once."""
        from diptych.classroom.figures.together import together

        if self._counted is None or (self._counted[0], self._counted[1].comparison) != (
            works,
            whole,
        ):
            self._counted = works, together(whole, works)
        return self._counted[1]

    def show(self, told: str = "") -> None:
        """Show what was handed in on the open pair so far, and a sentence."""
        whole = self._attempting.whole
        if whole is None:
            return
        named, keyed = self.view.names.isChecked(), self.view.key.isChecked()

        def work(_progress: Progress) -> Together:
            from diptych.classroom.figures.together import relabelled, with_key

            works = self._services.sharing.works(whole)
            made = relabelled(self._figures(whole, works), works, named=named)
            return with_key(made, self._services.notebook(whole) if keyed else None)

        def done(made: object) -> None:
            if self._attempting.whole is whole:
                self.lay_out(cast("Together", made))
                if told:
                    self._stage.message.say(told)

        self._errands.run(_("Counting what the class did"), work, done)

    def lay_out(self, shown: Together) -> None:
        """Put the figures of a class in the place of the pages."""
        self.shown = shown
        if not self.cover.shown:
            self.cover.show()
            self.view.folder.setFocus()
        self._dress(self._stage.state)
        self.view.show_class(shown)

    def take_folder(self) -> None:
        """Take in the works that lie in a folder."""
        folder = self.choose_folder(self._stage.window)
        if folder is None:
            return

        def work(progress: Progress) -> object:
            return tuple(self._services.sharing.receive_folder(folder, progress))

        def done(made: object) -> None:
            results = cast("Sequence[Received]", made)
            self._show_pair_of(results, _received(results))

        self._errands.run(_("Taking in what the class handed in"), work, done)

    def _show_pair_of(self, results: Sequence[Received], told: str) -> None:
        """Show the class on the open pair, or on the one of most works where none is on that."""
        whole = self._attempting.whole
        packs = [one.unpacked for one in results if one.unpacked]
        counts = Counter(pair for pack in packs for pair in pack.pairs)
        here = tuple(one.digest for one in whole.articles) if whole else ()
        others = sum(count for pair, count in counts.items() if pair != here)
        if not others or whole is None:
            self.show(told)
        elif here in counts:
            more = ngettext(
                "{count} of them is on another pair of your library.",
                "{count} of them are on other pairs of your library.",
                others,
            )
            self.show(f"{told} {more.format(count=others)}")
        else:
            self._open(max(counts, key=lambda pair: counts[pair]), told)

    def _open(self, pair: tuple[str, str], told: str) -> None:
        """Open another pair and show the class on it."""
        from diptych.ui.errands import Opened

        shelf = self._services.shelf

        def work(progress: Progress) -> object:
            first, second = (shelf.entry(digest) for digest in pair)
            if first is None or second is None:
                return None
            comparison = shelf.compare(first.id, second.id, progress)
            return Opened(comparison, self._services.notebook(comparison))

        def done(made: object) -> None:
            opened = cast("Opened | None", made)
            if opened is not None:
                self._stage.open(opened.comparison, opened.notebook)
            here = _("They are on this pair.")
            self.show(f"{told} {here}" if opened else told)

        self._errands.run(_("Opening"), work, done)

    def export(self, ending: str) -> None:
        """Write what is shown to a file: a PDF, or a table where its name ends in .csv."""
        from diptych.workflow.classes import write_class

        shown = self.shown
        if shown is None:
            return
        name = _("class")
        target = self._target(self._stage.window, f"{name}.{ending}")
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            write_class(shown, target)
            return target

        def done(file: object) -> None:
            self._stage.message.say(_("What the class did is written: {file}").format(file=file))

        self._errands.run(_("Writing the file"), work, done)

    def _toggle(self) -> None:
        if self.cover.leave() or self._attempting.whole is None:
            self._stage.commands.together.setChecked(self.cover.shown)
            return
        self.show()

    def _ask_erase(self, key: str) -> None:
        members = self.shown.members if self.shown else ()
        label = next((one.label for one in members if one.key == key), key)
        self._stage.message.say(
            _(
                "Erase all that {name} handed in, on every pair, from the library and its backups? "
                "It cannot be undone."
            ).format(name=label),
            _("Erase"),
            lambda: self._erase(key, label),
        )

    def _erase(self, key: str, label: str) -> None:
        from diptych.model.pack import Student

        def work(_progress: Progress) -> str:
            return " ".join(self._services.sharing.forget_student(Student(key, label)))

        self._errands.run(_("Erasing"), work, lambda told: self.show(str(told)))

    def _dress(self, state: WindowState) -> None:
        self.view.set_look(tokens(state.scheme), state, narrow=self._stage.narrow)


def _received(results: Sequence[Received]) -> str:
    faults = [spoken(one.fault) for one in results if one.fault]
    came = len(results) - len(faults)
    said = ngettext("{count} work came in.", "{count} works came in.", came).format(count=came)
    more = len(faults) - _TOLD
    rest = [_("And {number} more.").format(number=more)] if more > 0 else []
    return " ".join([said, *_twice(results), *faults[:_TOLD], *rest])


def _twice(results: Sequence[Received]) -> Iterator[str]:
    """Yield a sentence where the same student handed in the same pair more than once."""
    packs = [one.unpacked for one in results if one.unpacked and one.unpacked.student]
    counts = Counter(
        (pack.student.key, pair) for pack in packs for pair in pack.pairs if pack.student
    )
    twice = len({key for (key, _pair), count in counts.items() if count > 1})
    if twice:
        yield ngettext(
            "{count} student handed in more than once: the file whose name comes later counts.",
            "{count} students handed in more than once: the files whose names come later count.",
            twice,
        ).format(count=twice)


def _choose_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, _("The folder with the files that came back"))
    return Path(chosen) if chosen else None
