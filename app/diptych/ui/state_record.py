"""How a window was left, as plain values that can be written down, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from diptych.model.translation import languages
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme
from diptych.ui.preview.record import order_of, order_record
from diptych.ui.reading.comfort import LEADINGS, MEASURES, Face, PagesShown
from diptych.ui.state import TEXT_SIZES, MatrixPlace, Place, WindowState
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from enum import StrEnum

_SMALLEST, _LARGEST = 300, 20_000
"""Pixels that a side of a window may have had."""


def state_record(state: WindowState) -> dict[str, object]:
    """Return a state as JSON takes it."""
    return {
        **{name: getattr(state, name) for name in _READERS if name not in _WRITERS},
        **{name: write(state) for name, write in _WRITERS.items()},
    }


def state_of(record: Mapping[str, object], usual: WindowState) -> WindowState:
    """Return the state that a record tells of; what it lacks or has wrong is as in `usual`."""
    state = usual
    for name, read in _READERS.items():
        try:
            state = replace(state, **{name: read(record[name])})  # type: ignore[arg-type]  # each reader returns its field's type
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
    return state


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _named(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    return lambda value: kind(str(value))


def _one_of(allowed: Sequence[int]) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
            raise ValueError(value)
        return value

    return read


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return min(1.0, max(0.0, float(value)))


def _two(value: object) -> tuple[object, object]:
    if not isinstance(value, list):
        raise TypeError
    first, second = value
    return first, second


def _size(value: object) -> tuple[int, int]:
    width, height = (int(str(side)) for side in _two(value))
    if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
        raise ValueError(value)
    return width, height


def _position(value: object) -> tuple[float, float]:
    first, second = _two(value)
    return _share(first), _share(second)


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError
    return tuple(value)


def _keys(value: object) -> dict[str, tuple[str, ...]]:
    return {str(name): _words(keys) for name, keys in _table(value).items()}


def _places(value: object) -> dict[str, Place]:
    return {pair: _place(place) for pair, place in _table(value).items()}


def _place(value: object) -> Place:
    record = _table(value)
    return Place(LensName(str(record["lens"])), str(record["stop"]), _position(record["position"]))


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _language(value: object) -> str:
    """Return a language that there is; another version may have had more of them."""
    if value not in {"", *languages(resource("i18n"))}:
        raise ValueError(value)
    return str(value)


_READERS: Final[dict[str, Callable[[object], object]]] = {
    "scheme": _named(Scheme),
    "follow_system": _flag,
    "lens": _named(LensName),
    "text_size": _one_of(TEXT_SIZES),
    "face": _named(Face),
    "measure": _one_of(MEASURES),
    "leading": _one_of(LEADINGS),
    "linked": _flag,
    "panel": _flag,
    "panel_narrow": _flag,
    "matrix": _named(MatrixPlace),
    "split": _share,
    "pages": _named(PagesShown),
    "swapped": _flag,
    "size": _size,
    "maximised": _flag,
    "keys": _keys,
    "places": _places,
    "told": lambda value: frozenset(_words(value)),
    "order": lambda value: order_of(_table(value)),
    "language": _language,
}

_WRITERS: Final[dict[str, Callable[[WindowState], object]]] = {
    "size": lambda state: list(state.size),
    "keys": lambda state: {name: list(keys) for name, keys in sorted(state.keys.items())},
    "places": lambda state: {
        pair: {"lens": place.lens, "stop": place.stop, "position": list(place.position)}
        for pair, place in state.places.items()
    },
    "told": lambda state: sorted(state.told),
    "order": lambda state: order_record(state.order),
}
