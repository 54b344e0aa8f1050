"""What a stored comparison's sentences were made of comes back, and nothing else does."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.making.any_notebooks import article

from diptych.model.comparison import (
    Comparison,
    Confidence,
    Contrast,
    ContrastKind,
    Link,
    LinkKind,
    Reason,
    SameStory,
    Settings,
    Verdict,
    Wording,
)
from diptych.model.composed import Composed, composed, composed_many
from diptych.model.composed_record import composed_record, with_composed
from diptych.model.record import comparison_of, comparison_record
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

STATEMENT = composed(
    "Only {side} quotes {source}: {words}",
    side=Side.A,
    source=composed("the {name}", name="council"),
    words=composed_many("{number} word", "{number} words", 40),
)


@pytest.fixture
def comparison() -> Comparison:
    """Return one with a composed sentence of each kind, and a plain one."""
    articles = (article("One two three."), article("Four five six."))
    return Comparison(
        method="m",
        settings=Settings(),
        articles=articles,
        sentences=((Span(0, 4),), (Span(0, 4),)),
        same_story=SameStory(1.0, Verdict.SAME),
        links=(
            Link(
                Span(0, 4),
                Span(0, 4),
                0.8,
                LinkKind.VERBATIM,
                (),
                (
                    Reason(Span(0, 4), Span(0, 4), composed("the same {number} words", number="5")),
                    Reason(Span(0, 4), Span(0, 4), "the same word"),
                ),
            ),
        ),
        wording=(
            Wording(Side.A, Span(0, 4), "loaded", composed("“{word}” judges", word="x"), 0.5),
        ),
        contrasts=(
            Contrast("voices-1", "c", ContrastKind.VOICES, STATEMENT, Confidence.STRONG, ()),
        ),
        notices=(composed("{number} letters", number=12_000),),
    )


def sentences(comparison: Comparison) -> Iterator[str]:
    """Yield every sentence of it."""
    yield from (why.reason for link in comparison.links for why in link.because)
    yield from (one.rule for one in comparison.wording)
    yield from (one.statement for one in comparison.contrasts)
    yield from comparison.notices


def stored(comparison: Comparison) -> tuple[Comparison, Any]:
    """Return what is read from its record without the rest, and the rest, both through JSON."""
    record = json.loads(json.dumps(comparison_record(comparison)))
    told = json.loads(json.dumps(composed_record(comparison)))
    return comparison_of(record, comparison.articles), told


def parts(sentence: str) -> object:
    """Return of what a sentence was made, all the way down."""
    if not isinstance(sentence, Composed):
        return str(sentence)
    values = {
        name: one if isinstance(one, int) else parts(one) for name, one in sentence.values.items()
    }
    return sentence.template, sentence.many, sentence.number, values


def test_what_was_composed_comes_back(comparison: Comparison) -> None:
    """Every sentence that was, with its parts; the others are plain words."""
    plain, told = stored(comparison)
    assert not any(isinstance(one, Composed) for one in sentences(plain))
    again = with_composed(plain, told)
    assert again == comparison
    assert [parts(one) for one in sentences(again)] == [parts(one) for one in sentences(comparison)]


def test_a_record_of_an_earlier_version_stays_plain(comparison: Comparison) -> None:
    """Without the field there is nothing to tell of."""
    plain, _ = stored(comparison)
    assert with_composed(plain, None) == plain


DEEP: dict[str, Any] = {"template": "{x}", "values": {"x": "c"}}
for _ in range(200):
    DEEP = {"template": "{x}", "values": {"x": DEEP}}


@pytest.mark.parametrize(
    "told",
    [
        {"template": "Everybody lies."},
        {"template": "{nobody}", "values": {}},
        {"template": 7},
        {"template": "{x}", "values": {"x": None}},
        {"template": "{x}", "values": "x"},
        {"template": "a", "many": "b", "number": "2"},
        {"template": "a", "many": "b", "number": 1.5},
        "words",
        None,
        DEEP,
    ],
)
def test_what_gives_another_sentence_is_passed_over(comparison: Comparison, told: object) -> None:
    """A stranger's record cannot let a translation say what its English does not."""
    plain, _ = stored(comparison)
    again = with_composed(plain, {str(STATEMENT): told})
    assert again == plain
    assert not isinstance(again.contrasts[0].statement, Composed)


def test_no_place_reaches_into_a_value(comparison: Comparison) -> None:
    """A template has names in it, and no ways into what they stand for."""
    statement = "{x.__class__} {x[0]} {0!r}"
    odd = replace(comparison, contrasts=(replace(comparison.contrasts[0], statement=statement),))
    told = {statement: {"template": statement, "values": {"x": "secret"}}}
    (read,) = with_composed(odd, told).contrasts
    assert read.statement == statement
