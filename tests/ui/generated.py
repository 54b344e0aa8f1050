"""Pairs of any length, said to share what is generated into them, for what lasts or is long."""

from __future__ import annotations

from diptych.model.comparison import (
    Comparison,
    Link,
    LinkKind,
    Origin,
    Passage,
    SameStory,
    Settings,
    Theme,
    Verdict,
)
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span

_SENTENCES = (
    "The ferry left the quay after midnight with {number} people on board.",
    "Nobody in the harbour office could say why crew {number} had not been told.",
    "A letter of the company, dated in May, speaks of {number} crowns for the repair.",
    "Those who live on the island wait for winter {number} and keep their boats dry.",
)
_PARAGRAPH = 4
"""Sentences of a paragraph, of about 50 words together."""


def generated(words: int, links: int, *, name: str = "ferry") -> Comparison:
    """Return a pair of about so many words a side, with so many links and twice as many marks."""
    first, second = (_article(f"The {name} as {who} tells it", words) for who in ("Ada", "Bela"))
    sentences = tuple(tuple(_sentences(article)) for article in (first, second))
    step = max(1, len(sentences[0]) // max(1, links))
    tied = [
        Link(a, b, 0.9 - 0.3 * (number % 2), LinkKind.PARAPHRASE, ("ferry",), ())
        for number, (a, b) in enumerate(
            zip(sentences[0][::step], sentences[1][::step], strict=True)
        )
    ][:links]
    passages = tuple(Passage(side, link.on(side), (), 0.8) for side in Side for link in tied)
    theme = Theme("ferry", f"The {name}", Origin.FOUND, ("ferry",), (0.5, 0.5), passages)
    return Comparison(
        method="test",
        settings=Settings(),
        articles=(first, second),
        sentences=(sentences[0], sentences[1]),
        same_story=SameStory(0.9, Verdict.SAME),
        themes=(theme,),
        links=tuple(tied),
    )


def _article(title: str, words: int) -> Article:
    paragraphs = (
        " ".join(one.format(number=number * _PARAGRAPH + at) for at, one in enumerate(_SENTENCES))
        for number in range(max(1, words // 50))
    )
    lines = [SourceLine(1, title, keep=True, role=Role.HEADLINE, reason="")]
    lines += [
        SourceLine(number, text, keep=True, role=Role.BODY, reason="")
        for number, text in enumerate(paragraphs, 2)
    ]
    facts = Metadata(title=Fact(title, Known.FOUND), language=Fact("en", Known.FOUND))
    return Article(tuple(lines), facts)


def _sentences(article: Article) -> list[Span]:
    found: list[Span] = []
    for paragraph in article.paragraphs[1:]:
        at = paragraph.span.start
        for sentence in paragraph.span.of(article.text).split(". "):
            length = len(sentence) + (0 if sentence.endswith(".") else 1)
            found.append(Span(at, at + length))
            at += length + 1
    return found
