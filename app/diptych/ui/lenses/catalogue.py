"""The lenses in the order of their keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _
from diptych.ui.lenses.names import LensName

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.ui.evidence.blocks import Sheet
    from diptych.ui.lenses.view import LensView, Stop


@dataclass(frozen=True, slots=True)
class Lens:
    """One way to look at a pair.

    `title` stands on its button, `heading` above its list, `help` in its tooltip, `icon` is a file
    in the resources, `nothing` says that there is nothing to see. Where a `veil` is drawn, that is
    the sentence for it: there may be something, but not yet for this reader.
    """

    name: LensName
    title: str
    heading: str
    help: str
    icon: str
    nothing: str
    veil: str = ""

    def veiled(self, sentence: str) -> Lens:
        """Return the lens of somebody who is not to see anything yet, as `sentence` says."""
        return replace(self, nothing=sentence, veil=sentence) if sentence else self

    def view(self, comparison: Comparison) -> LensView:
        """Return the pair as it is seen through the lens; pure."""
        return _views()[self.name](comparison)

    def sheet(self, comparison: Comparison, stop: Stop) -> Sheet:
        """Return the evidence for a stop of the lens; pure."""
        return _sheets()[self.name](comparison, stop)


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
        ),
        Lens(
            LensName.ACTORS,
            _("Actors"),
            _("Actors"),
            _("How each side names people and groups and lets them act"),
            "users",
            _("No person or group was found in either article."),
        ),
        Lens(
            LensName.WORDING,
            _("Wording"),
            _("Wording"),
            _("Loaded, distancing, hedging and pressing words"),
            "highlighter",
            _("No loaded, distancing, hedging or pressing words were found."),
        ),
        Lens(
            LensName.VOICES,
            _("Voices"),
            _("Voices"),
            _("Who is quoted or cited, and how much"),
            "quote",
            _("Nobody is quoted or cited."),
        ),
        Lens(
            LensName.ONLY,
            _("Only here"),
            _("Only here"),
            _("What the other article does not mention"),
            "circle-dashed",
            _("Every theme and actor that was found stands in both articles."),
        ),
    )


# Lenses are named on buttons and in menus long before anybody looks through one.


def _views() -> dict[LensName, Callable[[Comparison], LensView]]:
    from diptych.ui.lenses.actors import actors_view
    from diptych.ui.lenses.only import only_view
    from diptych.ui.lenses.shared import shared_view
    from diptych.ui.lenses.voices import voices_view
    from diptych.ui.lenses.wording import wording_view

    return {
        LensName.SHARED: shared_view,
        LensName.ACTORS: actors_view,
        LensName.WORDING: wording_view,
        LensName.VOICES: voices_view,
        LensName.ONLY: only_view,
    }


def _sheets() -> dict[LensName, Callable[[Comparison, Stop], Sheet]]:
    from diptych.ui.evidence.actors import actor_sheet
    from diptych.ui.evidence.only import only_sheet
    from diptych.ui.evidence.shared import shared_sheet
    from diptych.ui.evidence.voices import voice_sheet
    from diptych.ui.evidence.wording import wording_sheet

    return {
        LensName.SHARED: shared_sheet,
        LensName.ACTORS: actor_sheet,
        LensName.WORDING: wording_sheet,
        LensName.VOICES: voice_sheet,
        LensName.ONLY: only_sheet,
    }
