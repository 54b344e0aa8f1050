"""In which language and direction an article's words are set."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Article

_LOOKED_AT = 4000
_URDU_LETTERS = frozenset("ٹڈڑںےۓہھ")
_PERSIAN_LETTERS = frozenset("پچژگ")


@dataclass(frozen=True, slots=True)
class Setting:
    """A BCP 47 language tag and whether its lines run from right to left."""

    language: str
    right_to_left: bool


def setting_of(article: Article) -> Setting:
    """Return how the article is set: by the language known of it, else by its letters."""
    sample = article.text[:_LOOKED_AT]
    kinds = [unicodedata.bidirectional(character) for character in sample]
    right = sum(kind in ("R", "AL") for kind in kinds)
    right_to_left = right > kinds.count("L")
    known = article.metadata.language.value
    return Setting(known or _guess(sample, kinds, right_to_left=right_to_left), right_to_left)


def _guess(sample: str, kinds: list[str], *, right_to_left: bool) -> str:
    """Name the language of right-to-left letters; of others nothing is known (`und`)."""
    if not right_to_left:
        return "und"
    if "AL" not in kinds:
        return "he"
    letters = frozenset(sample)
    if letters & _URDU_LETTERS:
        return "ur"
    return "fa" if letters & _PERSIAN_LETTERS else "ar"
