"""A pair of articles and what might be said of it, built by hand, for tests of the window."""

# ruff: noqa: E501 - the articles are quoted by whole sentences
from __future__ import annotations

from tests.ui.pair_words import (
    BATTERY_B,
    COMPANY_A,
    COMPANY_B,
    COUNCIL,
    COUNT_A,
    COUNT_B,
    EVENING_A,
    EVENING_B,
    ISLAND,
    MONEY_A,
    MONEY_B,
    QUAY_A,
    RESCUE_A,
    RESCUE_B,
    VOTE_A,
    VOTE_B,
    a,
    article,
    b,
    passage,
)

from diptych.model.comparison import (
    Absence,
    Act,
    Actor,
    Comparison,
    Confidence,
    Contrast,
    ContrastKind,
    Evidence,
    Label,
    Link,
    LinkKind,
    Origin,
    Part,
    Portrait,
    Reason,
    SameStory,
    Settings,
    Theme,
    Tone,
    Verdict,
    Voice,
    VoiceKind,
    Wording,
)
from diptych.model.text import Article, Fact, Known, Side, Span


def themes() -> tuple[Theme, ...]:
    """Return shared themes, one of them without links, and one on each side alone."""
    return (*_shared_themes(), *_lone_themes())


def _shared_themes() -> tuple[Theme, ...]:
    found = Origin.FOUND
    return (
        Theme(
            "night-ferry",
            "The night ferry",
            found,
            ("night ferry", "crossing", "last boat"),
            (0.21, 0.12),
            (
                passage(Side.A, VOTE_A, "night ferry"),
                passage(
                    Side.A,
                    "The last boat will leave at seven, and the first one in the morning will sail half an hour earlier than before.",
                    "last boat",
                ),
                passage(Side.B, VOTE_B, "night ferry"),
            ),
        ),
        Theme(
            "passenger-figures",
            "Passenger figures",
            found,
            ("figures", "passengers", "counted"),
            (0.11, 0.08),
            (
                passage(Side.A, COUNT_A, "figures"),
                passage(Side.B, COUNT_B, "counted", "passengers"),
            ),
        ),
        Theme(
            "money",
            "What the boat costs",
            found,
            ("crowns", "money", "savings"),
            (0.09, 0.05),
            (passage(Side.A, MONEY_A, "crowns"), passage(Side.B, MONEY_B, "savings")),
        ),
        Theme(
            "rescue-boat",
            "The rescue boat",
            found,
            ("rescue boat", "emergencies"),
            (0.06, 0.03),
            (
                passage(Side.A, RESCUE_A, "rescue boat", "emergencies"),
                passage(Side.B, RESCUE_B, "rescue boat", "emergencies"),
            ),
        ),
        Theme(
            "evenings",
            "Evenings on the island",
            found,
            ("evening", "evenings"),
            (0.03, 0.07),
            (passage(Side.A, EVENING_A, "evenings"), passage(Side.B, EVENING_B, "evening")),
        ),
    )


def _lone_themes() -> tuple[Theme, ...]:
    return (
        Theme(
            "east-quay",
            "The east quay",
            Origin.FOUND,
            ("quay", "storm season"),
            (0.04, 0.0),
            (passage(Side.A, QUAY_A, "quay", "storm season"),),
        ),
        Theme(
            "battery-boat",
            "A boat on batteries",
            Origin.GIVEN,
            ("batteries", "smaller boat"),
            (0.0, 0.06),
            (passage(Side.B, BATTERY_B, "batteries"),),
        ),
    )


def links() -> tuple[Link, ...]:
    """Return four strong and one possible link, out of the order of the text."""

    def reason(one: str, other: str, why: str) -> Reason:
        return Reason(a(one), b(other), why)

    return (
        Link(
            a(RESCUE_A),
            b(RESCUE_B),
            0.93,
            LinkKind.PARAPHRASE,
            ("rescue-boat",),
            (
                reason("rescue boat", "rescue boat", "same words"),
                reason("medical emergencies", "emergencies", "same concept: emergency"),
            ),
        ),
        Link(
            a(VOTE_A),
            b(VOTE_B),
            0.88,
            LinkKind.RELATED,
            ("night-ferry",),
            (Reason(a(VOTE_A, "end the night ferry"), b(VOTE_B, "scrapped"), "same concept: end"),),
        ),
        Link(
            a(COUNT_A),
            b(COUNT_B),
            0.81,
            LinkKind.RELATED,
            ("passenger-figures",),
            (reason("quietest months", "January and February", "near in meaning"),),
        ),
        Link(
            a(COMPANY_A),
            b(COMPANY_B),
            0.79,
            LinkKind.PARAPHRASE,
            (),
            (
                reason(
                    "run the route for forty years", "run the route for forty years", "same words"
                ),
            ),
        ),
        Link(a(MONEY_A), b(MONEY_B), 0.58, LinkKind.RELATED, ("money",), ()),
    )


def actors() -> tuple[Actor, ...]:
    """Return one actor of one side, then two of both."""
    return (
        Actor(
            "ingrid-vaage",
            "Ingrid Vaage",
            ("Ingrid Vaage", "Vaage"),
            (
                Portrait(),
                Portrait((b("Ingrid Vaage"),), (), (Act(b("plays"), Part.AGENT, negated=False),)),
            ),
        ),
        Actor(
            "maren-dahl",
            "Maren Dahl",
            ("Maren Dahl", "Dahl"),
            (
                Portrait(
                    (a("Maren Dahl"), a("Dahl told", "Dahl"), a("Dahl has", "Dahl")),
                    (
                        Label(a("a former accountant"), "apposition"),
                        Label(a("Council leader"), "title"),
                    ),
                    (
                        Act(a("called"), Part.AGENT, negated=False),
                        Act(a("insisted"), Part.AGENT, negated=False),
                    ),
                ),
                Portrait(
                    (b("Maren Dahl"),),
                    (Label(b("the iron-fisted leader of the council"), "apposition"),),
                    (
                        Act(b("abandoned"), Part.AGENT, negated=False),
                        Act(b("asked three times", "asked"), Part.PATIENT, negated=False),
                    ),
                    (
                        Tone(
                            b(
                                "Maren Dahl, the iron-fisted leader of the council, abandoned the islanders without a single visit."
                            ),
                            "negative",
                            0.94,
                        ),
                    ),
                ),
            ),
        ),
        Actor(
            "nordlinje",
            "Nordlinje",
            ("Nordlinje",),
            (
                Portrait((a("Nordlinje"),), (), (Act(a("regretted"), Part.AGENT, negated=False),)),
                Portrait(
                    (b("Nordlinje"),),
                    (Label(b("silent"), "predicate"),),
                    (Act(b("answer"), Part.AGENT, negated=True),),
                ),
            ),
        ),
    )


def voices() -> tuple[Voice, ...]:
    """Return two voices in A and three in B, one of nobody."""
    return (
        Voice(
            Side.A,
            "Maren Dahl",
            a("Dahl told", "Dahl"),
            a("“We cannot keep a ship at sea for the sake of a habit,”"),
            VoiceKind.DIRECT,
            a("told"),
        ),
        Voice(
            Side.A,
            "Nordlinje",
            a("Nordlinje"),
            a("that it regretted the vote but had expected it"),
            VoiceKind.INDIRECT,
            a("said that it regretted", "said"),
        ),
        Voice(
            Side.B,
            "Ingrid Vaage",
            b("Vaage"),
            b("“They have drawn a line through us on a map,”"),
            VoiceKind.DIRECT,
            b("said Vaage", "said"),
        ),
        Voice(
            Side.B,
            "Tomas Rød",
            b("Tomas Rød"),
            b("the island, he said, had simply been forgotten"),
            VoiceKind.INDIRECT,
            b("he said", "said"),
        ),
        Voice(
            Side.B,
            "",
            None,
            b(
                "It seems unlikely that a sailor on call can be out of bed and across the sound in less than forty minutes"
            ),
            VoiceKind.PARAPHRASE,
        ),
    )


def wording() -> tuple[Wording, ...]:
    """Return words of every kind, more of them in B."""
    return (
        Wording(Side.A, a("certainly"), "booster", "“certainly” leaves no doubt", 0.9),
        Wording(Side.A, a("always"), "booster", "“always” leaves no doubt", 0.8),
        Wording(Side.B, b("may not"), "hedge", "“may” before a verb says that it is open", 0.9),
        Wording(
            Side.B, b("perhaps nobody", "perhaps"), "hedge", "“perhaps” says that it is open", 0.9
        ),
        Wording(
            Side.B, b("seems unlikely"), "hedge", "“seems” tells an impression, not a fact", 0.9
        ),
        Wording(
            Side.B,
            b("so-called"),
            "distancing",
            "“so-called” puts the next word at a distance",
            0.95,
        ),
        Wording(
            Side.B,
            b("iron-fisted"),
            "loaded",
            "the sentence is close to loaded ones, and “iron-fisted” carries most of it",
            0.84,
        ),
        Wording(
            Side.B,
            b("abandoned"),
            "loaded",
            "the sentence is close to loaded ones, and “abandoned” carries most of it",
            0.8,
        ),
    )


def contrasts() -> tuple[Contrast, ...]:
    """Return differences about an actor, a theme and the whole."""

    def evidence(ones: tuple[str, ...], others: tuple[str, ...]) -> tuple[Evidence, ...]:
        return (
            *(Evidence(Side.A, a(words)) for words in ones),
            *(Evidence(Side.B, b(words)) for words in others),
        )

    return (
        Contrast(
            "c1",
            "Maren Dahl",
            ContrastKind.NAMING,
            "A calls Maren Dahl “a former accountant”; B calls her “the iron-fisted leader of the council”.",
            Confidence.STRONG,
            evidence(("a former accountant",), ("the iron-fisted leader of the council",)),
        ),
        Contrast(
            "c2",
            "The night ferry",
            ContrastKind.PLACEMENT,
            "A speaks of the night ferry in its headline; B first in its opening.",
            Confidence.STRONG,
            evidence((VOTE_A,), (VOTE_B,)),
        ),
        Contrast(
            "c3",
            "the whole",
            ContrastKind.CERTAINTY,
            "A has 2 words of certainty and none of doubt; B has none of certainty and 3 of doubt.",
            Confidence.POSSIBLE,
            evidence(("certainly", "always"), ("may not", "seems unlikely")),
        ),
    )


def absences() -> tuple[Absence, ...]:
    """Return what A lacks before what B lacks, one with a nearest passage."""
    return (
        Absence("battery-boat", Side.A, None, None),
        Absence("ingrid-vaage", Side.A, None, None),
        Absence(
            "east-quay",
            Side.B,
            b("There was another way."),
            None,
        ),
    )


def articles() -> tuple[Article, Article]:
    """Return the two articles: the first with publisher and date, the second without a date."""
    return (
        article(
            COUNCIL,
            publisher=Fact("The Quay Courier", Known.FOUND),
            published=Fact("2021-03-11", Known.FOUND),
            source="council.txt",
        ),
        article(
            ISLAND,
            publisher=Fact("Island Voice", Known.GUESSED),
            published=Fact(),
            source="island.txt",
        ),
    )


def ferry(verdict: Verdict = Verdict.SAME) -> Comparison:
    """Return the whole comparison."""
    return Comparison(
        method="by hand",
        settings=Settings(),
        articles=articles(),
        sentences=(sentences(COUNCIL), sentences(ISLAND)),
        same_story=SameStory(0.9 if verdict is Verdict.SAME else 0.1, verdict),
        themes=themes(),
        links=links(),
        actors=actors(),
        voices=voices(),
        wording=wording(),
        contrasts=contrasts(),
        absences=absences(),
        notices=("Tone was not looked at, because no model for it is installed.",),
    )


def bare() -> Comparison:
    """Return a pair of which nothing is said."""
    return Comparison(
        method="by hand",
        settings=Settings(),
        articles=articles(),
        sentences=(sentences(COUNCIL), sentences(ISLAND)),
        same_story=SameStory(0.05, Verdict.DIFFERENT),
    )


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in which each full stop ends one."""
    found: list[Span] = []
    start = 0
    for place, char in enumerate(text):
        ends = char == "\n" or (char in ".”" and text[place + 1 : place + 2] in {" ", "\n", ""})
        if ends:
            end = place if char == "\n" else place + 1
            if end > start:
                found.append(Span(start, end))
            start = place + 1 if char == "\n" else place + 2
    return tuple(one for one in found if one.of(text).strip())
