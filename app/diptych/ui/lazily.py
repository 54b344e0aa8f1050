"""What a window makes when it is first asked for, with the imports that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Never, Protocol, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Maker(Protocol):
    """Has parts that are made late."""

    def take(self, made: object) -> None:
        """Hear of a part that was made this moment."""


_Owner = TypeVar("_Owner", bound=Maker)
_Made = TypeVar("_Made")


class Lazily(Generic[_Owner, _Made]):
    """An attribute that is made by its function when it is first read, and stays from then on.

    `by` are the ids of the commands that have it made; `with_pair` says that it is made before
    the first pair is shown.
    """

    def __init__(
        self, make: Callable[[_Owner], _Made], by: tuple[str, ...], *, with_pair: bool
    ) -> None:
        self._make = make
        self.name = make.__name__
        self.__doc__ = make.__doc__
        self.by = by
        self.with_pair = with_pair

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...

    @overload
    def __get__(self, owner: _Owner, kind: type) -> _Made: ...

    def __get__(self, owner: _Owner | None, kind: type) -> Self | _Made:
        """Make it; whoever asks again finds it in the instance, and does not come here."""
        if owner is None:
            return self
        made = self._make(owner)
        vars(owner)[self.name] = made
        owner.take(made)
        return made


def lazily(
    *by: str, with_pair: bool = False
) -> Callable[[Callable[[_Owner], _Made]], Lazily[_Owner, _Made]]:
    """Turn a method that makes a part into that part, made when it is first needed.

    It is needed when one of the commands `by` is first triggered, before the first pair is shown
    (`with_pair`), and whenever somebody reads the attribute.
    """
    return lambda make: Lazily(make, by, with_pair=with_pair)


def made_lazily(kind: type) -> Iterator[Lazily[Never, object]]:
    """Yield what a class and those it comes from make late, in the order of their lines."""
    for one in reversed(kind.__mro__):
        yield from (part for part in vars(one).values() if isinstance(part, Lazily))


def is_made(owner: object, name: str) -> bool:
    """Whether a late part was made already."""
    return name in vars(owner)
