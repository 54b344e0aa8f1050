"""When two spellings are one name: parts left out, initials, a letter too many or too few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.language.gazetteer import Words

_LIKE = 0.9
"""How alike two spellings must be (0-1) to be one name misspelt."""
JUNIOR = frozenset({"jr", "sr", "ii", "iii"})
"""What tells a son from a father."""
_STEM = 6
"""As many letters do "democrats" and "democratic" share."""
SHORTEST = 4
"""A name of fewer letters has no misspellings that could be told from other names."""


def same_person(words: Words, form: Words) -> bool:
    """Whether two full names differ only by words between or behind ("Donald J. Trump")."""
    short, long = sorted((words, form), key=len)
    if short[0] == long[0] and short[-1] == long[-1]:
        return within(short, long)
    if short[-1] == long[-1] and len(short) == len(long) and short[1:] == long[1:]:
        first = (short[0], long[0])
        return first[0][0] == first[1][0] and 1 in map(len, first)
    return len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])


def in_full(words: Words, short_given: Mapping[str, frozenset[str]], form: Words) -> Words:
    """Return a name with its given name as the other one has it, where that is the long form."""
    longer = form[0] in short_given.get(words[0], frozenset())
    return (form[0], *words[1:]) if longer and len(words) > 1 else words


def plain(words: Words) -> Words:
    """Return a name without "Jr"."""
    return words[:-1] if words[-1] in JUNIOR and len(words) > 1 else words


def within(short: Words, long: Words) -> bool:
    """Whether the words of one name stand in the other in the same order."""
    remaining = iter(long)
    return all(word in remaining for word in short)


def misspelt(words: Words, form: Words) -> bool:
    """Whether one letter too many or too few, inside a word, is all the difference."""
    one, other = " ".join(words), " ".join(form)
    if len(words) != len(form) or min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    if Indel.normalized_similarity(one, other) < _LIKE:
        return False
    different = [(a, b) for a, b in zip(words, form, strict=True) if a != b]
    if len(different) != 1 or len(one) == len(other):
        return False
    short, long = sorted(different[0], key=len)
    # A last letter tells Daniel from Daniela and a man from his people.
    return min(len(short), len(long)) >= SHORTEST and not long.startswith(short)


def initials(form: Words) -> str:
    """Return the letters by which a name is shortened ("World Health Organization": "who")."""
    return "".join(word[0] for word in form if word not in {"of", "the", "and", "for", "&"})


def is_party_of(word: str, form: Words) -> bool:
    """Whether a word for people ("democrats") names those of a party ("democratic party")."""
    stem = party_stem(form)
    return bool(stem) and word.endswith("s") and word[:-1][:_STEM] == stem


def party_stem(form: Words) -> str:
    """Return the letters that a party's name shares with the word for its people, `""` for none."""
    party = len(form) == 2 and form[-1] == "party"  # noqa: PLR2004 - one word and "party"
    return form[0][:_STEM] if party and len(form[0]) >= SHORTEST else ""
