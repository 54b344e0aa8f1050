"""What there is to try, and which of it has been tried."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from diptych.model.translation import gettext as _
from diptych.model.translation import later


class Step(StrEnum):
    """The steps in their order."""

    THEME = "theme"
    KEEP = "keep"
    EXPORT = "export"


SENTENCES: Final = {
    Step.THEME: later("Choose a theme in the list: both pages go to where they speak of it."),
    Step.KEEP: later("Keep what proves something: “Keep in matrix” ({keep}) takes both quotes."),
    Step.EXPORT: later("Hand it on: “Report” ({export}) makes a report of what you kept."),
}
FINISHED: Final = later("That was all. {quick} finds every command, {keys} tells the keys.")


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps that were done; they may be done in any order."""

    done: frozenset[Step] = frozenset()

    @property
    def current(self) -> Step | None:
        """The first step that was not done yet, none where all were."""
        return next((step for step in Step if step not in self.done), None)

    def after(self, step: Step) -> Steps:
        """Return the steps with one more done."""
        return replace(self, done=self.done | {step})

    def count(self) -> str:
        """Return which step it is."""
        now = self.current
        return (
            _("Step {place} of {number}").format(place=list(Step).index(now) + 1, number=len(Step))
            if now
            else _("Done")
        )

    def sentence(self, keys: dict[str, str]) -> str:
        """Return what to do now; `keys` are the words for the keys of commands, by their ids."""
        now = self.current
        return _(SENTENCES[now] if now else FINISHED).format(**keys)
