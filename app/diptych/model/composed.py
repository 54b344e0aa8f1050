"""Sentences that the program puts together, in English, and of what they were put together.

To everybody who asks no more, such a sentence is its English text: it is stored, printed, compared
and sorted as a `str`. Whoever shows it can say it in another language
(`diptych.model.spoken.spoken`), because it knows the text it was made of and what went in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Self, Union

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = Union[str, int, "Composed"]
"""What goes into a text: words that nobody translates (names, quotes, figures), a count, of which
thousands are set apart as a language does that, or a part that is composed itself."""

_PLACE: Final = re.compile(r"\{(\w+)\}")


class Composed(str):
    """An English text, the template that it was made of, and the values that stand in it.

    `many` is the template for other numbers than one, and `number` how many there are; both are
    missing where nothing is counted.
    """

    __slots__ = ("many", "number", "template", "values")

    template: str
    values: Mapping[str, Value]
    many: str
    number: int | None

    def __new__(
        cls,
        template: str,
        values: Mapping[str, Value],
        many: str = "",
        number: int | None = None,
    ) -> Self:
        """Return the text of a template and its values.

        Raises:
            KeyError: when the template has a place for which there is no value.
        """
        chosen = many if many and number != 1 else template
        made = super().__new__(cls, filled(chosen, {name: _said(values[name]) for name in values}))
        made.template = template
        made.values = dict(values)
        made.many = many
        made.number = number
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be copied and handed to another process."""
        return Composed, (self.template, self.values, self.many, self.number)

    def with_words(self, old: str, new: str) -> Composed:
        """Return the sentence with other words wherever these stand in what went into it."""
        values = {name: _replaced(value, old, new) for name, value in self.values.items()}
        return Composed(self.template, values, self.many, self.number)


def composed(template: str, **values: Value) -> Composed:
    """Return a sentence made of a template: `composed("{side} is silent", side="A")`.

    The template is found for translation where it is written out.
    """
    return Composed(template, values)


def composed_many(one: str, many: str, number: int, **values: Value) -> Composed:
    """Return the sentence for one thing or for many; `{number}` is the count itself.

    The figure has no marks between its thousands in English; a value that is an `int` has.
    """
    return Composed(one, {"number": str(number), **values}, many, number)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with a value in each place; nothing else in it means anything.

    Raises:
        KeyError: when a place has no value.
    """
    return _PLACE.sub(lambda place: values[place[1]], template)


def in_other_words(sentence: str, old: str, new: str) -> str:
    """Return a sentence with other words wherever these stand in it; what is composed stays so."""
    if isinstance(sentence, Composed):
        return sentence.with_words(old, new)
    return sentence.replace(old, new)


def _replaced(value: Value, old: str, new: str) -> Value:
    return value if isinstance(value, int) else in_other_words(value, old, new)


def _said(value: Value) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
