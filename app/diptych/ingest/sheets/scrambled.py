"""Whether words in Arabic letters came out of a file in an order that makes no words.

Some writings stack their letters, and some files name only their shapes; then what is read is no
text, however many letters of it are right. What gives it away: letters that stand alone, and words
that begin with what only ends one.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile("[\u0620-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06fa-\u06ff]+")
_JOINERS = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d]+")
"""What stands in words beside their letters: a stroke that makes them long, marks, joiners."""
_ALONE = frozenset("وءآأۀۋ")
"""Letters that are words, or that count and enumerate as others do not."""
_ENDING = frozenset("ةىےںۃؤ")
_FEWEST = 12
_MOST = 0.1


def is_scrambled(text: str) -> bool:
    """Whether more words of a text than any writer's are impossible; short texts are no witness."""
    plain = _JOINERS.sub("", unicodedata.normalize("NFC", text))
    words = _WORD.findall(plain)
    impossible = sum(map(_is_impossible, words))
    return len(words) >= _FEWEST and impossible > _MOST * len(words)


def _is_impossible(word: str) -> bool:
    if len(word) == 1:
        return word not in _ALONE
    return word[0] in _ENDING
