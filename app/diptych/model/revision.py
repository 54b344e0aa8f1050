"""What a revision is: how one version of a text became another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Span


class ChangeKind(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch and what happened to it.

    `old` and `new` say where it stands in the old and in the new text, each in code points of its
    own. A deleted stretch stands only in the old text and an inserted one only in the new; equal
    and moved ones have the same words in both.

    Raises:
        ValueError: when a place is missing, or given where there is none.
    """

    kind: ChangeKind
    old: Span | None
    new: Span | None

    def __post_init__(self) -> None:
        in_old = self.kind is not ChangeKind.INSERTED
        in_new = self.kind is not ChangeKind.DELETED
        if (self.old is not None, self.new is not None) != (in_old, in_new):
            raise ValueError(f"such places are not those of a change that is {self.kind}")

    def words(self, old: str, new: str) -> str:
        """Return the words of this stretch, out of both whole texts."""
        if self.new is not None:
            return self.new.of(new)
        return self.old.of(old) if self.old is not None else ""
