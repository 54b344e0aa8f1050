"""Shows what students handed in on a pair, and keeps and sends what the teacher writes to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from diptych.model.faults import Fault
from diptych.model.lesson import Comment
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.palette import tokens
from diptych.ui.sharing.words import called_in, file_name, student_name
from diptych.ui.sharing.work_view import WorkView

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.text import Side, Span
    from diptych.model.work import Work
    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.errands import Errands
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

_REST = 700
"""Milliseconds without typing after which comments are stored."""


class Works(QObject):
    """The works on the open pair, one at a time."""

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
        self._works: tuple[Work, ...] = ()
        self._at = 0
        self._comments: dict[str, str] = {}
        self._changed = False
        self.view = WorkView(tokens(stage.state.scheme), stage.window)
        self.cover = Cover(stage, self.view, stage.commands.works, self.store)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.store)
        stage.leaves.insert(0, self.cover.leave)
        stage.closing.connect(self.store)
        stage.dressed.connect(self._dress)
        connect(stage.commands.works, self._toggle)
        connect(stage.commands.send_comments, self._show_and_send)
        self.view.left.connect(self.cover.leave)
        self.view.chosen.connect(self._choose)
        self.view.written.connect(self._write)
        self.view.left_field.connect(self.store)
        self.view.place_chosen.connect(self._show_place)
        self.view.send_asked.connect(self.send)
        self.view.send_all_asked.connect(self.send_all)
        self.view.erase_asked.connect(self._ask_erase)

    def show(self, student: str = "") -> None:
        """Show the work of a student, by key, or the first one."""
        whole = self._attempting.whole
        if whole is None or not self._say_fault(lambda: self._fetch(whole)):
            return
        if not self._works:
            self._stage.message.say(
                _("Nothing was handed in on this pair yet: drop a student’s file on the window.")
            )
            self._stage.commands.works.setChecked(False)
            return
        keys = [one.student.key for one in self._works]
        at = keys.index(student) if student in keys else 0
        self.cover.show()
        self.view.show_works(self._works, at)
        self._choose(at)

    def store(self) -> None:
        """Store what was written to the work that is shown."""
        self._timer.stop()
        whole = self._attempting.whole
        if not self._changed or whole is None or not self._works:
            return
        work = self._works[self._at]
        sharing = self._services.sharing
        if self._say_fault(lambda: sharing.comment(whole, work.student, self._written())):
            self._changed = False

    def send(self) -> None:
        """Write the comments on the work that is shown to a file for the student."""
        whole = self._attempting.whole
        self.store()
        if whole is None or self._changed or not self._written():
            self._stage.message.say(_("There is no comment to send yet; write one first."))
            return
        student = self._works[self._at].student
        called = called_in(self._works)[student.key]
        target = self._target(self._stage.window, file_name(_("comments"), called))
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            self._services.sharing.send_comments(whole, student, target)
            return target

        def written(file: object) -> None:
            self._stage.message.say(
                _("Your comments are in {file}: send it to {name}.").format(file=file, name=called)
            )

        self._errands.run(_("Writing the file"), work, written)

    def send_all(self) -> None:
        """Write the comments on every work that has some to files in a folder."""
        whole = self._attempting.whole
        self.store()
        if whole is None or self._changed or not self._say_fault(lambda: self._fetch(whole)):
            return
        commented = [one for one in self._works if one.comments]
        if not commented:
            self._stage.message.say(_("There is no comment to send yet; write one first."))
            return
        folder = self.choose_folder(self._stage.window)
        if folder is None:
            return
        names = called_in(self._works)

        def work(progress: Progress) -> int:
            for at, one in enumerate(commented):
                name = names[one.student.key]
                progress.report(name, at / len(commented))
                target = folder / file_name(_("comments"), name)
                self._services.sharing.send_comments(whole, one.student, target)
            return len(commented)

        def written(count: object) -> None:
            number = cast("int", count)
            told = ngettext(
                "The comments on {count} work are in {folder}.",
                "The comments on {count} works are in {folder}, a file for each student.",
                number,
            )
            self._stage.message.say(told.format(count=number, folder=folder))

        self._errands.run(_("Writing the files"), work, written)

    def _show_and_send(self) -> None:
        if not self.cover.shown:
            self._toggle()
        if self.cover.shown:
            self.send()

    def _fetch(self, whole: Comparison) -> None:
        self.store()
        self._works = self._services.sharing.works(whole)

    def _toggle(self) -> None:
        if self.cover.leave():
            return
        shown = self._works[self._at].student.key if self._works else ""
        self.show(shown)

    def _choose(self, at: int) -> None:
        self.store()
        whole = self._attempting.whole
        if whole is None or not self._say_fault(lambda: self._fetch(whole)):
            return
        self._at = at
        work = self._works[at]
        self._comments = {one.about: one.text for one in work.comments}
        self.view.show_work(work, self._comments, whole)

    def _show_place(self, side: Side, span: Span) -> None:
        self.cover.leave()
        self._stage.show_quote(side, span)

    def _write(self, about: str, text: str) -> None:
        self._comments[about] = text
        self._changed = True
        self._timer.start()

    def _written(self) -> tuple[Comment, ...]:
        said = ((about, text.strip()) for about, text in self._comments.items())
        return tuple(
            Comment(f"comment-{number}", about, text)
            for number, (about, text) in enumerate(((a, t) for a, t in said if t), start=1)
        )

    def _ask_erase(self) -> None:
        student = self._works[self._at].student
        self._stage.message.say(
            _(
                "Erase all that {name} handed in, on every pair, from the library and its backups? "
                "It cannot be undone."
            ).format(name=student_name(student)),
            _("Erase"),
            self._erase,
        )

    def _erase(self) -> None:
        student = self._works[self._at].student
        self._changed = False

        def work(_progress: Progress) -> str:
            return " ".join(self._services.sharing.forget_student(student))

        def done(told: object) -> None:
            self._works = ()
            self.cover.leave()
            self._stage.message.say(str(told))

        self._errands.run(_("Erasing"), work, done)

    def _say_fault(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return False
        return True

    def _dress(self, state: WindowState) -> None:
        self.view.set_tokens(tokens(state.scheme))


def _choose_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, _("The folder for the comments"))
    return Path(chosen) if chosen else None
