"""What each lens makes of a pair; no window is needed."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diptych.model.comparison import ActorKind, Portrait
from diptych.model.text import Fact, Known, Side
from diptych.ui.lenses.actors import actors_view
from diptych.ui.lenses.catalogue import Lens, lenses
from diptych.ui.lenses.names import LensName
from diptych.ui.lenses.only import dates_sentence, only_view
from diptych.ui.lenses.shared import shared_view
from diptych.ui.lenses.voices import voices_view
from diptych.ui.lenses.wording import frequency_sentence, wording_view

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

each_lens = pytest.mark.parametrize("lens", lenses(), ids=lambda lens: lens.name.value)


@each_lens
def test_every_stop_is_marked_and_listed(ferry: Comparison, lens: Lens) -> None:
    """A stop that next leads to has marks on a page and an entry in the list."""
    view = lens.view(ferry)
    assert view.stops
    for stop in view.stops:
        assert view.entry(stop.entry) is not None
        assert any(mark.group == stop.id for mark in view.marks_at(stop))


@each_lens
def test_every_entry_leads_somewhere(ferry: Comparison, lens: Lens) -> None:
    """Choosing a line of the list selects a stop of that line."""
    view = lens.view(ferry)
    for entry in view.entries:
        stop = view.stop_for(entry.id)
        assert stop is not None
        assert stop.entry == entry.id


@each_lens
def test_every_mark_lies_in_its_article(ferry: Comparison, lens: Lens) -> None:
    """No mark is empty or runs past the end of the text, and each says what it is."""
    view = lens.view(ferry)
    for stop in view.stops:
        for mark in view.marks_at(stop):
            assert len(mark.span) > 0
            assert mark.span.end <= len(ferry.article(mark.side).text)
            assert mark.hint
            assert "\n" not in mark.hint


@each_lens
def test_a_pair_with_nothing_to_show_has_no_stops(bare: Comparison, lens: Lens) -> None:
    """An empty analysis gives an empty list and no marks."""
    view = lens.view(bare)
    assert not view.entries
    assert not view.stops
    assert not view.marks_at(None)


@each_lens
def test_entries_differ_in_pattern_as_well_as_colour(ferry: Comparison, lens: Lens) -> None:
    """Two neighbours in a list are told apart without colour."""
    styles = [entry.style for entry in lens.view(ferry).entries]
    for one, other in itertools.pairwise(styles):
        assert one.pattern is not other.pattern
        assert one.hue != other.hue


def test_the_keys_of_the_lenses_follow_their_names() -> None:
    """The lenses come in the order that the command line and the keys use."""
    assert [lens.name for lens in lenses()] == list(LensName)


def test_shared_links_are_numbered_along_the_stops(ferry: Comparison) -> None:
    """The number on a ribbon is the rank of its link on the way of next and previous."""
    view = shared_view(ferry)
    labels = {tie.group: tie.label.rstrip("?") for tie in view.ties}
    walked = [labels[stop.id] for stop in view.stops if stop.id in labels]
    assert walked == [str(number) for number in range(1, 6)]


def test_a_possible_link_says_so_in_list_and_hinge(ferry: Comparison) -> None:
    """What is only possible is told from what is strong."""
    view = shared_view(ferry)
    entry = view.entry("money")
    assert entry is not None
    assert entry.note == "1 possible link"
    stop = view.stop_for("money")
    assert stop is not None
    assert next(tie.label for tie in view.ties if tie.group == stop.id).endswith("?")


def test_a_link_that_is_too_weak_is_not_shown(ferry: Comparison) -> None:
    """Below the least score there is silence."""
    weak = replace(ferry, links=tuple(replace(link, score=0.49) for link in ferry.links))
    assert not shared_view(weak).ties


def test_a_theme_without_links_shows_its_passages(ferry: Comparison) -> None:
    """Passages of both sides are marked even where none is tied to another."""
    view = shared_view(ferry)
    stop = view.stop_for("evenings")
    assert stop is not None
    sides = {
        mark.side for mark in view.marks_at(stop) if mark.group == "evenings" and not mark.word
    }
    assert sides == {Side.A, Side.B}


def test_a_link_told_differently_is_drawn_as_a_contrast(ferry: Comparison) -> None:
    """A ribbon is dashed exactly where a contrast rests on both its passages."""
    view = shared_view(ferry)
    dashed = {
        stop.entry
        for stop in view.stops
        for tie in view.ties
        if tie.group == stop.id and tie.contrast
    }
    assert dashed == {"night-ferry"}


def test_coverage_stands_on_both_sides(ferry: Comparison) -> None:
    """The figures beside the bars are the shares of A and of B."""
    entry = shared_view(ferry).entry("night-ferry")
    assert entry is not None
    assert [figure.text for figure in entry.figures] == ["21 %", "12 %"]
    assert entry.figures[0].length > entry.figures[1].length


def test_actors_of_both_sides_come_first(ferry: Comparison) -> None:
    """Shared actors stand above those that one side alone names."""
    entries = actors_view(ferry).entries
    assert [entry.name for entry in entries] == ["Maren Dahl", "Nordlinje", "Ingrid Vaage"]
    assert entries[-1].section == "Only in B"
    assert [figure.text for figure in entries[0].figures] == ["3", "1"]


def test_things_come_last_and_are_few(ferry: Comparison) -> None:
    """Who has a name stands above people without one; of five things the emptiest are no lines."""
    maren = next(actor for actor in ferry.actors if actor.id == "maren-dahl")
    islanders = replace(maren, id="islanders", name="islanders", kind=ActorKind.GROUP)
    things = [
        replace(maren, id=name, name=name, kind=ActorKind.THING)
        for name in ("ferry", "fare", "quay", "tide")
    ]
    mute = replace(things[0], id="sea", name="sea", portraits=(Portrait(), Portrait()))
    pair = replace(ferry, actors=(mute, *things, islanders, *ferry.actors))
    names = [entry.name for entry in actors_view(pair).entries]
    assert names == [
        "Maren Dahl",
        "Nordlinje",
        "Ingrid Vaage",
        "islanders",
        "ferry",
        "fare",
        "quay",
    ]
    about = replace(ferry.contrasts[0], about="sea")
    told = replace(pair, contrasts=(*ferry.contrasts, about))
    assert "sea" in [entry.name for entry in actors_view(told).entries]


def test_only_the_chosen_actor_is_marked(ferry: Comparison) -> None:
    """The pages do not carry all actors at once."""
    view = actors_view(ferry)
    chosen, other = view.stops[:2]
    groups = {mark.group for mark in view.marks_at(chosen)}
    assert chosen.id in groups
    assert not groups & {mark.group for mark in view.marks_at(other)}


def test_wording_is_counted_by_kind_and_side(ferry: Comparison) -> None:
    """Hedges and boosters have their counts, and frequencies allow for length."""
    figures = {entry.id: [f.text for f in entry.figures] for entry in wording_view(ferry).entries}
    assert figures["hedge"] == ["0", "3"]
    assert figures["booster"] == ["2", "0"]
    assert frequency_sentence(ferry, "hedge").startswith("Never in A, 3 times in B")


def test_voices_show_how_many_words_each_has(ferry: Comparison) -> None:
    """A source has the sum of its words; words of nobody stand under their own line."""
    entries = {entry.name: entry for entry in voices_view(ferry).entries}
    assert [figure.text for figure in entries["Maren Dahl"].figures] == ["13 w.", "–"]
    assert "Nobody is named" in entries


def test_absences_name_both_dates(ferry: Comparison) -> None:
    """A missing date is named beside the known one."""
    absence = next(one for one in ferry.absences if one.what == "east-quay")
    assert dates_sentence(ferry, absence) == (
        "B has no date; A is dated 11 March 2021. Which came first is not known."
    )


def test_what_was_published_earlier_is_said_to_be(ferry: Comparison) -> None:
    """An article is not blamed for silence on what came after it."""
    second = ferry.articles[1]
    dated = replace(second.metadata, published=Fact("2021-02-01", Known.FOUND))
    pair = replace(ferry, articles=(ferry.articles[0], second.with_metadata(dated)))
    absence = replace(ferry.absences[-1], published_earlier=True)
    assert "B was published earlier" in dates_sentence(pair, absence)
    view = only_view(replace(pair, absences=(absence,)))
    assert view.entries[0].note.endswith("B is earlier")


def test_the_nearest_passage_is_offered_across_the_hinge(ferry: Comparison) -> None:
    """A silence is tied to the passage that comes closest, as a contrast."""
    view = only_view(ferry)
    assert [tie.contrast for tie in view.ties] == [True]
    stop = view.stop_for(view.ties[0].group)
    assert {mark.side for mark in view.marks_at(stop)} == {Side.A, Side.B}
