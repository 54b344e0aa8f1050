"""How the reader's attempts on pairs stand; the reader owns this record and may forget it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from diptych.model.lesson import Attempted
from diptych.model.plain_values import Reader, plain

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.workflow.desk import Desk

_HEAD = ("A", "B", "guidance", "found", "missed", "only you")


@dataclass(frozen=True, slots=True)
class PairAttempted:
    """An attempt with the titles of the pair; a title is empty where the article has gone."""

    digests: tuple[str, str]
    titles: tuple[str, str]
    attempted: Attempted


class Attempts:
    """Reads and keeps attempts in the library of a desk; any thread may ask.

    Each method raises `Fault` for what a person can mend.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, comparison: Comparison) -> Attempted:
        """Return how the attempt on this pair stands; one that was not begun where none was."""
        first, second = comparison.articles
        return _read(self._desk.library.classroom.progress(first.digest, second.digest))

    def keep(self, comparison: Comparison, attempted: Attempted) -> None:
        """Store how the attempt on this pair stands."""
        first, second = comparison.articles
        record = cast("dict[str, object]", plain(attempted))
        self._desk.library.classroom.keep_progress(first.digest, second.digest, record)

    def ended(self) -> tuple[PairAttempted, ...]:
        """Return the attempts that ended, oldest first."""
        library = self._desk.library
        titles = {one.digest: one.title or "" for one in library.entries()}
        made = []
        for first, second, record in library.classroom.every_progress():
            attempted = _read(record)
            if attempted.revealed and (attempted.found or attempted.missed or attempted.alone):
                named = (titles.get(first, ""), titles.get(second, ""))
                made.append(PairAttempted((first, second), named, attempted))
        return tuple(made)

    def forget(self) -> None:
        """Forget all attempts; on pairs whose marks were hidden they may be made again."""
        classroom = self._desk.library.classroom
        for first, second, _ in classroom.every_progress():
            classroom.keep_progress(first, second, {})

    def write(self, target: Path) -> None:
        """Write the attempts that ended as a table of comma-separated values.

        Raises:
            Fault: when the file cannot be written.
        """
        from diptych.report.table import table
        from diptych.workflow.writing import write_whole

        rows = [
            (*one.titles, done.guidance.value, done.found, done.missed, done.alone)
            for one in self.ended()
            for done in [one.attempted]
        ]
        write_whole(target, table((_HEAD, *rows)))


def _read(record: dict[str, object]) -> Attempted:
    """Return what a record says; one that nobody can read counts as none."""
    try:
        return Reader({}).value(Attempted, record)
    except ValueError:
        return Attempted()
