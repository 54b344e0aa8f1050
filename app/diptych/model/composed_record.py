"""Of what the sentences of a comparison were put together, as plain JSON values, and back.

The record `diptych.comparison/1` holds every sentence in English. Whoever stores it lays these
values beside it, so that what was read back can be said in another language as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from diptych.model.composed import Composed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.model.composed import Value

FIELD: Final = "composed"
"""The field of a stored record that holds them."""
_DEEPEST: Final = 40
"""Parts within parts that a sentence is read with; a list has one for each of its entries."""

Record = dict[str, Any]


def composed_record(comparison: Comparison) -> Record:
    """Return by each English sentence of a comparison of what it was put together."""
    return {
        str(sentence): _plain(sentence)
        for sentence in _sentences(comparison)
        if isinstance(sentence, Composed)
    }


def with_composed(comparison: Comparison, told: object) -> Comparison:
    """Return a comparison that was read from its record, with its sentences as they were composed.

    A record is as trustworthy as who wrote it: what does not give the very sentence that it is
    said to give is passed over, and that sentence stays plain English.
    """
    if not isinstance(told, dict):
        return comparison
    known = {sentence: _read(sentence, told[sentence]) for sentence in told}

    def again(sentence: str) -> str:
        return known.get(sentence, sentence)

    return replace(
        comparison,
        links=tuple(
            replace(
                link,
                because=tuple(replace(why, reason=again(why.reason)) for why in link.because),
            )
            for link in comparison.links
        ),
        wording=tuple(replace(mark, rule=again(mark.rule)) for mark in comparison.wording),
        contrasts=tuple(
            replace(one, statement=again(one.statement)) for one in comparison.contrasts
        ),
        notices=tuple(map(again, comparison.notices)),
    )


def _sentences(comparison: Comparison) -> Iterator[str]:
    for link in comparison.links:
        yield from (why.reason for why in link.because)
    yield from (mark.rule for mark in comparison.wording)
    yield from (one.statement for one in comparison.contrasts)
    yield from comparison.notices


def _plain(value: Value) -> object:
    if not isinstance(value, Composed):
        return value
    made: Record = {"template": value.template}
    if value.values:
        made["values"] = {name: _plain(one) for name, one in value.values.items()}
    if value.many:
        made |= {"many": value.many, "number": value.number}
    return made


def _read(sentence: str, record: object) -> str:
    try:
        made = _value(record, _DEEPEST)
    except (KeyError, TypeError, ValueError):
        return sentence
    return made if isinstance(made, Composed) and made == sentence else sentence


def _value(record: object, deepest: int) -> Value:
    """Return the value that a record tells of.

    Raises:
        KeyError, TypeError, ValueError: when it tells of none.
    """
    if type(record) is str or type(record) is int:
        return record
    if not isinstance(record, dict) or not deepest:
        raise ValueError("no value of a sentence")
    values = record.get("values", {})
    number = record.get("number")
    template, many = record["template"], record.get("many", "")
    if not (
        type(template) is str and type(many) is str and (number is None or type(number) is int)
    ):
        raise ValueError("no sentence")
    return Composed(
        template, {name: _value(values[name], deepest - 1) for name in values}, many, number
    )
