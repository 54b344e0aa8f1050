"""How the window stands is kept while it is used, and comes back with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from diptych.model.faults import Fault
from diptych.ui.state import Place
from diptych.ui.state_record import state_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.ui.services import Settings
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

_REST: Final = 1500
"""Milliseconds without a change after which the state is kept."""
_PLACES: Final = 200
"""Pairs whose places are kept; the one left longest ago is forgotten first."""


class Remembering(QObject):
    """Notes where each pair was left, and hands the whole state to `settings`, where given."""

    def __init__(
        self, stage: Stage, whole_state: Callable[[], WindowState], settings: Settings | None
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._whole = whole_state
        self._settings = settings
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.keep)
        stage.opening.connect(self.note)
        stage.shown.connect(self._return)
        if settings is not None:
            stage.dressed.connect(lambda _state: self._timer.start())
            stage.selected.connect(lambda _viewpoint: self._timer.start())

    def note(self) -> None:
        """Take down where the open pair stands."""
        now = self._stage.viewpoint
        if now is None:
            return
        stop = now.stop.id if now.stop else ""
        here = Place(now.lens.name, stop, self._stage.body.pair.left_at())
        others = {
            pair: place
            for pair, place in self._stage.state.places.items()
            if pair != _key(self._stage)
        }
        latest = dict(list(others.items())[-(_PLACES - 1) :])
        self._stage.remember(places={**latest, _key(self._stage): here})

    def keep(self) -> None:
        """Keep the state now; say once where that fails."""
        self._timer.stop()
        if self._settings is None:
            return
        self.note()
        try:
            self._settings.keep(state_record(self._whole()))
        except Fault as fault:
            if not self._failed:
                self._failed = True
                self._stage.message.say(fault.spoken())

    def _return(self) -> None:
        place = self._stage.state.places.get(_key(self._stage))
        if place is None:
            return
        if place.stop:
            self._stage.go(place.lens, place.stop)
        self._stage.body.pair.return_to(place.position)


def _key(stage: Stage) -> str:
    now = stage.viewpoint
    assert now is not None, "something is open"
    return " ".join(article.digest for article in now.comparison.articles)
