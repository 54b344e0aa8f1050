"""What holds for a comparison of any two articles, whatever they say."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import jsonschema
import pytest

from diptych.model.comparison import Comparison, ContrastKind, Origin, Passage
from diptych.model.record import comparison_of, comparison_record
from diptych.model.text import Role, Side, Span
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .annotations import Told

_ARTICLE = {Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.SUBHEAD, Role.QUOTATION}
_MOST_SENTENCES = 3
_BEST = 2
_PLACES = 4


def _spans(comparison: Comparison) -> Iterator[tuple[Side, Span]]:
    """Yield every span of a comparison with the side that it counts on."""
    yield from _passages(comparison)
    yield from _portrayed(comparison)
    for theme in comparison.themes:
        yield from ((one.side, term) for one in theme.passages for term in one.terms)
    for link in comparison.links:
        for why in link.because:
            yield from zip(Side, (why.a, why.b), strict=True)
    for voice in comparison.voices:
        spans = (voice.content, voice.source_span, voice.cue)
        yield from ((voice.side, span) for span in spans if span is not None)
    yield from ((mark.side, mark.span) for mark in comparison.wording)
    for contrast in comparison.contrasts:
        yield from ((piece.side, piece.span) for piece in contrast.evidence)
    yield from ((one.missing_from, one.nearest) for one in comparison.absences if one.nearest)


def _portrayed(comparison: Comparison) -> Iterator[tuple[Side, Span]]:
    for actor in comparison.actors:
        for side in Side:
            portrait = actor.on(side)
            yield from ((side, span) for span in portrait.mentions)
            yield from ((side, label.span) for label in portrait.labels)
            yield from ((side, act.verb) for act in portrait.acts)
            yield from ((side, tone.span) for tone in portrait.tone)


def test_every_span_lies_in_its_text(pair: Told) -> None:
    """No mark is empty, and none points beside the article."""
    for side, span in _spans(pair.comparison):
        assert 0 <= span.start < span.end <= len(pair.comparison.article(side).text)


def test_no_mark_begins_or_ends_with_white_space(pair: Told) -> None:
    """What a mark quotes are words."""
    for side, span in _spans(pair.comparison):
        words = pair.comparison.quote(side, span)
        assert words == words.strip()


def test_marks_stand_in_article_text_alone(pair: Told) -> None:
    """Nothing from the furniture of a page is part of the text that is marked."""
    for side in Side:
        article = pair.comparison.article(side)
        roles = {paragraph.role for paragraph in article.paragraphs}
        assert roles <= _ARTICLE
        kept = [line.text for line in article.lines if line.keep]
        assert len(kept) == len(article.paragraphs)


def _sentences_in(comparison: Comparison, side: Side, span: Span) -> int:
    """Return how many whole sentences a span is made of, 0 where it cuts one."""
    inside = [one for one in comparison.sentences_on(side) if span.overlaps(one)]
    whole = bool(inside) and (inside[0].start, inside[-1].end) == (span.start, span.end)
    return len(inside) if whole else 0


def _passages(comparison: Comparison) -> Iterator[tuple[Side, Span]]:
    for theme in comparison.themes:
        for passage in (*theme.passages, *theme.suggested):
            yield passage.side, passage.span
    for link in comparison.links:
        yield from ((side, link.on(side)) for side in Side)


def test_passages_are_whole_sentences(pair: Told) -> None:
    """A passage is one, two or three sentences."""
    for side, span in _passages(pair.comparison):
        count = _sentences_in(pair.comparison, side, span)
        assert 1 <= count <= _MOST_SENTENCES, pair.comparison.quote(side, span)


def test_sentences_stand_in_order_in_one_paragraph_each(pair: Told) -> None:
    """Sentences neither overlap nor run over a paragraph."""
    for side in Side:
        article = pair.comparison.article(side)
        sentences = pair.comparison.sentences_on(side)
        assert all(one.end <= next_.start for one, next_ in pairwise(sentences))
        for sentence in sentences:
            assert any(part.span.contains(sentence) for part in article.paragraphs)


def _covered(passages: tuple[Passage, ...]) -> int:
    return len({index for one in passages for index in range(one.span.start, one.span.end)})


def test_coverage_is_what_the_passages_cover(pair: Told) -> None:
    """The bar of a theme says how much of each article its passages are."""
    for theme in pair.comparison.themes:
        for side, share in zip(Side, theme.coverage, strict=True):
            text = pair.comparison.article(side).text
            assert share == pytest.approx(_covered(theme.on(side)) / len(text), abs=1e-4)


def test_a_passage_shows_the_words_that_put_it_there(pair: Told) -> None:
    """Passages have terms inside them; what is near by similarity alone stands apart."""
    for theme in pair.comparison.themes:
        for passage in theme.passages:
            assert passage.terms
            assert all(passage.span.contains(term) for term in passage.terms)
        assert not any(passage.terms for passage in theme.suggested)


def test_scores_are_shares_of_four_places(pair: Told) -> None:
    """Scores run from 0 to 1, and links that are shown from 0.5."""
    comparison = pair.comparison
    scores = [
        comparison.same_story.score,
        *(score for theme in comparison.themes for score in theme.coverage),
        *(one.score for theme in comparison.themes for one in (*theme.passages, *theme.suggested)),
        *(link.score for link in comparison.links),
        *(mark.score for mark in comparison.wording),
    ]
    assert all(0 <= score <= 1 and score == round(score, _PLACES) for score in scores)
    assert all(link.score >= 0.5 for link in comparison.links)


def test_links_are_among_the_best_two_of_both(pair: Told) -> None:
    """No passage is tied to more than two of the other side, and none twice to the same."""
    links = pair.comparison.links
    for side in Side:
        ends = [link.on(side) for link in links]
        assert all(ends.count(end) <= _BEST for end in ends)
    assert len({(link.a, link.b) for link in links}) == len(links)


def test_a_link_says_why(pair: Told) -> None:
    """Its reasons stand in its passages, and its themes are themes of both."""
    for link in pair.comparison.links:
        assert link.because
        for why in link.because:
            assert link.a.contains(why.a)
            assert link.b.contains(why.b)
        for theme_id in link.themes:
            assert pair.comparison.theme(theme_id) is not None


def test_a_verbatim_link_quotes_the_same_words(pair: Told) -> None:
    """Shared wording is the same words, whatever marks of punctuation stand between them."""
    for link in pair.comparison.links:
        for why in link.because:
            if why.reason.endswith("words in a row"):
                both = [
                    re.findall(r"\w+", pair.comparison.quote(side, span).casefold())
                    for side, span in zip(Side, (why.a, why.b), strict=True)
                ]
                assert both[0] == both[1]


def test_an_actor_is_named_in_the_text(pair: Told) -> None:
    """Each mention is on its side, in order, and every alias stands in one of the texts."""
    texts = [pair.comparison.article(side).text.casefold() for side in Side]
    for actor in pair.comparison.actors:
        for side in Side:
            mentions = actor.on(side).mentions
            assert list(mentions) == sorted(mentions)
        for alias in actor.aliases:
            assert any(alias.casefold() in text for text in texts), alias


def test_every_contrast_has_its_evidence(pair: Told) -> None:
    """A statement never stands without the words that it rests on."""
    for contrast in pair.comparison.contrasts:
        assert contrast.evidence
        sides = {Side(side) for side in re.findall(r"\b([AB])\b", contrast.statement)}
        if contrast.kind is ContrastKind.NAMING:
            assert {piece.side for piece in contrast.evidence} == sides


def test_what_a_statement_quotes_stands_in_the_texts(pair: Told) -> None:
    """Words in quotation marks are words of an article or the name of a theme."""
    known = " ".join(
        (
            *(pair.comparison.article(side).text.casefold() for side in Side),
            *(theme.name.casefold() for theme in pair.comparison.themes),
        )
    )
    for contrast in pair.comparison.contrasts:
        for words in re.findall(r"“([^”]+)”", contrast.statement):
            assert words.casefold() in known, contrast.statement


def test_an_absence_is_of_something_the_other_side_has(pair: Told) -> None:
    """What is missing from one side is a theme or actor of the other."""
    for absence in pair.comparison.absences:
        theme = pair.comparison.theme(absence.what)
        actor = pair.comparison.actor(absence.what)
        assert theme is not None or actor is not None
        if theme is not None:
            assert theme.on(absence.missing_from.other)
            assert not theme.on(absence.missing_from)
        if actor is not None:
            assert actor.on(absence.missing_from.other).mentions
            assert not actor.on(absence.missing_from).mentions


def test_the_record_is_valid_and_comes_back(pair: Told) -> None:
    """The JSON record obeys its schema and holds the whole comparison."""
    record = json.loads(json.dumps(comparison_record(pair.comparison)))
    jsonschema.validate(record, _schema())
    assert comparison_of(record, pair.comparison.articles) == pair.comparison


def _schema() -> dict[str, object]:
    schema = json.loads(resource("schema", "comparison-1.json").read_text(encoding="utf-8"))
    assert isinstance(schema, dict)
    return schema


def test_a_language_without_a_model_is_said(pair: Told) -> None:
    """A notice for every such side, and none for the others."""
    sides = pair.notes.get("notices", [])
    notices = pair.comparison.notices
    assert len(notices) == len(sides)
    for side, notice in zip(sides, notices, strict=True):
        assert f"Article {side} " in notice


def test_nobody_is_called_absent_whose_name_is_there(pair: Told) -> None:
    """Whoever searches the other article for a name that is "not found" finds it nowhere."""
    comparison = pair.comparison
    actors = {actor.id: actor for actor in comparison.actors}
    for absence in comparison.absences:
        if absence.what in actors:
            text = comparison.article(absence.missing_from).text
            names = {actors[absence.what].name, *actors[absence.what].aliases}
            assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]


def test_a_term_puts_a_sentence_into_its_theme_wherever_it_stands(pair: Told) -> None:
    """The words that are told to make a theme do so in each sentence that has them."""
    comparison = pair.comparison
    for theme in (theme for theme in comparison.themes if theme.origin is Origin.FOUND):
        for side, term in ((side, term) for side in Side for term in theme.terms):
            text = comparison.article(side).text
            places = [passage.span for passage in theme.on(side)]
            for hit in re.finditer(rf"\b{re.escape(term)}\b", text, re.IGNORECASE):
                assert any(place.contains(Span(*hit.span())) for place in places)


def test_no_found_theme_says_a_part_of_a_given_ones_name(pair: Told) -> None:
    """Beside "Court ruling", which both articles speak of, "Ruling" tells nothing."""
    themes = pair.comparison.themes
    given = [one.name for one in themes if one.origin is Origin.GIVEN and one.shared]
    found = [one.name for one in themes if one.origin is Origin.FOUND]
    for name in given:
        words = set(name.lower().split())
        assert not [one for one in found if set(one.lower().split()) <= words]
