"""JSON from strangers: what could be read in two ways, or is none, is refused."""

from __future__ import annotations

import json
import math
from typing import Any

from diptych.untrusted.refusal import Refusal, Unreadable


def strictly(raw: bytes) -> object:
    """Return what a JSON text in UTF-8 says.

    Raises:
        Unreadable: when it is none, names a field twice, has a number that is none, halves of
            characters, or objects nested deeper than any record is.
    """
    try:
        value: object = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_float=_finite,
        )
        # A half of a character stands in an escape; nothing that was read can be written with it.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except RecursionError as error:
        raise Unreadable(Refusal.NESTED) from error
    except ValueError as error:
        raise Unreadable(Refusal.NO_RECORD) from error
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise Unreadable(Refusal.SAID_TWICE)
    return fields


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number
