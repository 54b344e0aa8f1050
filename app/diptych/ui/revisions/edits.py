"""Changes as a person counts them: what stands in the place of something is one edit with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from diptych.model.revision import Change, ChangeKind
from diptych.model.spoken import quoted
from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.marks import MarkStyle, PageMark, Pattern, Tie
from diptych.ui.names import counted, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class EditKind(StrEnum):
    """What happened to words."""

    DELETED = later("Deleted")
    ADDED = later("Added")
    REPLACED = later("Replaced")
    MOVED = later("Moved")

    @property
    def words(self) -> str:
        """What happened, in the language that is spoken."""
        return _(self.value)


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit; `old` and `new` are its words in either version, in text order, without breaks."""

    id: str
    kind: EditKind
    old: tuple[Span, ...]
    new: tuple[Span, ...]

    def told(self, old: str, new: str, most: int) -> str:
        """Return the edit in words, each side cut at so many characters."""
        before, after = (
            shortened(" ".join(span.of(text) for span in spans), most)
            for spans, text in ((self.old, old), (self.new, new))
        )
        if self.kind is EditKind.MOVED:
            return quoted(after)
        return " → ".join(quoted(words) for words in (before, after) if words)


_STYLES: Final = {
    EditKind.DELETED: MarkStyle(1, Pattern.DASH),
    EditKind.ADDED: MarkStyle(4, Pattern.DOUBLE),
    EditKind.REPLACED: MarkStyle(2, Pattern.DASH_DOT),
    EditKind.MOVED: MarkStyle(0, Pattern.WAVE),
}
LEGEND: Final = later(
    "deleted: dashed · added: doubled · replaced: dashed and dotted · moved: wavy, tied by a ribbon"
)


def edits(changes: Iterable[Change], old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits in the order of the new text, numbered from 1 in their ids."""
    found: list[tuple[EditKind, tuple[Span, ...], tuple[Span, ...]]] = []
    for group in _groups(changes):
        before = tuple(_words((one.old for one in group), old))
        after = tuple(_words((one.new for one in group), new))
        if before or after:
            found.append((_kind(group, before, after), before, after))
    return tuple(Edit(f"edit-{number}", *parts) for number, parts in enumerate(found, 1))


def summary(made: Sequence[Edit]) -> str:
    """Return how many edits of each kind there are."""
    if not made:
        return _("No word differs.")
    counts = {kind: sum(edit.kind is kind for edit in made) for kind in EditKind}
    told = (
        (
            EditKind.REPLACED,
            counted(
                counts[EditKind.REPLACED], "{number} place replaced", "{number} places replaced"
            ),
        ),
        (
            EditKind.DELETED,
            counted(counts[EditKind.DELETED], "{number} place deleted", "{number} places deleted"),
        ),
        (
            EditKind.ADDED,
            counted(counts[EditKind.ADDED], "{number} place added", "{number} places added"),
        ),
        (
            EditKind.MOVED,
            counted(
                counts[EditKind.MOVED], "{number} paragraph moved", "{number} paragraphs moved"
            ),
        ),
    )
    return ", ".join(words for kind, words in told if counts[kind])


def edit_marks(made: Iterable[Edit], old: str, new: str) -> tuple[PageMark, ...]:
    """Return what the pages paint."""
    return tuple(
        PageMark(
            edit.id,
            side,
            span,
            _STYLES[edit.kind],
            hint=f"{edit.kind.words}: {edit.told(old, new, 80)}",
            word=edit.kind is not EditKind.MOVED,
        )
        for edit in made
        for side, spans in zip(Side, (edit.old, edit.new), strict=True)
        for span in spans
    )


def edit_ties(made: Iterable[Edit]) -> tuple[Tie, ...]:
    """Return a ribbon for each edit that stands on both sides."""
    return tuple(
        Tie(
            edit.id,
            edit.old[0],
            edit.new[0],
            _STYLES[edit.kind],
            contrast=edit.kind is EditKind.REPLACED,
            label=edit.id.removeprefix("edit-"),
        )
        for edit in made
        if edit.old and edit.new
    )


def aligned(changes: Iterable[Change]) -> tuple[tuple[Span, Span], ...]:
    """Return what stands in both in the same order, for the pages to scroll along."""
    return tuple(
        (change.old, change.new)
        for change in changes
        if change.kind is ChangeKind.EQUAL and change.old and change.new
    )


def _groups(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Yield runs of deleted and inserted stretches, and each moved one by itself."""
    run: list[Change] = []
    for change in changes:
        if change.kind in {ChangeKind.DELETED, ChangeKind.INSERTED}:
            run.append(change)
            continue
        if run:
            yield run
            run = []
        if change.kind is ChangeKind.MOVED:
            yield [change]
    if run:
        yield run


def _kind(group: Sequence[Change], before: tuple[Span, ...], after: tuple[Span, ...]) -> EditKind:
    if group[0].kind is ChangeKind.MOVED:
        return EditKind.MOVED
    if before and after:
        return EditKind.REPLACED
    return EditKind.DELETED if before else EditKind.ADDED


def _words(spans: Iterable[Span | None], text: str) -> Iterator[Span]:
    """Yield the spans line by line, without the space around them."""
    for span in spans:
        start = span.start if span else 0
        for line in span.of(text).split("\n") if span else ():
            words = line.strip()
            if words:
                begin = start + line.index(words)
                yield Span(begin, begin + len(words))
            start += len(line) + 1
