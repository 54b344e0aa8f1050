"""What readers add to or change in what the program found: links, themes, actors, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.anchor import Anchor

OWN = "own-"
"""The ids of what a reader made begin with it; no id of the program's does."""

TRIED = "tried-"
"""The ids of questions begin with it that somebody tried on the articles and did not set."""


@dataclass(frozen=True, slots=True)
class OwnLink:
    """Words of A and words of B that the reader ties together, and perhaps a note."""

    id: str
    a: Anchor
    b: Anchor
    note: str = ""


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """By which words a sentence belongs to a theme.

    A term is words in a row in any inflection (`peace talks`), or several such runs joined by `+`
    that stand in one sentence (`Taliban + talks`). A phrase is words exactly as they stand. An
    example is a longer passage that belongs to the theme wherever it stands word for word.
    """

    terms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.phrases or self.examples)


@dataclass(frozen=True, slots=True)
class OwnTheme:
    """A theme of the reader's own, or what the reader made of one of the program's.

    `id` is that of the program's theme, or begins with `OWN`. `name` may be empty and `words` none
    where the program's stay as they are. `passages` belong to the theme whatever their words. A
    theme that is `hidden` or `merged_into` another one (by id) is not shown by itself.
    """

    id: str
    name: str = ""
    words: ThemeWords | None = None
    passages: tuple[Anchor, ...] = ()
    hidden: bool = False
    merged_into: str = ""

    @property
    def own(self) -> bool:
        """Whether the reader made it."""
        return self.id.startswith(OWN)


@dataclass(frozen=True, slots=True)
class AliasChange:
    """What the reader said about a name: `alias` of `actor` means `target`.

    Without an alias the whole actor, called `name` so far, becomes one with `target`; where both
    are the same, it bears `name` from now on. A `target` whose id begins with `OWN` is another
    actor of that `name`, made by the reader.
    """

    alias: str
    actor: str
    target: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a teacher put to a pair, and the reader's answer (`""` for none yet)."""

    id: str
    text: str
    answer: str = ""

    @property
    def tried(self) -> bool:
        """Whether it was only put to both articles, to see what they answer."""
        return self.id.startswith(TRIED)
