"""What opens in the drawer on the left: the history, and what was put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QUndoView

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.announcing import announce
from diptych.ui.commands import connect
from diptych.ui.notebook.aside_list import AsideList
from diptych.ui.notebook.put_aside import put_aside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from diptych.ui.notebook.put_aside import PutAside
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

FIRST = later("As it was opened")


class Drawers(QObject):
    """Opens and closes them; Esc closes whichever is open."""

    def __init__(self, stage: Stage, own: ReadersWork) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self.history = QUndoView(own.history.stack)
        self.history.setObjectName("asides")
        self.history.setEmptyLabel(_(FIRST))
        self.history.setAccessibleName(_("History of your work"))
        # The drawer is narrow: what is long goes on in another line.
        self.history.setWordWrap(True)
        self.history.setResizeMode(QUndoView.ResizeMode.Adjust)
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.aside = AsideList()
        for part in (self.history, self.aside):
            part.hide()
            self.destroyed.connect(part.deleteLater)
        self.aside.back_asked.connect(self._bring_back)
        c = stage.commands
        connect(c.history, lambda: self._toggle(self.history, _("History of your work")))
        connect(c.put_aside, self._show_aside)
        stage.worked.connect(self._fill)
        stage.opening.connect(stage.body.entries.drawer.close_it)
        stage.shown.connect(self._fill)
        stage.leaves.append(self._leave)

    def _show_aside(self) -> None:
        self._toggle(self.aside, _("What you put aside"))
        self._fill()

    def _toggle(self, content: QWidget, title: str) -> None:
        drawer = self._stage.body.entries.drawer
        if drawer.content is content:
            drawer.close_it()
            return
        drawer.put(content, title)
        content.setFocus()
        announce(drawer, title)

    def _fill(self) -> None:
        now = self._stage.viewpoint
        if now is not None and self._stage.body.entries.drawer.content is self.aside:
            notebook = self._own.history.notebook
            self.aside.show_things(put_aside(now.base, now.comparison, notebook))

    def _bring_back(self, thing: PutAside) -> None:
        if thing.after is not None:
            self._own.history.change(thing.way_back, thing.after)

    def _leave(self) -> bool:
        drawer = self._stage.body.entries.drawer
        if drawer.content is None:
            return False
        drawer.close_it()
        return True
