"""Opens the comfort card, and carries out what is chosen on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import catalogue, speaking
from diptych.model.translation import gettext as _
from diptych.ui.comfort.card import SYSTEM, ComfortCard
from diptych.ui.commands import connect
from diptych.ui.features.looks import system_scheme
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.comfort import PagesShown
from diptych.ui.speaking import language_names
from diptych.ui.state import WindowState
from diptych_resources import resource

if TYPE_CHECKING:
    from diptych.ui.stage import Stage


class ReadingComfort(QObject):
    """What is chosen is a part of the window's state."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self.card = ComfortCard(tokens(stage.state.scheme), stage.window)
        self.card.asked.connect(lambda name, value: stage.set(**{name: value}))
        self.card.colours_asked.connect(self._colour)
        self.card.language_asked.connect(self._speak)
        self.card.usual_asked.connect(self._return)
        connect(stage.commands.comfort, self._toggle)
        stage.cards.append(self.card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _toggle(self) -> None:
        if not self.card.leave():
            self.card.appear(self.card.size_of_text.more)

    def _colour(self, chosen: str) -> None:
        scheme = system_scheme() if chosen == SYSTEM else Scheme(chosen)
        self._stage.set(scheme=scheme, follow_system=chosen == SYSTEM)

    def _speak(self, language: str) -> None:
        """Keep the choice for the next window; the words of this one are on it already."""
        self._stage.set(language=language)
        told = [_from_next_start(language)]
        if language:
            # Whoever chose it may not read the language of this window.
            with speaking(catalogue(resource("i18n"), (language,))):
                told.append(_from_next_start(language))
        self._stage.message.say(" ".join(dict.fromkeys(told)))

    def _return(self) -> None:
        usual = WindowState()
        names = ("text_size", "measure", "leading", "face")
        changes = {name: getattr(usual, name) for name in names}
        self._stage.set(**changes, pages=PagesShown.BOTH, swapped=False)

    def _dress(self, state: WindowState) -> None:
        self.card.show_state(state)
        self.card.set_tokens(tokens(state.scheme))
        self.card.set_text_size(state.text_size)


def _from_next_start(language: str) -> str:
    name = language_names().get(language, _("the language of the system"))
    return _("From its next start on, the window speaks {language}.").format(language=name)
