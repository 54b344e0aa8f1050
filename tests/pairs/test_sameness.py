"""What a comparison does not depend on: sides, signs, furniture, line ends, threads."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_text
from diptych.model.progress import Silent
from diptych.model.record import comparison_record
from diptych.model.text import Side
from diptych.workflow.comparing import Comparer

from .annotations import ROOT
from .conftest import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.model.comparison import Comparison

    from .annotations import Told

_SWAPPED = {"a": "b", "b": "a", "A": "B", "B": "A"}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_ABOVE = "Home > News > World\n\nShare on Facebook\n\n"
_BETWEEN = "\n\nAdvertisement\n\n"
_BELOW = (
    "\n\nShare this article\n\nSign up for our newsletter\n\n© The Example. All rights reserved.\n"
)


def straight(text: str) -> str:
    """Return the text as a typewriter has its quotation marks."""
    return text.translate(_STRAIGHT)


def curly(text: str) -> str:
    """Return the text as a printer has its quotation marks."""
    opened = re.sub(r'(^|[\s(—])"', r"\1“", straight(text), flags=re.MULTILINE)
    opened = re.sub(r"(^|[\s(—“])'(?=\w)", r"\1‘", opened, flags=re.MULTILINE)
    return opened.replace('"', "”").replace("'", "’")


def accented(text: str) -> str:
    """Return the text with an accent in many a name, its letters composed."""
    return unicodedata.normalize("NFC", re.sub(r"(?<=\b[A-Z])a", "á", text))


def surrounded(text: str) -> str:
    """Return the text with furniture above it, below it, and behind its middle paragraph."""
    paragraphs = text.split("\n\n")
    middle = len(paragraphs) // 2
    halves = ("\n\n".join(part) for part in (paragraphs[:middle], paragraphs[middle:]))
    return _ABOVE + _BETWEEN.join(halves) + _BELOW


def links(comparer: Comparer, texts: tuple[str, str]) -> list[tuple[str, str, float, str]]:
    """Return the links of two texts by their words, in one spelling."""
    first, second = (read_text(text, f"{index}.txt") for index, text in enumerate(texts))
    found = comparer.compare(first, second, Silent())
    return [
        (
            straight(found.quote(Side.A, link.a)),
            straight(found.quote(Side.B, link.b)),
            link.score,
            link.kind.value,
        )
        for link in found.links
    ]


@pytest.mark.parametrize("file", sorted(ROOT.glob("*/[ab].txt")), ids=lambda file: file.parent.name)
def test_furniture_is_no_part_of_any_article(file: Path) -> None:
    """A path through the site above it, and words on sharing below it, leave its text as it is."""
    text = file.read_text(encoding="utf-8")
    assert read_text(surrounded(text), "page.txt").text == read_text(text, "page.txt").text


@pytest.mark.parametrize("name", ["hospital", "housing", "museum", "vaccine"])
@pytest.mark.parametrize(
    ("dress", "other"),
    [
        (curly, straight),
        (accented, lambda text: unicodedata.normalize("NFD", accented(text))),
        (str, lambda text: text.replace("\n", "\r\n")),
        (str, surrounded),
    ],
    ids=["marks", "letters", "line ends", "furniture"],
)
def test_another_dress_of_the_same_words_changes_no_link(
    reader: Reader, name: str, dress: Callable[[str], str], other: Callable[[str], str]
) -> None:
    """Nor the score of any."""
    first, second = (
        (ROOT / name / file).read_text(encoding="utf-8") for file in ("a.txt", "b.txt")
    )
    plain = links(reader.comparer, (dress(first), dress(second)))
    assert plain
    assert links(reader.comparer, (other(first), other(second))) == plain


def _mirrored(value: object) -> object:
    """Return a value of a record as the swapped comparison should have it."""
    if isinstance(value, dict):
        return {_SWAPPED.get(key, key): _mirrored_field(key, one) for key, one in value.items()}
    return [_mirrored(one) for one in value] if isinstance(value, list) else value


def _mirrored_field(key: str, value: object) -> object:
    if key in {"side", "missing_from"}:
        return _SWAPPED[str(value)]
    if key in {"statement", "notices"}:
        return json.loads(re.sub(r"\b[AB]\b", lambda one: _SWAPPED[one[0]], json.dumps(value)))
    return _mirrored(value)


def _unordered(value: object) -> object:
    """Return a value of a record without the order of lists, which follows A's text.

    Statements, which speak of A first, are known by their words.
    """
    if isinstance(value, dict):
        told = value.get("statement")
        rest = {key: _unordered(one) for key, one in value.items()}
        return rest if told is None else {**rest, "id": "", "statement": sorted(_words(told))}
    if isinstance(value, list) and not all(isinstance(one, int) for one in value):
        return sorted((_unordered(one) for one in value), key=partial(json.dumps, sort_keys=True))
    return value


def _words(statement: str) -> list[str]:
    return re.findall(r"\w+", statement.lower())


def _record(comparison: Comparison) -> dict[str, object]:
    record: dict[str, object] = json.loads(json.dumps(comparison_record(comparison)))
    return record


def test_swapping_the_sides_swaps_the_result_and_changes_nothing_else(
    told: tuple[Told, ...], swapped: tuple[Comparison, ...]
) -> None:
    """Which article stands on which page changes nothing but the page."""
    for one, other in zip(told, swapped, strict=True):
        straight_on, mirrored = (_record(one.comparison), _mirrored(_record(other)))
        assert isinstance(mirrored, dict)
        for part, value in straight_on.items():
            assert _unordered(mirrored[part]) == _unordered(value), (one.name, part)


@pytest.mark.parametrize("name", ["bridge", "hospital", "vaccine", "wind"])
def test_the_same_result_again_and_with_more_threads(told: tuple[Told, ...], name: str) -> None:
    """Two runs agree byte for byte, whatever the number of threads."""
    again = Reader(Comparer(threads=2)).compare(f"{name}/a.txt", f"{name}/b.txt")
    first = next(one.comparison for one in told if one.name == name)
    assert json.dumps(comparison_record(again)) == json.dumps(comparison_record(first))
