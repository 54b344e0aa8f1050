"""Shows what will be written before it is, and has it written or printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt

from diptych.model.progress import Silent
from diptych.model.translation import gettext as _
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.latest import Latest
from diptych.ui.names import shortened
from diptych.ui.palette import tokens
from diptych.ui.preview.view import Preview

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from diptych.report.order import Order
    from diptych.ui.errands import Errands
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

    ChooseTarget = Callable[[QWidget, str], Path | None]

_REST: Final = 250
"""Milliseconds without a change before the pages are set anew."""
_TITLE: Final = 50
"""The most characters of a title in the name of a file."""


class Previewing(QObject):
    """Asks for pages whenever the order changes; `target` asks the person for a file to write."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        own: ReadersWork,
        services: Services,
        *,
        log: Path,
        target: ChooseTarget,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._own = own
        self._services = services
        self._target = target
        self._zoom = 100
        self._shown: Order | None = None
        c = stage.commands
        self.view = Preview(tokens(stage.state.scheme), c.print, stage.window)
        self.cover = Cover(stage, self.view, before_leaving=self._rest)
        self._latest = Latest(log, self, _REST)
        self._connect()

    def show(self) -> None:
        """Open the preview with what was wanted last; the command again leaves it."""
        if self._stage.viewpoint is None or self.cover.leave():
            return
        self._shown = None
        self.view.enlarge(self._zoom)
        self.cover.show()
        self._dress(self._stage.state)
        self.view.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        stage, view = self._stage, self.view
        connect(stage.commands.export, self.show)
        stage.leaves.insert(0, self.cover.leave)
        stage.dressed.connect(self._dress)
        stage.shown.connect(self._enable)
        stage.closing.connect(self._latest.close)
        self._errands.changed.connect(self._enable)
        view.left.connect(self.cover.leave)
        view.export_asked.connect(self._export)
        view.zoom_asked.connect(self._enlarge)
        view.choices.chosen.connect(lambda order: stage.set(order=order))
        self._latest.failed.connect(view.tell)
        self._enable()

    def _dress(self, state: WindowState) -> None:
        if not self.cover.shown:
            return
        self.view.set_tokens(tokens(state.scheme))
        self.view.set_narrow(narrow=self._stage.narrow, text_size=state.text_size)
        self.view.choices.show_order(state.order)
        self._ask(state.order)

    def _enlarge(self, zoom: int) -> None:
        self._zoom = zoom
        self.view.enlarge(zoom)

    def _ask(self, order: Order) -> None:
        """Have the pages set, unless they are those that are shown or on their way."""
        now = self._stage.viewpoint
        # Pages look the same whatever they are written to, and whatever is put inside.
        plain = replace(order.options, embed=False)
        wanted = replace(order, form=type(order.form).PDF, options=plain)
        if now is None or wanted == self._shown:
            return
        self._shown = wanted
        comparison = now.base

        def question() -> object:
            self._own.autosave.drawer.store()
            return self._services.report_pdf(comparison, wanted, Silent())

        self.view.tell(_("Setting the pages…"))
        self._latest.ask(
            question,
            lambda pdf: self.view.show_pages(cast("bytes", pdf)),
        )

    def _rest(self) -> None:
        self._latest.drop()

    def _export(self) -> None:
        now, order = self._stage.viewpoint, self._stage.state.order
        if now is None or self._errands.jobs.busy:
            return
        title = shortened(now.comparison.articles[0].title, _TITLE).rstrip("…")
        safe = "".join(char if char.isalnum() else "-" for char in title).strip("-")
        worksheet = _("worksheet")
        kind = f"-{worksheet}" if order.worksheet else ""
        safe = safe or _("report")
        name = f"{safe}{kind}.{order.ending}"
        target = self._target(self._stage.window, name)
        if target is not None:
            self._errands.write_report(now.base, target, order)

    def _enable(self) -> None:
        ready = self._stage.viewpoint is not None
        self._stage.commands.export.setEnabled(ready)
        self.view.export.setEnabled(ready and not self._errands.jobs.busy)
        self.view.print.setEnabled(ready and not self._errands.jobs.busy)
