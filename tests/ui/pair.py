"""A pair of articles and what might be said of it, built by hand, for tests of the window."""

# ruff: noqa: E501 - the articles are quoted by whole sentences
from __future__ import annotations

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
    Passage,
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
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span

COUNCIL = """Harbour council votes to end the night ferry
The council of Port Ellory voted on Tuesday to end the night ferry to Skerry Island from the first of June. The crossing at half past eleven carried eleven passengers on an average night last winter, according to figures that the harbour office published in January.
Council leader Maren Dahl, a former accountant, called the decision “painful but overdue”. She said that the boat had lost 400,000 crowns a year since 2016. “We cannot keep a ship at sea for the sake of a habit,” Dahl told the meeting.
The money will go to two new buses and to repairs of the east quay, which engineers closed to lorries in the autumn. The quay must be strengthened before the next storm season, the harbour office warned.
The islanders will have to plan their evenings with more care. The last boat will leave at seven, and the first one in the morning will sail half an hour earlier than before.
Opposition members argued that the figures were gathered in the quietest months. The council rejected a motion to count passengers again in summer by five votes to four.
Dahl has always insisted that no one will be left without help. A rescue boat will certainly remain on call for medical emergencies, and the health service has agreed to pay for its crew.
The ferry company Nordlinje, which has run the route for forty years, said that it regretted the vote but had expected it. Six of its sailors will be offered work on the day boats.
A petition against the cut gathered 900 signatures in a week. The harbour office replied that it would read every one of them, but that the budget for the year was closed.
The council will look at the night crossing again in two years. Until then, Dahl said, the town must learn to live within its means."""

ISLAND = """Last boat home
When the lamps of the Skerry boat go out for good this summer, Ingrid Vaage will have to choose between her job and her bed. She plays the cello in the town orchestra, and concerts end at ten.
Port Ellory’s councillors have decided, by a single vote, that people like her do not count. The night ferry is to be scrapped so that a few buses can be bought for the mainland.
The so-called savings may not even exist. The council counted passengers in January and February, when half the island is shut, and perhaps nobody in the town hall has ever stood on the quay in July.
Maren Dahl, the iron-fisted leader of the council, abandoned the islanders without a single visit. She was asked three times to come and see for herself, and she was met with an empty chair at the village hall.
“They have drawn a line through us on a map,” said Vaage. Her neighbour, the teacher Tomas Rød, put it more mildly: the island, he said, had simply been forgotten.
Teenagers will be hit hardest. Of the forty pupils who cross to the grammar school, a dozen train or rehearse in the evening, and seven o’clock is early for anybody who is sixteen.
The council promises a rescue boat for emergencies. It seems unlikely that a sailor on call can be out of bed and across the sound in less than forty minutes, doctors on the island say.
Nordlinje has been silent. The company, which was paid to run the route for forty years, did not answer our questions.
There was another way. A smaller boat, built of carbon and driven by batteries, could perhaps cross the sound for a third of the money, as it does in the fjords further north.
Nobody asked the islanders. They might have said that a town which lets its last boat go is a little less of a town."""


def article(text: str, *, publisher: Fact, published: Fact, source: str) -> Article:
    """Return an article whose first line is its headline."""
    lines = tuple(
        SourceLine(number, line, keep=True, role=role, reason="a line of the article")
        for number, line in enumerate(text.split("\n"), 1)
        for role in [Role.HEADLINE if number == 1 else Role.BODY]
    )
    title = Fact(lines[0].text, Known.FOUND)
    language = Fact("en", Known.GUESSED)
    facts = Metadata(
        title=title, publisher=publisher, published=published, language=language, source=source
    )
    return Article(lines, facts)


def span(text: str, words: str) -> Span:
    """Return where `words` stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def a(words: str, inside: str = "") -> Span:
    """Return a span of the council's article: of `words`, or of what is `inside` them."""
    return span(inside or words, inside or words).shifted(
        COUNCIL.index(words) + words.index(inside)
    )


def b(words: str, inside: str = "") -> Span:
    """Return a span of the island's article, likewise."""
    return span(inside or words, inside or words).shifted(ISLAND.index(words) + words.index(inside))


def passage(side: Side, words: str, *terms: str) -> Passage:
    """Return a passage with its terms, each the first of its kind inside the passage."""
    text = COUNCIL if side is Side.A else ISLAND
    whole = span(text, words)
    found = tuple(span(words, term).shifted(whole.start) for term in terms)
    return Passage(side, whole, found, 0.8)


VOTE_A = "The council of Port Ellory voted on Tuesday to end the night ferry to Skerry Island from the first of June."
VOTE_B = "The night ferry is to be scrapped so that a few buses can be bought for the mainland."
COUNT_A = "Opposition members argued that the figures were gathered in the quietest months."
COUNT_B = "The council counted passengers in January and February, when half the island is shut, and perhaps nobody in the town hall has ever stood on the quay in July."
RESCUE_A = "A rescue boat will certainly remain on call for medical emergencies, and the health service has agreed to pay for its crew."
RESCUE_B = "The council promises a rescue boat for emergencies."
MONEY_A = "She said that the boat had lost 400,000 crowns a year since 2016."
MONEY_B = "The so-called savings may not even exist."
COMPANY_A = "The ferry company Nordlinje, which has run the route for forty years, said that it regretted the vote but had expected it."
COMPANY_B = (
    "The company, which was paid to run the route for forty years, did not answer our questions."
)
EVENING_A = "The islanders will have to plan their evenings with more care."
EVENING_B = "Of the forty pupils who cross to the grammar school, a dozen train or rehearse in the evening, and seven o’clock is early for anybody who is sixteen."
QUAY_A = "The quay must be strengthened before the next storm season, the harbour office warned."
BATTERY_B = "A smaller boat, built of carbon and driven by batteries, could perhaps cross the sound for a third of the money, as it does in the fjords further north."


def themes() -> tuple[Theme, ...]:
    """Return four shared themes, one without links, and one on each side alone."""
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
        Theme(
            "east-quay",
            "The east quay",
            found,
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
