"""What the program says of a pair can be said in another language by whoever opens its pack."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.making.packs import members, packed, repacked
from tests.ui.pair import ferry

from diptych.interchange.pack.layout import COMPARISON
from diptych.interchange.pack.reading import read_pack
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.composed import composed
from diptych.model.spoken import spoken
from diptych.model.translation import catalogue, speaking
from diptych_resources import resource

STATEMENT = composed("A calls {name} {first}; B: {second}.", name="Dahl", first="x", second="y")
GERMAN = "A nennt Dahl x; B: y."


def raw() -> bytes:
    """Return a pack in which the program says one thing of the pair."""
    pair = ferry()
    contrast = replace(pair.contrasts[0], statement=STATEMENT)
    return pack_bytes(packed(replace(pair, contrasts=(contrast,))))


def told_by(pack: bytes) -> str:
    """Return what is said in German of the pair of a pack."""
    (pair,) = read_pack(pack, "a.diptych").pairs
    assert pair.comparison is not None
    with speaking(catalogue(resource("i18n"), ("de",))):
        return spoken(pair.comparison.contrasts[0].statement)


def test_a_statement_from_a_pack_is_said_in_german() -> None:
    """It brings its parts along."""
    assert told_by(raw()) == GERMAN


def test_a_pack_cannot_have_another_thing_said_in_german() -> None:
    """What a stranger wrote beside the English is passed over where it does not give that."""
    parts = members(raw())
    (name,) = (one for one in parts if one.endswith(COMPARISON))
    record = json.loads(parts[name])
    record["composed"][str(STATEMENT)]["values"]["name"] = "nobody"
    changed = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
    assert told_by(repacked({**parts, name: changed})) == str(STATEMENT)
