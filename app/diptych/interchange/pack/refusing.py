"""Why a pack is not opened, in one sentence."""

from __future__ import annotations

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.invisible import shown
from diptych.model.translation import later

AGAIN = later("ask whoever gave it to you to make it again")
UPDATE = later("update Diptych and open it then")


class BadPack(Exception):  # noqa: N818 - what the file is, and no error of the program
    """A pack that cannot be opened: parts of a sentence say why, and what to do then."""

    def __init__(self, why: str, then: str = AGAIN) -> None:
        super().__init__(why)
        self.why = why
        self.then = then


def refused(name: str, why: str, then: str = AGAIN) -> Fault:
    """Return the fault of a pack that is not opened."""
    return Fault(
        "“{name}” was not opened because {why}; nothing was changed, so {then}.",
        name=shown(name),
        why=composed(why),
        then=composed(then),
    )
