"""Offers the differences word by word where two articles seem to be versions of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.revisions.lineage import one_lineage

if TYPE_CHECKING:
    from diptych.ui.stage import Stage

OFFER: Final = later("These two seem to be versions of one text.")


class RevisionsOffer(QObject):
    """Looks at each pair that is opened."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        stage.shown.connect(self._offer)

    def _offer(self) -> None:
        now = self._stage.viewpoint
        if now is not None and one_lineage(now.comparison):
            action = self._stage.commands.revisions.trigger
            self._stage.message.say(_(OFFER), _("Open the differences"), action)
