"""The words of the pair by hand, and where they stand."""

# ruff: noqa: E501 - the articles are quoted by whole sentences
from __future__ import annotations

from diptych.model.comparison import Passage
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
