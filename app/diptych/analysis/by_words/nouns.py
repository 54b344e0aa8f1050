"""By what a noun is known in a language without a parser: what stands before, behind, in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.by_words.units import Unit

_LONG_ENOUGH = 3
"""Letters that a word behind its prefix has at least; *الآن* (now) is no noun."""


@dataclass(frozen=True, slots=True)
class NounSigns:
    """What tells a noun. A language of which nothing is known takes every telling word for one.

    `before` are words in front of nouns, at most `reach` words away, since an adjective may stand
    between; `after` are words right behind them, `prefix` is how they begin, and `capital` means
    that nouns are written with one. `ties` are words that hold a phrase together: *de*.
    """

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    prefix: str = ""
    capital: bool = False
    reach: int = 1
    ties: frozenset[str] = frozenset()

    def fit(self, text: str, words: Sequence[Unit], index: int) -> bool:
        """Whether the word at `index` of a sentence looks like a noun there."""
        if not (self.before or self.after or self.prefix or self.capital):
            return True
        word = words[index].span.of(text)
        if self.capital and word[0].isupper():
            return True
        if self.prefix and word.startswith(self.prefix):
            return len(word) - len(self.prefix) >= _LONG_ENOUGH
        in_front = words[max(0, index - self.reach) : index]
        behind = words[index + 1 : index + 2]
        return _any_of(text, in_front, self.before) or _any_of(text, behind, self.after)


def noun_signs(language: str) -> NounSigns:
    """Return what tells nouns in a language, given by its BCP 47 tag."""
    return _SIGNS.get(language.partition("-")[0].lower(), NounSigns())


def _any_of(text: str, units: Sequence[Unit], words: frozenset[str]) -> bool:
    return any(one.span.of(text).lower() in words for one in units)


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_SIGNS = {
    "de": NounSigns(capital=True),
    "fr": NounSigns(
        before=_words(
            "le la les l un une des du de d au aux en ce cet cette ces son sa ses leur leurs"
        ),
        ties=_words("de du des d à au aux"),
    ),
    "es": NounSigns(
        before=_words("el la los las un una unos unas del de al en su sus este esta estos estas"),
        ties=_words("de del la los las"),
    ),
    "it": NounSigns(
        before=_words(
            "il lo la i gli le un uno una di del della dello dei degli delle al alla nel nella sul"
        ),
        ties=_words("di del della dello dei degli delle"),
    ),
    "pt": NounSigns(
        before=_words("o a os as um uma de do da dos das no na nos nas ao à seu sua"),
        ties=_words("de do da dos das"),
    ),
    "nl": NounSigns(
        before=_words("de het een van deze dit die zijn haar hun"), reach=2, ties=_words("van de")
    ),
    "ar": NounSigns(prefix="ال"),
    "ur": NounSigns(after=_words("کے کی کا میں کو سے پر نے"), ties=_words("کے کی کا")),
    "hi": NounSigns(after=_words("के की का में को से पर ने"), ties=_words("के की का")),
}
