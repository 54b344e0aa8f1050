"""Annotations as the bytes of one file, and back: a collection of JSON-LD, or a line each."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Final

from diptych.interchange.annotations.reading_json import objects
from diptych.interchange.annotations.vocabulary import Json, context
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST: Final = 20_000_000
"""Bytes that a file of annotations may have."""
MOST: Final = 50_000
"""Annotations that one file may have."""
_DEEPEST: Final = 12
"""How deeply collections and pages may stand in each other."""
_IDS: Final = uuid.UUID("8d1c4a3e-0e4f-5e58-a1f4-2a1b7c9d6e02")


def collection(annotations: Iterable[Json], label: str) -> bytes:
    """Return a file with one collection of one page that holds these annotations."""
    items = [{name: one[name] for name in one if name != "@context"} for one in annotations]
    told = json.dumps(items, sort_keys=True)
    name = uuid.uuid5(_IDS, told)
    page = {
        "id": f"urn:uuid:{uuid.uuid5(name, 'page')}",
        "type": "AnnotationPage",
        "partOf": f"urn:uuid:{name}",
        "startIndex": 0,
        "items": items,
    }
    whole = {
        "@context": context(),
        "id": f"urn:uuid:{name}",
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "first": page,
    }
    return _written(whole, indent=2) + b"\n"


def lines(annotations: Iterable[Json]) -> bytes:
    """Return a file with one annotation a line."""
    return b"".join(_written(one) + b"\n" for one in annotations)


def annotations_in(raw: bytes) -> tuple[Json, ...]:
    """Return the annotations of a file: a collection, a page, a list, a single one, or lines.

    Raises:
        Fault: when it is too large, is no JSON, or has no annotations.
    """
    if len(raw) > LARGEST:
        raise Fault(
            "The file of annotations has more than 20 MB; nothing was read, so export fewer at a"
            " time."
        )
    try:
        found = tuple(_unfolded(_parsed(raw), 0))
    except (ValueError, RecursionError) as error:
        raise Fault(
            "The file is no JSON of annotations that can be read; nothing was changed, so export"
            " it again."
        ) from error
    if not found or len(found) > MOST:
        raise Fault(
            "There are no annotations in the file, or more than {most}; nothing was changed, so "
            "choose another file.",
            most=MOST,
        )
    return found


def _parsed(raw: bytes) -> list[object]:
    text = raw.decode("utf-8-sig")
    try:
        return [_json(text)]
    except json.JSONDecodeError:
        # Splitting at other signs than line feeds would cut texts in two.
        return [_json(line) for line in text.split("\n") if line.strip()]


def _json(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refused)


def _once(pairs: list[tuple[str, object]]) -> Json:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return made


def _refused(name: str) -> object:
    raise ValueError(f"{name} is no number")


def _unfolded(values: list[object], depth: int) -> list[Json]:
    """Return the annotations among values and in the collections and pages among them."""
    found: list[Json] = []
    for value in values:
        if isinstance(value, list) and depth < _DEEPEST:
            found += _unfolded(value, depth + 1)
        elif isinstance(value, dict):
            inside = [one for name in ("first", "items", "@graph") for one in objects(value, name)]
            if "target" in value:
                found.append(value)
            elif inside and depth < _DEEPEST:
                found += _unfolded(list(inside), depth + 1)
    return found


def _written(value: object, indent: int | None = None) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8")
    except UnicodeEncodeError:
        # A text with half a character in it can be escaped, but not encoded.
        return json.dumps(value, indent=indent).encode("ascii")
