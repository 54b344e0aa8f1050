"""Quotes are word for word, and a cut is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span
from diptych.report.quoting import GAP, in_context, paragraph_numbers, passage, place

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

PLACES = st.integers(min_value=0, max_value=1100)


def _span(pair: tuple[int, int]) -> Span:
    return Span(min(pair), max(pair))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    whole=st.tuples(PLACES, PLACES).map(_span),
    marks=st.lists(st.tuples(PLACES, PLACES).map(_span), max_size=4),
    most=st.integers(min_value=80, max_value=400),
)
def test_a_quote_never_changes_words(
    pool_pair: Comparison, whole: Span, marks: list[Span], most: int
) -> None:
    """Whatever is quoted and marked: the words are the article's, in one piece, within measure."""
    text = pool_pair.article(Side.A).text
    pieces = passage(pool_pair, Side.A, whole, marks, most=most).pieces
    words = "".join(piece.text for piece in pieces if not piece.gap)
    assert words in whole.of(text)
    assert len(words) <= most
    cut = words != whole.of(text).strip()
    assert cut == any(piece.gap for piece in pieces)


def test_a_cut_falls_between_words_and_shows_the_mark(pool_pair: Comparison) -> None:
    """A long passage is shown around the words that count, and no word is cut in two."""
    text = pool_pair.article(Side.A).text
    start = text.index("human chain")
    mark = Span(start, start + len("human chain"))
    pieces = passage(pool_pair, Side.A, Span(0, len(text)), [mark], most=120).pieces
    assert [piece.text.strip() for piece in pieces if piece.gap] == [GAP, GAP]
    assert [piece.text for piece in pieces if piece.marked] == ["human chain"]
    words = "".join(piece.text for piece in pieces if not piece.gap)
    at = text.index(words)
    assert text[at - 1].isspace()
    assert text[at + len(words)].isspace()


def test_evidence_is_shown_in_its_sentence(pool_pair: Comparison) -> None:
    """Two words of one sentence give one quote in which both are marked."""
    text = pool_pair.article(Side.A).text
    spans = [
        Span(text.index(words), text.index(words) + len(words))
        for words in ("drew barely", "so-called")
    ]
    (quote,) = in_context(pool_pair, Side.A, spans)
    marked = [piece.text for piece in quote.pieces if piece.marked]
    assert marked == ["so-called", "drew barely"]
    words = "".join(piece.text for piece in quote.pieces)
    assert words == "The so-called consultation drew barely forty replies."


def test_paragraphs_are_counted_below_the_headline(pool_pair: Comparison) -> None:
    """`¶ 1` is the first paragraph a reader counts; headline and standfirst have their names."""
    article = pool_pair.article(Side.A)
    places = [place(article, paragraph.span) for paragraph in article.paragraphs]
    assert places[:4] == ["headline", "standfirst", "¶ 1", "¶ 2"]
    two = Span(article.paragraphs[2].span.start, article.paragraphs[3].span.end)
    assert place(article, two) == "¶ 1–2"


def test_places_are_told_each_once_and_not_without_end() -> None:
    """Runs of paragraphs are joined; of many places the first are told, and how many more."""
    lines = tuple(
        SourceLine(number, f"Sentence {number}.", keep=True, role=role, reason="written for a test")
        for number, role in enumerate([Role.HEADLINE, *[Role.BODY] * 60], start=1)
    )
    article = Article(lines, Metadata())
    spans = [paragraph.span for paragraph in article.paragraphs]
    assert paragraph_numbers(article, [*spans[:4], spans[6], spans[6]]) == "headline, ¶ 1–3, 6"
    assert paragraph_numbers(article, spans[1::2]).endswith("21, 23 and 18 more")
    assert place(article, Span(spans[2].start + 3, spans[4].end)) == "¶ 2–4"
    assert place(article, spans[0]) == "headline"
