"""Names in quotation marks that the text itself calls a nickname."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Sentence

_OPENING, _CLOSING = frozenset("“\"‘'"), frozenset("”\"’'")
_LONGEST = 4
"""A nickname has few words, a quotation many."""
_NEAR = 3
"""How many words before the mark may say that it is a nickname."""


def nickname_around(
    sentence: Sentence, tokens: Sequence[int], gazetteer: Gazetteer
) -> tuple[int, ...]:
    """Return the words of the nickname that `tokens` stand in, empty where they stand in none.

    Quotation marks alone make no nickname: a word such as "moniker" or "dubbed" stands before.
    """
    left, right = tokens[0] - 1, tokens[-1] + 1
    while left >= 0 and sentence.tokens[left].text not in _OPENING:
        left -= 1
    while right < len(sentence.tokens) and sentence.tokens[right].text not in _CLOSING:
        right += 1
    words = tuple(range(left + 1, right))
    if left < 0 or right == len(sentence.tokens) or len(words) > _LONGEST:
        return ()
    before = sentence.tokens[max(0, left - _NEAR) : left]
    return words if any(token.lemma in gazetteer.nicknaming for token in before) else ()
