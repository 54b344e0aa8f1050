"""Where a reader stands: a comparison, a lens, and a stop of it or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.ui.evidence.whole import whole_sheet

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.ui.evidence.blocks import Sheet
    from diptych.ui.lenses.catalogue import Lens
    from diptych.ui.lenses.view import Entry, LensView, Stop


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Nothing is selected where `stop` is none; the whole pair is what is spoken of then."""

    comparison: Comparison
    lens: Lens
    view: LensView
    stop: Stop | None = None

    @property
    def entry(self) -> Entry | None:
        """The entry that is current."""
        return self.view.entry(self.stop.entry) if self.stop else None

    @property
    def place(self) -> str:
        """Which stop this is, as `4 of 8`."""
        total = len(self.view.stops)
        if not total:
            return "none"
        return f"{self.view.stops.index(self.stop) + 1 if self.stop else '–'} of {total}"

    def moved(self, step: int) -> Viewpoint:
        """Return the viewpoint `step` stops on; after the last comes the first."""
        stops = self.view.stops
        if not stops:
            return self
        if self.stop is None:
            return replace(self, stop=stops[0 if step > 0 else -1])
        return replace(self, stop=stops[(stops.index(self.stop) + step) % len(stops)])

    def at(self, name: str | None) -> Viewpoint:
        """Return the viewpoint at a stop or entry; at the whole pair for none or no such name."""
        return replace(self, stop=self.view.stop_for(name) if name else None)

    def sheet(self) -> Sheet:
        """Return the evidence for what is selected."""
        if self.stop is None:
            return whole_sheet(self.comparison)
        return self.lens.sheet(self.comparison, self.stop)


def viewpoint(comparison: Comparison, lens: Lens) -> Viewpoint:
    """Return the pair as a whole, seen through `lens`."""
    return Viewpoint(comparison, lens, lens.view(comparison))
