"""How the texts write words: capitals, hyphens, small words behind them, headlines, datelines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Words, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.reading import Reading, Sentence, Token

_CONNECTORS = frozenset({"of", "and", "&", "for", "the"})
_DATELINE = 20
"""No dateline has more tokens."""
HYPHENS = frozenset("-‐‑–")
"""Marks that join two words into one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the texts themselves write words.

    `names` are capitalised amid a sentence, `lower` are not; `joined` are names whose second part
    is small behind a hyphen, as in "Jae-in".
    """

    names: Counter[str]
    lower: frozenset[str]
    joined: frozenset[Words] = frozenset()


def vocabulary_of(readings: Iterable[Reading]) -> Vocabulary:
    """Return how the sentences that are no headlines in capitals write their words."""
    names: Counter[str] = Counter()
    lower: set[str] = set()
    joined: set[Words] = set()
    for reading in readings:
        for sentence in reading.sentences:
            if is_title_case(sentence):
                continue
            for index, token in enumerate(sentence.tokens):
                if token.text[0].islower():
                    lower.update((fold(token.text), token.lemma))
                elif index and token.tag.startswith("NNP") and not hyphenated(sentence, index):
                    names[fold(token.text)] += 1
                if joins(sentence, index):
                    joined.add(words_at(sentence, (index - 1, index + 1)))
    return Vocabulary(names, frozenset(lower), frozenset(joined))


def is_title_case(sentence: Sentence) -> bool:
    """Whether nearly all words of weight are capitalised, so that capitals tell nothing."""
    words = [token.text for token in sentence.tokens if has_letter(token.text)]
    if len(words) > 1 and all(word.isupper() for word in words):
        return True
    weighty = [
        token.text
        for token in sentence.tokens[1:]
        if token.pos in {"NOUN", "VERB", "ADJ", "ADV", "PROPN"} and len(token.text) > 2  # noqa: PLR2004 - "up" and "is" are small in headlines too
    ]
    return len(weighty) > 2 and all(word[0].isupper() for word in weighty)  # noqa: PLR2004 - two names do not make a headline


def words_at(sentence: Sentence, piece: Sequence[int]) -> Words:
    """Return the tokens `piece` as a name is matched, without hyphens."""
    tokens = (sentence.tokens[index].text for index in piece)
    return tuple(fold(text) for text in tokens if text not in HYPHENS and fold(text))


def is_word(token: Token) -> bool:
    """Whether a token is more than a mark."""
    return has_letter(token.text)


def has_letter(text: str) -> bool:
    """Whether there is a letter in the text."""
    return any(character.isalpha() for character in text)


def after_dateline(sentence: Sentence) -> int:
    """Return where the text starts behind a dateline such as "PARIS (Reuters) -", else 0."""
    first = sentence.tokens[0].text if sentence.tokens else ""
    if len(first) > 2 and first.isupper():  # noqa: PLR2004 - "US" opens no dateline
        for index, token in enumerate(sentence.tokens[:_DATELINE]):
            if token.text in {"-", "–", "—", "--"} and not is_hyphen(sentence, index):
                return index + 1
            if token.text[0].islower():
                return 0
    return 0


def joins(sentence: Sentence, hyphen: int) -> bool:
    """Whether a hyphen binds a short small word into a name ("Jong-un")."""
    tokens = sentence.tokens
    if not 0 < hyphen < len(tokens) - 1 or tokens[hyphen].text not in HYPHENS:
        return False
    before, behind = tokens[hyphen - 1], tokens[hyphen + 1]
    short = len(behind.text) <= 5 and behind.text.isalpha()  # noqa: PLR2004 - "un", "jong", "sung"
    named = behind.tag.startswith("NNP") or behind.entity == "PERSON"
    return before.text[0].isupper() and short and named and behind.text.islower()


def hyphenated(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen touches the word."""
    around = sentence.tokens[max(0, index - 1) : index + 2]
    return any(token.text in HYPHENS for token in around)


def is_hyphen(sentence: Sentence, index: int) -> bool:
    """Whether token `index` is a hyphen without space around it, with a word behind it."""
    tokens = sentence.tokens
    return (
        0 < index < len(tokens) - 1
        and tokens[index].text in HYPHENS
        and tokens[index - 1].span.end == tokens[index].span.start
        and tokens[index].span.end == tokens[index + 1].span.start
    )


def connects(sentence: Sentence, index: int) -> bool:
    """Whether a token is a little word inside names ("Bank of England")."""
    return index < len(sentence.tokens) and sentence.tokens[index].text in _CONNECTORS
