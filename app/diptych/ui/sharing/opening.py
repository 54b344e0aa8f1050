"""Opens packs that came by a drop, the dialog or a double click."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.faults import Fault
from diptych.model.pack import Purpose
from diptych.model.translation import gettext as _
from diptych.ui.errands import Opened
from diptych.ui.names import counted
from diptych.ui.sharing.words import student_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from diptych.model.progress import Progress
    from diptych.ui.errands import Errands
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.services import Services
    from diptych.ui.sharing.comments import Comments
    from diptych.ui.sharing.works import Works
    from diptych.ui.stage import Stage
    from diptych.ui.together.feature import ClassTogether
    from diptych.workflow.sharing.unpacking import Unpacked


@dataclass(frozen=True, slots=True)
class _Result:
    """What came out of some files: the packs, sentences on those that were none, a pair to open."""

    packs: tuple[Unpacked, ...]
    faults: tuple[str, ...]
    opened: Opened | None = None


class Packs(QObject):
    """Puts packs into the library, then opens the last pair that came."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        services: Services,
        *,
        own: ReadersWork,
        works: Callable[[], Works],
        together: Callable[[], ClassTogether],
        comments: Callable[[], Comments],
        listed: Callable[[], None],
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self._own = own
        self._works = works
        self._together = together
        self._comments = comments
        self._listed = listed

    def take(self, files: Sequence[Path]) -> None:
        """Open packs; where several came, those that cannot be opened do not stop the others."""

        def work(progress: Progress) -> _Result:
            return self._with_pair(self._unpacked(files, progress), progress)

        self._errands.run(_("Opening"), work, self._show)

    def _unpacked(self, files: Sequence[Path], progress: Progress) -> _Result:
        packs, faults = [], []
        for at, file in enumerate(files):
            progress.report(_("Opening {name}").format(name=file.name), at / len(files))
            try:
                packs.append(self._services.sharing.open(file))
            except Fault as fault:
                if len(files) == 1:
                    raise
                faults.append(fault.spoken())
        return _Result(tuple(packs), tuple(faults))

    def _with_pair(self, result: _Result, progress: Progress) -> _Result:
        """Compare the first pair of the last pack that has any."""
        pairs = [pack.pairs[0] for pack in result.packs if pack.pairs]
        if not pairs:
            return result
        shelf = self._services.shelf
        first, second = (shelf.entry(digest) for digest in pairs[-1])
        if first is None or second is None:
            return result
        comparison = shelf.compare(first.id, second.id, progress)
        return replace(result, opened=Opened(comparison, self._services.notebook(comparison)))

    def _show(self, result: object) -> None:
        assert isinstance(result, _Result), "that is what the work returns"
        last = result.packs[-1] if result.packs else None
        if result.opened is not None:
            self._open(result.opened, last)
        elif last is not None:
            self._listed()
        told = " ".join(filter(None, [_told(result), *result.faults[:1]]))
        self._stage.message.say(told)
        if last is None or result.opened is None:
            return
        if all(pack.purpose is Purpose.WORK for pack in result.packs) and len(result.packs) > 1:
            self._together().show(told)
        elif last.purpose is Purpose.WORK and last.student:
            self._works().show(last.student.key)
        elif last.purpose is Purpose.COMMENTS and not last.told:
            # What was told is whose work they are on, where that is not who works here.
            self._comments().show()

    def _open(self, opened: Opened, last: Unpacked | None) -> None:
        now = self._stage.viewpoint
        same = now is not None and [one.digest for one in now.base.articles] == [
            one.digest for one in opened.comparison.articles
        ]
        if not same:
            self._stage.open(opened.comparison, opened.notebook)
        elif last is not None and last.purpose is Purpose.COMMENTS:
            # What was written meanwhile stays; the comments come to it.
            mine = self._own.history.notebook
            after = replace(mine, comments=opened.notebook.comments)
            self._own.history.change(_("Take in comments"), after)
        elif last is not None and last.purpose is Purpose.TASK:
            self._stage.open(opened.comparison, opened.notebook)


def _told(result: _Result) -> str:
    """Return a sentence on what came."""
    if len(result.packs) > 1 or result.faults:
        came = counted(len(result.packs), "{number} file was opened", "{number} files were opened")
        lost = counted(len(result.faults), "{number} was not", "{number} were not")
        return _("{came}, {lost}.").format(came=came, lost=lost) if result.faults else f"{came}."
    (pack,) = result.packs
    return " ".join(filter(None, (_came(pack), *pack.told)))


def _came(pack: Unpacked) -> str:
    if pack.purpose is Purpose.TASK and len(pack.pairs) > 1:
        return _("The task “{title}” with {pairs} is in your library; this is the first.").format(
            title=pack.title, pairs=counted(len(pack.pairs), "{number} pair", "{number} pairs")
        )
    if pack.purpose is Purpose.TASK:
        return _("The task “{title}” is in your library.").format(title=pack.title)
    if pack.purpose is Purpose.WORK and pack.student:
        return _("This is the work of {name}.").format(name=student_name(pack.student))
    return "" if pack.told else _("These are comments on your work.")
