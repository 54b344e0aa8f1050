"""Statements on how two sides differ are true, rest on evidence of each side, and are few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.analysis.certainty import certainty
from diptych.analysis.contrasts import contrasts
from diptych.analysis.voices import voices
from diptych.analysis.wording import distancing
from diptych.language.actors import find_actors
from diptych.model.comparison import (
    Act,
    Actor,
    Confidence,
    Contrast,
    Label,
    Origin,
    Part,
    Passage,
    Portrait,
    Theme,
    Wording,
)
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.unit.analysis.conftest import Read

    from diptych.language.reading import Reading

FILLER = "The market opens early and the baker sells bread to the people of the old town. "


def compared(
    read: Read, a: str, b: str, actors: Sequence[Actor] = (), themes: Sequence[Theme] = ()
) -> tuple[Contrast, ...]:
    """Return the contrasts of two texts, with what the other parts find in them."""
    readings: tuple[Reading, Reading] = (read(a, Side.A), read(b, Side.B))
    mentioned = find_actors(readings)
    return contrasts(
        readings,
        actors,
        themes,
        [voice for reading in readings for voice in voices(reading, mentioned)],
        [
            mark
            for reading in readings
            for mark in (*distancing(reading), *certainty(reading), *judged(reading))
        ],
    )


def judged(reading: Reading) -> list[Wording]:
    """Return every `dreadful` and `shameful` as a judging word."""
    return [
        Wording(reading.side, Span(*found.span()), "loaded", "judges", 0.9)
        for found in re.finditer(r"dreadful|shameful", reading.text)
    ]


def place(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def labels(text: str, kind: str, *words: str) -> Portrait:
    """Return a portrait with these labels."""
    return Portrait(
        mentions=(Span(0, 1),), labels=tuple(Label(place(text, word), kind) for word in words)
    )


A_NAMES = "Rosa Diaz is a fearless reformer. She is a builder of schools."
B_NAMES = "Rosa Diaz is a reckless spender. She is a friend of the banks."


def test_naming_quotes_both_sides(read: Read) -> None:
    """An actor whom each side calls something else is named, in the texts' own words."""
    diaz = Actor(
        "rosa-diaz",
        "Rosa Diaz",
        ("Rosa Diaz",),
        (
            labels(A_NAMES, "predicate", "a fearless reformer", "a builder of schools"),
            labels(B_NAMES, "predicate", "a reckless spender", "a friend of the banks"),
        ),
    )
    (naming,) = [one for one in compared(read, A_NAMES, B_NAMES, [diaz]) if one.kind == "naming"]
    assert naming.statement == (
        "A calls Rosa Diaz “a fearless reformer” and “a builder of schools”; "
        "B: “a reckless spender” and “a friend of the banks”."
    )
    assert naming.about == "Rosa Diaz"
    assert naming.confidence is Confidence.STRONG
    assert [span.of(B_NAMES) for span in naming.on(Side.B)] == [
        "a reckless spender",
        "a friend of the banks",
    ]


def test_the_same_label_on_both_sides_is_no_contrast(read: Read) -> None:
    """Calling somebody the same thing, or a little more of it, is no difference."""
    a, b = "Rosa Diaz is a lawyer.", "Rosa Diaz is a local lawyer."
    diaz = Actor(
        "rosa-diaz",
        "Rosa Diaz",
        ("Rosa Diaz",),
        (labels(a, "predicate", "a lawyer"), labels(b, "predicate", "a local lawyer")),
    )
    assert not compared(read, a, b, [diaz])


def test_bare_titles_and_belongings_are_no_contrast(read: Read) -> None:
    """Titles, and what somebody happens to have, say nothing of how a side sees the person."""
    a, b = "Mayor Rosa Diaz sold her new car.", "Councillor Rosa Diaz left her old house."
    diaz = Actor(
        "rosa-diaz",
        "Rosa Diaz",
        ("Rosa Diaz",),
        (
            Portrait(
                (Span(0, 1),),
                (Label(place(a, "Mayor"), "title"), Label(place(a, "new car"), "possession")),
            ),
            Portrait(
                (Span(0, 1),),
                (
                    Label(place(b, "Councillor"), "title"),
                    Label(place(b, "old house"), "possession"),
                ),
            ),
        ),
    )
    assert not compared(read, a, b, [diaz])


def named(*portraits: Portrait) -> Actor:
    """Return Rosa Diaz with a portrait of each side."""
    return Actor("rosa-diaz", "Rosa Diaz", ("Rosa Diaz",), (portraits[0], portraits[1]))


def test_the_same_words_in_another_order_are_no_contrast(read: Read) -> None:
    """The museum's director and the director of the museum are the same."""
    a = "Rosa Diaz, the museum’s director, left."
    b = "Rosa Diaz, director of the museum, left."
    diaz = named(
        labels(a, "apposition", "the museum’s director"),
        labels(b, "apposition", "director of the museum"),
    )
    assert not compared(read, a, b, [diaz])


def test_titles_of_several_words_are_names_too(read: Read) -> None:
    """Who is a regional secretary here and a union boss there is named differently."""
    a = "Rosa Diaz, regional secretary of the union, left."
    b = "Union boss Rosa Diaz left."
    diaz = named(
        labels(a, "apposition", "regional secretary of the union"),
        labels(b, "title", "Union boss"),
    )
    (one,) = compared(read, a, b, [diaz])
    assert one.statement == (
        "A calls Rosa Diaz “regional secretary of the union”; B: “Union boss”."
    )


def test_marks_inside_are_left_out(read: Read) -> None:
    """A statement has no quotation marks inside its own."""
    a = "The “hard” line of Rosa Diaz is a “hard” road. Rosa Diaz is a “hard” woman."
    b = "Rosa Diaz is a soft touch."
    diaz = named(labels(a, "predicate", "a “hard” woman"), labels(b, "predicate", "a soft touch"))
    statements = [one.statement for one in compared(read, a, b, [diaz])]
    assert "A calls Rosa Diaz “a hard woman”; B: “a soft touch”." in statements


def test_judging_words_on_one_side(read: Read) -> None:
    """A side that judges three times and more where the other never does is told."""
    a = FILLER * 8 + "It was a dreadful year, a shameful year and a dreadful end."
    (one,) = compared(read, a, FILLER * 8)
    assert one.kind == "tone"
    assert one.statement == (
        "In its own words, A uses 3 judging words (“dreadful” (2 times) and “shameful”); B none."
    )
    assert not one.on(Side.B)
    two = FILLER * 8 + "It was a dreadful year and a shameful end."
    assert not compared(read, two, FILLER * 8)


def test_certainty_counts_what_each_side_says_itself(read: Read) -> None:
    """Hedges on one side against certainty on the other, counted and quoted."""
    a = FILLER * 12 + (
        "The plan will clearly work. It is certainly cheap. It is undoubtedly safe. "
        "It is obviously popular. The town surely needs it."
    )
    b = FILLER * 12 + (
        "The plan may work. It is perhaps cheap. It could be safe. It seems popular. "
        "The town probably needs it. Time will tell."
    )
    (one,) = [each for each in compared(read, a, b) if each.kind == "certainty"]
    assert "A has 5 words of certainty" in one.statement
    assert "B has no words of certainty and 6 hedges (“time will tell”" in one.statement
    assert [span.of(b) for span in one.on(Side.B)][-1] == "Time will tell"
    assert len(one.on(Side.A)) == 5


def test_a_speakers_certainty_is_not_the_sides(read: Read) -> None:
    """Hedges inside quotations don't make a side unsure."""
    a = FILLER * 12 + "It is certainly cheap."
    b = FILLER * 12 + (
        "“It may perhaps work, and it could probably help, and it seems possible,” the mayor said."
    )
    assert not [each for each in compared(read, a, b) if each.kind == "certainty"]


def test_a_source_quoted_at_length_on_one_side(read: Read) -> None:
    """Who gets to speak at length on one side only is said, with the words as evidence."""
    speech = (
        "“We have repaired the old pier with our own hands, we have paid for every plank and "
        "every nail, and we will not hand it over to a company from the capital that has never "
        "seen a storm here,”"
    )
    a = f"{FILLER}{speech} said Maria Costa. {FILLER}"
    b = f"{FILLER}The pier was sold in June. {FILLER}"
    (one,) = [each for each in compared(read, a, b) if each.kind == "voices"]
    assert one.statement == "Only A quotes Maria Costa at length: 39 words."
    assert not one.on(Side.B)
    assert any(span.of(a) == speech[1:-1] for span in one.on(Side.A))


def theme(a: str, b: str, words: str) -> Theme:
    """Return a theme that stands wherever its words do."""
    passages = tuple(
        Passage(side, Span(at, at + len(words)), (), 1.0)
        for side, text in ((Side.A, a), (Side.B, b))
        for at in range(len(text))
        if text.startswith(words, at)
    )
    shares = [
        sum(len(one.span) for one in passages if one.side is side) / len(text)
        for side, text in ((Side.A, a), (Side.B, b))
    ]
    return Theme("rent", "rent", Origin.FOUND, ("rent",), (shares[0], shares[1]), passages)


def test_a_theme_early_here_and_late_there(read: Read) -> None:
    """What one side opens with and the other comes to late is said with both places."""
    words = "The rent has doubled."
    a, b = f"{words} {words} {FILLER * 9}", f"{FILLER * 9}{words}"
    (one,) = compared(read, a, b, themes=[theme(a, b, words)])
    assert one.kind == "placement"
    assert one.statement.startswith("A has “rent” in its opening; B comes to it after 9")
    assert [len(one.on(side)) for side in Side] == [1, 1]
    few = f"{words} {FILLER * 9}"
    assert not compared(read, few, b, themes=[theme(few, b, words)])


def test_much_room_and_little(read: Read) -> None:
    """A theme that fills half of one text and little of the other is said in per cent."""
    words = "The rent has doubled in every street of the town."
    a, b = f"{FILLER}{f'{words} ' * 6}{FILLER}", f"{FILLER}{words} {FILLER * 9}"
    (one,) = compared(read, a, b, themes=[theme(a, b, words)])
    assert one.kind == "placement"
    assert one.statement.startswith("A gives “rent” 6")
    assert one.on(Side.B)


def acting(text: str, verb: str, done: int, suffered: int) -> Portrait:
    """Return a portrait with so many acts."""
    span = place(text, verb)
    acts = [Act(span, Part.AGENT, negated=False)] * done
    acts += [Act(span, Part.PATIENT, negated=False)] * suffered
    return Portrait((Span(0, 1),), (), tuple(acts))


def test_agency_only_where_chance_does_not_explain_it(read: Read) -> None:
    """Who acts here and is acted upon there is said from enough acts, else nothing is."""
    a, b = "The union marches.", "The police beat the union."
    clear = Actor("u", "union", ("union",), (acting(a, "marches", 9, 1), acting(b, "beat", 2, 8)))
    (one,) = compared(read, a, b, [clear])
    assert one.statement == (
        "In A the union acts in 9 of 10 cases and is acted upon in 1; "
        "in B the union acts in 2 of 10 cases and is acted upon in 8."
    )
    few = Actor("u", "union", ("union",), (acting(a, "marches", 3, 0), acting(b, "beat", 1, 2)))
    assert not compared(read, a, b, [few])


def test_the_same_thing_at_a_distance_and_plainly(read: Read) -> None:
    """What one side puts in marks and the other writes plainly is set against each other."""
    a = "The town paid for the “rescue package” again."
    b = "The rescue package saved the town."
    (one,) = compared(read, a, b)
    assert one.statement == (
        "A puts “rescue package” in quotation marks; B writes the same without."
    )
    assert [span.of(a) for span in one.on(Side.A)] == ["rescue package"]
    assert [span.of(b) for span in one.on(Side.B)] == ["rescue package"]


def test_alike_texts_and_strange_languages_have_no_contrasts(read: Read) -> None:
    """Two texts that say the same the same way are not set apart, nor are unread ones."""
    assert compared(read, FILLER * 3, FILLER * 3) == ()
    readings = (
        read("Die Brücke ist zu.", Side.A, parsed=False),
        read("Le pont est fermé.", Side.B, parsed=False),
    )
    assert contrasts(readings, (), (), (), ()) == ()


def test_ids_differ_and_evidence_lies_in_the_texts(read: Read) -> None:
    """Each contrast has its own id, and each piece of evidence is words of its side."""
    a = "The “free” lunch and the so-called park cost money. The lunch was cold."
    b = "The lunch was free. The alleged park and the “green” roof cost money."
    found = compared(read, a, b)
    assert found
    assert len({one.id for one in found}) == len(found)
    texts = {Side.A: a, Side.B: b}
    for one in found:
        assert one.evidence
        assert all(piece.span.of(texts[piece.side]).strip() for piece in one.evidence)
