"""Where a reader stands: a comparison, a lens, and a stop of it or none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.work import with_readers_work
from diptych.model.comparison import SHOWN
from diptych.model.marks import link_id
from diptych.model.notebook import Notebook
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.evidence.annotating import annotated
from diptych.ui.evidence.whole import veiled_sheet, whole_sheet
from diptych.ui.lenses.names import LensName
from diptych.ui.lenses.own import mark_of, own_sheet, with_own
from diptych.ui.lenses.remembered import remembered
from diptych.ui.notebook.subject import Subject, own_subject, subject_at

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Span
    from diptych.ui.evidence.blocks import Sheet
    from diptych.ui.lenses.catalogue import Lens
    from diptych.ui.lenses.view import Entry, LensView, Stop
    from diptych.ui.marks import PageMark, Tie


_LONG = 150_000
"""Characters of both articles together; fewer are looked through in the blink of an eye."""


@dataclass(frozen=True)
class Viewpoint:
    """Nothing is selected where `stop` is none; the whole pair is what is spoken of then.

    `base` is what the program says of the pair, `comparison` that with the reader's work in it.
    It has no slots, because what is read off it is kept: several parts of the window ask the same.
    """

    base: Comparison
    comparison: Comparison
    lens: Lens
    view: LensView
    stop: Stop | None = None
    notebook: Notebook = field(default_factory=Notebook)

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
        return _("{place} of {number}").format(
            place=self.view.stops.index(self.stop) + 1 if self.stop else "–", number=total
        )

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

    def with_notebook(self, notebook: Notebook) -> Viewpoint:
        """Return the same place with another notebook; nothing selected where it has gone."""
        if self.changes_with(notebook):
            return self.standing_in(viewpoint(self.base, self.lens, notebook))
        if self.notebook.marks == notebook.marks:
            return replace(self, notebook=notebook)
        return self.standing_in(_seen(self.base, self.comparison, self.lens, notebook))

    def changes_with(self, notebook: Notebook) -> bool:
        """Whether what is said of the pair is another with that notebook."""
        return _added(self.notebook) != _added(notebook)

    @property
    def long(self) -> bool:
        """Whether carrying the reader's work out takes longer than anybody should wait."""
        return sum(len(article.text) for article in self.base.articles) > _LONG

    def standing_in(self, fresh: Viewpoint) -> Viewpoint:
        """Return this place in the same pair with other things in it."""
        if fresh.lens.name is not self.lens.name:
            fresh = fresh.through(self.lens)
        if self.stop is None:
            return fresh
        # A theme without links is a stop by itself until it gets some.
        same = next((one for one in fresh.view.stops if one.id == self.stop.id), None)
        return replace(fresh, stop=same) if same else fresh.at(self.stop.entry)

    def through(self, lens: Lens) -> Viewpoint:
        """Return the pair as a whole, seen through another lens."""
        return _seen(self.base, self.comparison, lens, self.notebook)

    def sheet(self) -> Sheet:
        """Return the evidence for what is selected, with what the reader did to it."""
        return self._sheet

    @cached_property
    def _sheet(self) -> Sheet:
        subject = self.subject()
        sheet = annotated(self._plain, self.comparison, self.notebook, subject.row)
        if not subject.about or not self.notebook.overruled(subject.about):
            return sheet
        return replace(
            sheet,
            kind=_("{kind} · overruled by you").format(kind=sheet.kind),
            summary=_("Overruled by you. {summary}").format(summary=sheet.summary),
        )

    def subject(self) -> Subject:
        """Return what the reader's buttons act on."""
        return self._subject

    @cached_property
    def _subject(self) -> Subject:
        own = mark_of(self.notebook, self.stop.id) if self.stop else None
        if own is not None:
            return own_subject(self.comparison, own)
        marks = self.view.marks_at(self.stop)
        return subject_at(self.comparison, self.lens.name, self.stop, self._plain, marks)

    def marks(self) -> tuple[PageMark, ...]:
        """Return what the pages show, overruled marks struck."""
        return self._marks

    def marks_apart(self) -> tuple[tuple[PageMark, ...], tuple[PageMark, ...]]:
        """Return those marks that other places of the entry have too, and those of this place."""
        marks = self._marks
        here = len(self.stop.marks) if self.stop else 0
        return marks[: len(marks) - here], marks[len(marks) - here :]

    @cached_property
    def _marks(self) -> tuple[PageMark, ...]:
        noted, ruled = self._noted(), self._ruled
        marks = self.view.marks_at(self.stop)
        if not noted and not ruled:
            return marks
        shown: list[PageMark] = []
        for mark in marks:
            # One sign a side tells of a note; a theme may have a hundred words.
            first, struck = (mark.group, mark.side) in noted, mark.group in ruled
            noted.discard((mark.group, mark.side))
            other = first or struck
            shown.append(replace(mark, struck=struck, noted=first) if other else mark)
        return tuple(shown)

    @cached_property
    def _ruled(self) -> frozenset[str]:
        """What the reader overruled."""
        about = (judgement.about for judgement in self.notebook.judgements)
        return frozenset(one for one in about if self.notebook.overruled(one))

    def _noted(self) -> set[tuple[str, Side]]:
        groups = {note.about for note in self.notebook.notes}
        groups |= {mark.id for mark in self.notebook.marks if mark.note}
        groups |= {link.id for link in self.notebook.links if link.note}
        return {(group, side) for group in groups for side in Side}

    def ties(self) -> tuple[Tie, ...]:
        """Return what ties the pages, overruled ties struck."""
        ruled = self._ruled
        if not ruled:
            return self.view.ties
        return tuple(
            replace(tie, struck=True) if tie.group in ruled else tie for tie in self.view.ties
        )

    def alignment(self) -> tuple[tuple[Span, Span], ...]:
        """Return the linked passages that the pages scroll along, through every lens."""
        linked, ruled = _linked(self.comparison), self._ruled
        return (
            tuple(linked.values())
            if not ruled.intersection(linked)
            else tuple(ends for name, ends in linked.items() if name not in ruled)
        )

    def entries(self) -> tuple[Entry, ...]:
        """Return the lines of the list; one that is overruled in all its places is struck."""
        if not self._ruled:
            return self.view.entries
        standing = {stop.entry for stop in self.view.stops if stop.id not in self._ruled}
        return tuple(
            entry
            if entry.id in standing and entry.id not in self._ruled
            else replace(entry, struck=True, note=_("overruled by you"))
            for entry in self.view.entries
        )

    @cached_property
    def _plain(self) -> Sheet:
        if self.stop is None:
            veil = self.lens.veil
            return veiled_sheet(veil) if veil else whole_sheet(self.comparison)
        own = mark_of(self.notebook, self.stop.id)
        if own is not None:
            return own_sheet(self.comparison, own)
        return self.lens.sheet(self.comparison, self.stop)


def viewpoint(base: Comparison, lens: Lens, notebook: Notebook | None = None) -> Viewpoint:
    """Return the pair that the program compared as a whole, seen through `lens`."""
    kept = notebook or Notebook()
    return _seen(base, with_readers_work(base, kept), lens, kept)


def opening_viewpoint(base: Comparison, lens: Lens, notebook: Notebook) -> Viewpoint:
    """Return the first look at a pair; where it is long, what takes time is still to be done."""
    plain = viewpoint(base, lens, replace(notebook, themes=(), aliases=(), links=()))
    return plain if plain.long else plain.with_notebook(notebook)


@remembered
def _linked(comparison: Comparison) -> dict[str, tuple[Span, Span]]:
    """Return the passages of the links that are shown, by the ids of the links."""
    return {link_id(link): (link.a, link.b) for link in comparison.links if link.score >= SHOWN}


def _added(notebook: Notebook) -> tuple[object, ...]:
    """Return what of a notebook changes the comparison; the rest is shown on it."""
    links = tuple((one.id, one.a, one.b) for one in notebook.links)
    return links, notebook.themes, notebook.aliases


def _seen(base: Comparison, comparison: Comparison, lens: Lens, notebook: Notebook) -> Viewpoint:
    listed = lens.name is LensName.SHARED
    view = with_own(lens.view(comparison), comparison, notebook, listed=listed)
    return Viewpoint(base, comparison, lens, view, notebook=notebook)
