"""A comparison of two articles of our own: what a reader would accept, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys

import jsonschema
import pytest

from diptych.ingest.importer import read_text
from diptych.model.comparison import Comparison, Verdict
from diptych.model.faults import Cancelled, Fault
from diptych.model.progress import Silent
from diptych.model.record import comparison_of, comparison_record
from diptych.model.text import Article, Side
from diptych.workflow.comparing import Comparer
from diptych_resources import resource

CLINIC = """The last night at Marsh Road

The emergency ward at Marsh Road Hospital will close in June, the health board decided on Tuesday.
Board chairman Peter Oduya said that patients will be safer at the larger hospital in Kelby.

Nurses fear that the closure will cost lives. “Kelby is forty minutes away by ambulance,” said
Ruth Amis, who has worked on the ward for twenty years. The closure saves the board two million
pounds a year.

Oduya called the savings a side effect. He has promised a minor injuries clinic by the autumn.
"""

SAVINGS = """Health board backs a safer emergency service

The regional health board has voted to move emergency care from Marsh Road Hospital to Kelby.
The decision will improve the safety of patients, according to board chairman Peter Oduya.

A larger emergency ward can keep specialists on duty day and night, the board argues. The closure
of the ward at Marsh Road will save about two million pounds every year.

Critics such as the nurse Ruth Amis perhaps overlook that most patients already travel to Kelby.
"""

CAKE = """How to bake a lemon cake

Beat the butter with the sugar until it is pale and soft. Add the eggs one after the other.
Fold in the flour and the grated peel of two lemons. Bake the cake for forty minutes.

Let it cool in the tin before you turn it out. Dust it with sugar and serve it with cream.
"""


def article(text: str) -> Article:
    """Return the article that the importer makes of a text."""
    return read_text(text, "article.txt")


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    """One comparer with its models."""
    return Comparer()


@pytest.fixture(scope="module")
def ward(comparer: Comparer) -> Comparison:
    """The two articles on the ward that closes."""
    return comparer.compare(article(CLINIC), article(SAVINGS), Silent())


def quoted_links(comparison: Comparison) -> list[tuple[str, str]]:
    """Return the words of each link, A's and B's."""
    return [
        (comparison.quote(Side.A, link.a), comparison.quote(Side.B, link.b))
        for link in comparison.links
    ]


def test_two_articles_on_one_decision_tell_the_same_story(ward: Comparison) -> None:
    """The verdict says so."""
    assert ward.same_story.verdict is Verdict.SAME


def test_the_same_saving_is_linked(ward: Comparison) -> None:
    """Two million pounds a year stand on both sides."""
    assert any("two million" in a and "two million" in b for a, b in quoted_links(ward))


def test_both_name_the_chairman_and_the_nurse(ward: Comparison) -> None:
    """Actors are merged across the articles, surname and full name alike."""
    shared = {actor.name: actor for actor in ward.actors if actor.shared}
    assert {"Peter Oduya", "Ruth Amis"} <= set(shared)
    assert "Oduya" in shared["Peter Oduya"].aliases


def test_the_nurse_is_heard_in_a_only(ward: Comparison) -> None:
    """Her quotation has her as its source."""
    heard = {
        ward.quote(Side.A, voice.content) for voice in ward.voices if voice.source == "Ruth Amis"
    }
    assert any("forty minutes away" in words for words in heard)
    assert not any(v.side is Side.B and v.source == "Ruth Amis" for v in ward.voices)


def test_the_record_fits_its_schema_and_comes_back_whole(ward: Comparison) -> None:
    """What is printed is what was found, no more and no less."""
    text = json.dumps(comparison_record(ward))
    schema = json.loads(resource("schema", "comparison-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))
    assert comparison_of(json.loads(text), ward.articles) == ward


def test_a_record_of_other_articles_is_refused(ward: Comparison) -> None:
    """A stored comparison is never shown on texts that it was not made of."""
    with pytest.raises(ValueError, match="other articles"):
        comparison_of(comparison_record(ward), (ward.articles[1], ward.articles[0]))


def test_a_recipe_and_a_closure_tell_different_stories(comparer: Comparer) -> None:
    """Two articles with nothing in common give no links."""
    strangers = comparer.compare(article(CLINIC), article(CAKE), Silent())
    assert strangers.same_story.verdict is Verdict.DIFFERENT
    assert not strangers.links


def test_the_same_comes_out_again_and_on_more_threads(ward: Comparison) -> None:
    """A second comparer with two threads says the same."""
    again = Comparer(threads=2).compare(article(CLINIC), article(SAVINGS), Silent())
    assert again == ward


def test_swapped_sides_are_read_anew_as_the_other_side(
    comparer: Comparer, ward: Comparison
) -> None:
    """A reading that was kept for side A serves side B without carrying the old side along."""
    swapped = comparer.compare(article(SAVINGS), article(CLINIC), Silent())
    assert {(v.side.other, v.source, v.content) for v in swapped.voices} == {
        (v.side, v.source, v.content) for v in ward.voices
    }


def test_one_article_twice_is_refused(comparer: Comparer) -> None:
    """There is nothing to compare, and the sentence says so."""
    with pytest.raises(Fault, match="same article"):
        comparer.compare(article(CLINIC), article(CLINIC), Silent())


def test_a_language_without_a_model_is_told(comparer: Comparer) -> None:
    """An Urdu article is compared as far as that goes, and a notice says how far."""
    urdu = article(
        "وزیر اعظم کا خطاب\n\nوزیر اعظم نے کہا کہ حکومت نئے اسکول کھولے گی۔ انہوں نے مزید کہا "
        "کہ اساتذہ کی تنخواہیں بڑھائی جائیں گی اور بچوں کو کتابیں مفت دی جائیں گی۔"
    )
    found = comparer.compare(article(CLINIC), urdu, Silent())
    assert not found.links
    assert any("Article B" in notice for notice in found.notices)


class _Impatient:
    """Progress of somebody who stops when marks are to be found."""

    def report(self, step: str, share: float) -> None:
        """Stop at the themes."""
        if step == "Finding themes":
            raise Cancelled(f"{step} {share}")


def test_comparing_stops_when_asked(comparer: Comparer) -> None:
    """Whoever waits can stop it midway."""
    with pytest.raises(Cancelled):
        comparer.compare(article(CLINIC), article(SAVINGS), _Impatient())


_PRODUCT = """
import os
from diptych.workflow.comparing import Comparer
Comparer()
import numpy
many = numpy.ones((600, 600), dtype=numpy.float32)
many @ many
print(len(os.listdir("/proc/self/task")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts threads as Linux lists them")
def test_matrices_start_no_threads_of_their_own() -> None:
    """A comparison takes no second core from whoever works beside it."""
    done = subprocess.run(
        [sys.executable, "-c", _PRODUCT], check=True, stdout=subprocess.PIPE, text=True
    )
    assert int(done.stdout) == 1


class Watching:
    """Progress that remembers the shares it was told."""

    def __init__(self) -> None:
        self.shares: list[float] = []

    def report(self, _step: str, share: float) -> None:
        """Remember it."""
        self.shares.append(share)


def test_what_is_done_only_grows() -> None:
    """Nobody sees a bar that fills up and begins again, in a first comparison or a later one."""
    comparer = Comparer()
    for _ in range(2):
        watching = Watching()
        comparer.compare(article(CLINIC), article(SAVINGS), watching)
        assert watching.shares == sorted(watching.shares)
        assert 0 <= watching.shares[0] <= watching.shares[-1] <= 1
