"""The lenses in the order of their keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.ui.evidence.actors import actor_sheet
from diptych.ui.evidence.only import only_sheet
from diptych.ui.evidence.shared import shared_sheet
from diptych.ui.evidence.voices import voice_sheet
from diptych.ui.evidence.wording import wording_sheet
from diptych.ui.lenses.actors import actors_view
from diptych.ui.lenses.only import only_view
from diptych.ui.lenses.shared import shared_view
from diptych.ui.lenses.view import LensName, LensView, Stop
from diptych.ui.lenses.voices import voices_view
from diptych.ui.lenses.wording import wording_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.ui.evidence.blocks import Sheet


@dataclass(frozen=True, slots=True)
class Lens:
    """One way to look at a pair.

    `title` stands on its button, `heading` above its list, `help` in its tooltip, `icon` is a file
    in the resources, `nothing` says that there is nothing to see; `view` and `sheet` are pure.
    """

    name: LensName
    title: str
    heading: str
    help: str
    icon: str
    nothing: str
    view: Callable[[Comparison], LensView]
    sheet: Callable[[Comparison, Stop], Sheet]


def lenses() -> tuple[Lens, ...]:
    """Return all lenses."""
    return (
        Lens(
            LensName.SHARED,
            _("Shared"),
            _("Shared themes"),
            _("What both articles speak of"),
            "waypoints",
            _("No theme stands in both articles."),
            shared_view,
            shared_sheet,
        ),
        Lens(
            LensName.ACTORS,
            _("Actors"),
            _("Actors"),
            _("How each side names people and groups and lets them act"),
            "users",
            _("No person or group was found in either article."),
            actors_view,
            actor_sheet,
        ),
        Lens(
            LensName.WORDING,
            _("Wording"),
            _("Wording"),
            _("Loaded, distancing, hedging and pressing words"),
            "highlighter",
            _("No loaded, distancing, hedging or pressing words were found."),
            wording_view,
            wording_sheet,
        ),
        Lens(
            LensName.VOICES,
            _("Voices"),
            _("Voices"),
            _("Who is quoted or cited, and how much"),
            "quote",
            _("Nobody is quoted or cited."),
            voices_view,
            voice_sheet,
        ),
        Lens(
            LensName.ONLY,
            _("Only here"),
            _("Only here"),
            _("What the other article does not mention"),
            "circle-dashed",
            _("Every theme and actor that was found stands in both articles."),
            only_view,
            only_sheet,
        ),
    )
