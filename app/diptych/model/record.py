"""A comparison as the JSON record `diptych.comparison/1`, and back.

The record is what `diptych compare` prints and what the library stores. Fields may be added to it,
none renamed. Its JSON Schema ships in the resources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from diptych.model.comparison import (
    Absence,
    Act,
    Actor,
    ActorKind,
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
from diptych.model.text import Article, Metadata, Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

SCHEMA = "diptych.comparison/1"

Record = dict[str, Any]
T = TypeVar("T")


def comparison_record(comparison: Comparison) -> Record:
    """Return the comparison as plain JSON values, ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "method": comparison.method,
        "settings": {"starter_themes": comparison.settings.starter_themes},
        "same_story": {
            "score": comparison.same_story.score,
            "verdict": comparison.same_story.verdict.value,
        },
        "articles": [_article(comparison, side) for side in Side],
        "themes": [_theme(theme) for theme in comparison.themes],
        "links": [_link(link) for link in comparison.links],
        "actors": [_actor(actor) for actor in comparison.actors],
        "voices": [_voice(voice) for voice in comparison.voices],
        "wording": [_wording(wording) for wording in comparison.wording],
        "contrasts": [_contrast(contrast) for contrast in comparison.contrasts],
        "absences": [_absence(absence) for absence in comparison.absences],
        "notices": list(comparison.notices),
    }


def comparison_of(record: Mapping[str, Any], articles: tuple[Article, Article]) -> Comparison:
    """Return the comparison that `record` tells of these two articles.

    Raises:
        ValueError: when the record is of another schema or of other articles.
    """
    if record["schema"] != SCHEMA:
        raise ValueError(f"not a record of {SCHEMA}")
    if [one["digest"] for one in record["articles"]] != [one.digest for one in articles]:
        raise ValueError("the record tells of other articles")
    first, second = (_many(one["sentences"], _span) for one in record["articles"])
    return Comparison(
        method=record["method"],
        settings=Settings(record["settings"]["starter_themes"]),
        articles=articles,
        sentences=(first, second),
        same_story=SameStory(
            record["same_story"]["score"], Verdict(record["same_story"]["verdict"])
        ),
        themes=_many(record["themes"], _read_theme),
        links=_many(record["links"], _read_link),
        actors=_many(record["actors"], _read_actor),
        voices=_many(record["voices"], _read_voice),
        wording=_many(record["wording"], _read_wording),
        contrasts=_many(record["contrasts"], _read_contrast),
        absences=_many(record["absences"], _read_absence),
        notices=tuple(record.get("notices", ())),
    )


def _many(rows: Iterable[Any], read: Callable[[Any], T]) -> tuple[T, ...]:
    return tuple(read(row) for row in rows)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pair_or_none(span: Span | None) -> list[int] | None:
    return None if span is None else _pair(span)


def _span(pair: Sequence[int]) -> Span:
    return Span(pair[0], pair[1])


def _span_or_none(pair: Sequence[int] | None) -> Span | None:
    return None if pair is None else _span(pair)


def _article(comparison: Comparison, side: Side) -> Record:
    article = comparison.article(side)
    facts = {name: article.metadata.fact(name) for name in Metadata.FACTS}
    return {
        "side": side.value,
        "digest": article.digest,
        **{name: fact.value for name, fact in facts.items()},
        "source": article.metadata.source,
        "known": {name: fact.known.value for name, fact in facts.items()},
        "text": article.text,
        "paragraphs": [_pair(paragraph.span) for paragraph in article.paragraphs],
        "sentences": [_pair(span) for span in comparison.sentences_on(side)],
        "left_out": [
            {"text": line.text, "role": line.role.value, "reason": line.reason}
            for line in article.left_out
        ],
    }


def _passage(passage: Passage) -> Record:
    return {
        "side": passage.side.value,
        "span": _pair(passage.span),
        "terms": [_pair(term) for term in passage.terms],
        "score": passage.score,
    }


def _read_passage(row: Mapping[str, Any]) -> Passage:
    return Passage(Side(row["side"]), _span(row["span"]), _many(row["terms"], _span), row["score"])


def _theme(theme: Theme) -> Record:
    return {
        "id": theme.id,
        "name": theme.name,
        "origin": theme.origin.value,
        "terms": list(theme.terms),
        "shared": theme.shared,
        "coverage": {"A": theme.coverage[0], "B": theme.coverage[1]},
        "passages": [_passage(passage) for passage in theme.passages],
        "suggested": [_passage(passage) for passage in theme.suggested],
    }


def _read_theme(row: Mapping[str, Any]) -> Theme:
    return Theme(
        id=row["id"],
        name=row["name"],
        origin=Origin(row["origin"]),
        terms=tuple(row["terms"]),
        coverage=(row["coverage"]["A"], row["coverage"]["B"]),
        passages=_many(row["passages"], _read_passage),
        suggested=_many(row["suggested"], _read_passage),
    )


def _link(link: Link) -> Record:
    return {
        "a": _pair(link.a),
        "b": _pair(link.b),
        "score": link.score,
        "confidence": link.confidence.value,
        "kind": link.kind.value,
        "own": link.own,
        "themes": list(link.themes),
        "because": [
            {"a": _pair(why.a), "b": _pair(why.b), "reason": why.reason} for why in link.because
        ],
    }


def _read_link(row: Mapping[str, Any]) -> Link:
    return Link(
        a=_span(row["a"]),
        b=_span(row["b"]),
        score=row["score"],
        kind=LinkKind(row["kind"]),
        themes=tuple(row["themes"]),
        because=tuple(
            Reason(_span(why["a"]), _span(why["b"]), why["reason"]) for why in row["because"]
        ),
    )


def _portrait(portrait: Portrait) -> Record:
    return {
        "mentions": [_pair(span) for span in portrait.mentions],
        "labels": [{"span": _pair(one.span), "kind": one.kind} for one in portrait.labels],
        "acts": [
            {"verb": _pair(act.verb), "role": act.role.value, "negated": act.negated}
            for act in portrait.acts
        ],
        "tone": [
            {"span": _pair(tone.span), "label": tone.label, "score": tone.score}
            for tone in portrait.tone
        ],
    }


def _read_portrait(row: Mapping[str, Any]) -> Portrait:
    return Portrait(
        mentions=_many(row["mentions"], _span),
        labels=tuple(Label(_span(one["span"]), one["kind"]) for one in row["labels"]),
        acts=tuple(
            Act(_span(act["verb"]), Part(act["role"]), act["negated"]) for act in row["acts"]
        ),
        tone=tuple(Tone(_span(one["span"]), one["label"], one["score"]) for one in row["tone"]),
    )


def _actor(actor: Actor) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "aliases": list(actor.aliases),
        "portraits": {side.value: _portrait(actor.on(side)) for side in Side},
    }


def _read_actor(row: Mapping[str, Any]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        aliases=tuple(row["aliases"]),
        portraits=(
            _read_portrait(row["portraits"]["A"]),
            _read_portrait(row["portraits"]["B"]),
        ),
        kind=ActorKind(row.get("kind", ActorKind.NAMED)),
    )


def _voice(voice: Voice) -> Record:
    return {
        "side": voice.side.value,
        "source": voice.source,
        "source_span": _pair_or_none(voice.source_span),
        "content": _pair(voice.content),
        "kind": voice.kind.value,
        "cue": _pair_or_none(voice.cue),
    }


def _read_voice(row: Mapping[str, Any]) -> Voice:
    return Voice(
        side=Side(row["side"]),
        source=row["source"],
        source_span=_span_or_none(row["source_span"]),
        content=_span(row["content"]),
        kind=VoiceKind(row["kind"]),
        cue=_span_or_none(row.get("cue")),
    )


def _wording(wording: Wording) -> Record:
    return {
        "side": wording.side.value,
        "span": _pair(wording.span),
        "kind": wording.kind,
        "rule": wording.rule,
        "score": wording.score,
    }


def _read_wording(row: Mapping[str, Any]) -> Wording:
    return Wording(Side(row["side"]), _span(row["span"]), row["kind"], row["rule"], row["score"])


def _contrast(contrast: Contrast) -> Record:
    return {
        "id": contrast.id,
        "about": contrast.about,
        "kind": contrast.kind.value,
        "statement": contrast.statement,
        "confidence": contrast.confidence.value,
        "evidence": [
            {"side": piece.side.value, "span": _pair(piece.span)} for piece in contrast.evidence
        ],
    }


def _read_contrast(row: Mapping[str, Any]) -> Contrast:
    return Contrast(
        id=row["id"],
        about=row["about"],
        kind=ContrastKind(row["kind"]),
        statement=row["statement"],
        confidence=Confidence(row["confidence"]),
        evidence=tuple(Evidence(Side(one["side"]), _span(one["span"])) for one in row["evidence"]),
    )


def _absence(absence: Absence) -> Record:
    return {
        "what": absence.what,
        "missing_from": absence.missing_from.value,
        "nearest": _pair_or_none(absence.nearest),
        "published_earlier": absence.published_earlier,
    }


def _read_absence(row: Mapping[str, Any]) -> Absence:
    return Absence(
        what=row["what"],
        missing_from=Side(row["missing_from"]),
        nearest=_span_or_none(row["nearest"]),
        published_earlier=row["published_earlier"],
    )
