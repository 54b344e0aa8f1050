"""Values of the field as plain JSON values, and back with every kind checked.

A frozen value becomes an object with its fields by name, a tuple a list, a choice its word. Whoever
reads such a record may have got it from a stranger: what is not of the kind that a field has is
refused. Fields that a record lacks are as they are in a new value; those that nobody knows are
passed over, so that fields may be added.
"""

from __future__ import annotations

import math
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, TypeVar, Union, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 2_000_000
"""Code points that one text of a record may have."""
_LARGEST = 2**53
"""No whole number of a record reaches it: beyond it other programs lose digits."""

T = TypeVar("T")


def plain(value: object) -> object:
    """Return a value as JSON takes it.

    Raises:
        ValueError: when a part of it is none that a record has.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)  # a sentence that was composed is its English text to whoever reads it
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value) if one.init}
    raise ValueError(f"a record holds no {type(value).__name__}")


class Reader:
    """Makes values of records.

    Args:
        kinds: the classes that fields are annotated with, by name; those that a module knows while
            it runs need not be among them.
        longest: the code points that one text may have.
    """

    def __init__(self, kinds: Mapping[str, type], longest: int = LONGEST) -> None:
        self._kinds = dict(kinds)
        self._longest = longest
        self._hints: dict[type, Mapping[str, object]] = {}

    def value(self, kind: type[T], record: object) -> T:
        """Return the value of a kind that a record tells of.

        Raises:
            ValueError: when it tells of none.
        """
        return cast("T", self._read(kind, record))

    def many(self, kind: type[T], records: object) -> tuple[T, ...]:
        """Return the values that a list of records tells of.

        Raises:
            ValueError: when it is no list, or one of them tells of none.
        """
        return tuple(self.value(kind, one) for one in _list(records))

    def _read(self, kind: object, record: object) -> object:
        origin = get_origin(kind)
        if origin is tuple:
            return self._tuple(get_args(kind), _list(record))
        if origin is UnionType or origin is Union:
            return self._one_of(get_args(kind), record)
        if not isinstance(kind, type):
            raise TypeError(f"no record is read as {kind}")
        if issubclass(kind, Enum):
            return kind(record)
        if is_dataclass(kind):
            return self._object(kind, record)
        return self._simple(kind, record)

    def _tuple(self, kinds: tuple[object, ...], records: list[object]) -> tuple[object, ...]:
        if kinds[-1] is Ellipsis:
            return tuple(self._read(kinds[0], one) for one in records)
        if len(kinds) != len(records):
            raise ValueError(f"{len(records)} values in the place of {len(kinds)}")
        return tuple(self._read(kind, one) for kind, one in zip(kinds, records, strict=True))

    def _one_of(self, kinds: tuple[object, ...], record: object) -> object:
        """Return the value of something that may be missing."""
        if record is None and NoneType in kinds:
            return None
        (kind,) = (one for one in kinds if one is not NoneType)
        return self._read(kind, record)

    def _object(self, kind: type, record: object) -> object:
        if not isinstance(record, dict):
            raise ValueError(f"no {kind.__name__}")  # noqa: TRY004 - what is read is at fault
        hints = self._hints.get(kind)
        if hints is None:
            hints = self._hints[kind] = get_type_hints(kind, localns=self._kinds)
        parts = {}
        for one in fields(kind):
            if one.init and (one.name in record or _needed(one)):
                parts[one.name] = self._read(hints[one.name], record.get(one.name))
        return kind(**parts)

    def _simple(self, kind: type, record: object) -> object:
        if kind is float and type(record) in {int, float}:
            number = cast("float", record)
            if abs(number) < _LARGEST and math.isfinite(number):
                return number
        # A truth is a number to Python, and none to a record.
        elif type(record) is kind and kind in {str, int, bool}:
            if isinstance(record, str) and len(record) > self._longest:
                raise ValueError("a text is too long")
            if not isinstance(record, int) or abs(record) < _LARGEST:
                return record
        raise ValueError(f"no {kind.__name__}")


def _needed(one: Field[object]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _list(record: object) -> list[object]:
    if not isinstance(record, list):
        raise ValueError("no list")  # noqa: TRY004 - what is read is at fault
    return record
