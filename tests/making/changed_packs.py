"""Packs that were changed anywhere: in their bytes, or in what a part of them says."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

from tests.making.packs import honest, repacked

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS: Any = {"start": 9, "end": 1}
_ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    2**53,
    2**70,
    1.5,
    "",
    "\u202e",
    "x" * 3000,
    [],
    {},
    [[]],
    _ENDS,
)


def changed(value: Any, dice: random.Random) -> Any:
    """Return a JSON value with something in it changed."""
    if dice.random() < 0.15 or not value or not isinstance(value, dict | list):
        return dice.choice(_ODD)
    if isinstance(value, list):
        at = dice.randrange(len(value))
        if dice.random() < 0.2:
            return [*value[:at], *value[at + 1 :], value[at]]
        return [*value[:at], changed(value[at], dice), *value[at + 1 :]]
    name = dice.choice(list(value))
    if dice.random() < 0.2:
        return {key: one for key, one in value.items() if key != name}
    return {**value, name: changed(value[name], dice)}


def mutated(parts: dict[str, bytes], raw: bytes, dice: random.Random) -> bytes:
    """Return a pack changed in its bytes, or in what one of its members says."""
    kind = dice.random()
    if kind < 0.3:
        at = dice.randrange(len(raw))
        cut = dice.choice([0, 1, 1, 4, 200])
        return raw[:at] + dice.randbytes(dice.choice([0, 1, 1, 4])) + raw[at + cut :]
    name = dice.choice([one for one in parts if one != "mimetype"])
    if name == "manifest.json":
        return repacked(parts, lambda said: _change_field(said, dice))
    lines = parts[name].split(b"\n") if name.endswith("l") else [parts[name]]
    at = dice.randrange(max(1, len(lines) - 1))
    if kind < 0.4:
        place = dice.randrange(len(lines[at]))
        lines[at] = lines[at][:place] + dice.randbytes(1) + lines[at][place + 1 :]
    else:
        lines[at] = json.dumps(changed(json.loads(lines[at]), dice)).encode()
    return repacked({**parts, name: b"\n".join(lines)})


def _change_field(said: dict[str, Any], dice: random.Random) -> None:
    name = dice.choice(list(said))
    said[name] = changed(said[name], dice)


def packs(seeds: range) -> Iterator[bytes]:
    """Yield a changed pack for each seed."""
    parts = honest()
    raw = repacked(parts)
    for seed in seeds:
        yield mutated(parts, raw, random.Random(seed))  # noqa: S311 - not for secrets
