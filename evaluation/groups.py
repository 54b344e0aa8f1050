"""Things that are the same by way of others: a disjoint-set forest."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Groups(Generic[T]):
    """Groups of things; whatever was never joined stands alone."""

    def __init__(self) -> None:
        self._parents: dict[T, T] = {}

    def join(self, first: T, second: T) -> None:
        """Make the groups of the two one."""
        self._parents[self.of(second)] = self.of(first)

    def of(self, thing: T) -> T:
        """Return the thing that stands for the whole group."""
        while (parent := self._parents.get(thing, thing)) != thing:
            thing = parent
        return thing
