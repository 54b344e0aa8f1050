"""What can be chosen, and which of it fits some typed letters best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: its words, what kind it is of (a menu, a lens), its keys, and what it does."""

    words: str
    kind: str
    keys: str
    run: Callable[[], None]
    enabled: bool = True

    @property
    def spoken(self) -> str:
        """How a screen reader reads it."""
        off = "" if self.enabled else _("not available now")
        return ", ".join(part for part in (self.words, self.kind, self.keys, off) if part)


def fitting(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """Return the choices that `typed` fits, best first; those that fit alike keep their order.

    Of those that fit alike, what cannot be done now comes last once something is typed.

    All typed words have to stand in words or kind, or the letters in this order in the words.
    """
    wanted = typed.casefold().split()
    ranked = [(rank, choice) for choice in choices if (rank := _rank(choice, wanted)) is not None]

    def order(pair: tuple[int, Choice]) -> tuple[int, bool]:
        rank, choice = pair
        return rank, bool(wanted) and not choice.enabled

    return [choice for _, choice in sorted(ranked, key=order)]


def _rank(choice: Choice, wanted: list[str]) -> int | None:
    """Return how far from the best a choice fits, none where it does not."""
    words = choice.words.casefold()
    if not wanted:
        return 0
    if words.startswith(" ".join(wanted)):
        return 0
    begun = words.split()
    if all(any(one.startswith(part) for one in begun) for part in wanted):
        return 1
    if all(part in words for part in wanted):
        return 2
    if all(part in f"{words} {choice.kind.casefold()}" for part in wanted):
        return 3
    return 4 if _in_order("".join(wanted), words) else None


def _in_order(letters: str, words: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters)
