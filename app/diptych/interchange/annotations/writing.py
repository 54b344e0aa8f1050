"""A notebook as annotations."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Final

from diptych.interchange.annotations.places import Places
from diptych.interchange.annotations.vocabulary import Json, Kind, Motivation, context
from diptych.model.lesson import CONCLUSION
from diptych.model.notebook import Conclusion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.notebook import (
        AliasChange,
        Anchor,
        Comment,
        Judgement,
        Mark,
        MatrixCell,
        Note,
        Notebook,
        OwnLink,
        OwnTheme,
        Question,
        ThemeWords,
    )
    from diptych.model.text import Article

_IDS: Final = uuid.UUID("3b0f9d5c-6d0b-5e0e-9a53-0d1f7a1f8d11")
"""The space of names in which an annotation's id is made from what it says."""


def annotations_of(
    notebook: Notebook, articles: Sequence[Article], *, quotes: bool = True
) -> tuple[Json, ...]:
    """Return everything of a notebook on these articles as annotations, each whole by itself.

    The same notebook gives the same annotations with the same ids. Without `quotes` they hold no
    words of the articles but those that the reader typed.
    """
    return tuple(_Writer(notebook, Places(articles, quotes)).all())


class _Writer:
    def __init__(self, notebook: Notebook, places: Places) -> None:
        self._notebook = notebook
        self._places = places
        self._named: dict[str, str] = {}
        """The IRI of what was written so far, by its id in the notebook."""

    def all(self) -> Iterator[Json]:
        of = self._notebook
        yield from map(self._mark, of.marks)
        yield from map(self._cell, of.cells)
        yield from map(self._link, of.links)
        yield from map(self._theme, of.themes)
        yield from map(self._question, of.questions)
        if of.conclusion != Conclusion():
            yield self._conclusion(of.conclusion)
        yield from map(self._row, of.rows)
        yield from map(self._alias, of.aliases)
        yield from map(self._note, of.notes)
        yield from map(self._judgement, of.judgements)
        yield from map(self._comment, of.comments)

    def _mark(self, mark: Mark) -> Json:
        bodies = [_body(Motivation.TAGGING, mark.theme), _body(Motivation.COMMENTING, mark.note)]
        why = Motivation.TAGGING if mark.theme else Motivation.HIGHLIGHTING
        look = {} if mark.hue is None else {"diptych:hue": mark.hue}
        return self._made(
            Kind.MARK, why, bodies, self._target(mark.anchor), key=mark.id,
            more={**look, **_if_any("pattern", mark.pattern)},
        )  # fmt: skip

    def _cell(self, cell: MatrixCell) -> Json:
        bodies = [
            _body(Motivation.CLASSIFYING, cell.row),
            _body(Motivation.COMMENTING, cell.comment),
        ]
        target = self._target(cell.anchor)
        return self._made(Kind.CELL, Motivation.CLASSIFYING, bodies, target, key=cell.id)

    def _link(self, link: OwnLink) -> Json:
        other = {**self._target(link.b), "purpose": Motivation.LINKING.value}
        bodies = [other, _body(Motivation.COMMENTING, link.note)]
        target = self._target(link.a)
        return self._made(Kind.LINK, Motivation.LINKING, bodies, target, key=link.id)

    def _theme(self, theme: OwnTheme) -> Json:
        passages = [self._target(one) for one in theme.passages]
        more: Json = _if_any("mergedInto", theme.merged_into)
        if theme.words is not None:
            more["diptych:words"] = self._words(theme.words)
        if theme.hidden:
            more["diptych:hidden"] = True
        return self._made(
            Kind.THEME, Motivation.TAGGING, [_body(Motivation.TAGGING, theme.name)],
            passages or self._places.whole(), key=theme.id, more=more,
        )  # fmt: skip

    def _words(self, words: ThemeWords) -> Json:
        return {
            "diptych:terms": list(words.terms),
            "diptych:phrases": list(words.phrases),
            "diptych:examples": [self._example(one) for one in words.examples],
        }

    def _example(self, words: str) -> str | Json:
        """Return an example as it stands, or its place where no words may be given along."""
        place = None if self._places.quotes else self._places.passage(words)
        return words if place is None else self._target(place)

    def _question(self, question: Question) -> Json:
        bodies = [
            _body(Motivation.QUESTIONING, question.text),
            _body(Motivation.REPLYING, question.answer),
        ]
        return self._on_all(Kind.QUESTION, Motivation.QUESTIONING, bodies, key=question.id)

    def _conclusion(self, said: Conclusion) -> Json:
        parts = {
            "question": said.question,
            "claim": said.claim,
            "evidence": said.evidence,
            "reasoning": said.reasoning,
        }
        bodies = [
            {**_body(Motivation.DESCRIBING, value), "diptych:part": part}
            for part, value in parts.items()
            if value
        ]
        return self._on_all(Kind.CONCLUSION, Motivation.DESCRIBING, bodies, key=CONCLUSION)

    def _row(self, name: str) -> Json:
        body = _body(Motivation.CLASSIFYING, name)
        return self._on_all(Kind.ROW, Motivation.CLASSIFYING, [body])

    def _alias(self, change: AliasChange) -> Json:
        bodies = [_body(Motivation.IDENTIFYING, change.alias)]
        named = _if_any("name", change.name)
        more = {"diptych:actor": change.actor, "diptych:target": change.target, **named}
        return self._on_all(Kind.ALIAS, Motivation.IDENTIFYING, bodies, more=more)

    def _note(self, note: Note) -> Json:
        body = _body(Motivation.COMMENTING, note.text)
        return self._about(Kind.NOTE, Motivation.COMMENTING, [body], note.about, note.id)

    def _judgement(self, said: Judgement) -> Json:
        bodies = [
            _body(Motivation.ASSESSING, said.ruling.value),
            _body(Motivation.COMMENTING, said.reason),
        ]
        return self._about(Kind.JUDGEMENT, Motivation.ASSESSING, bodies, said.about)

    def _comment(self, comment: Comment) -> Json:
        body = _body(Motivation.REPLYING, comment.text)
        return self._about(Kind.COMMENT, Motivation.REPLYING, [body], comment.about, comment.id)

    def _about(
        self, kind: Kind, why: Motivation, bodies: list[Json], about: str, key: str = ""
    ) -> Json:
        """Return an annotation on another one, or on the articles where it is on no such."""
        named = self._named.get(about)
        target: object = named if named is not None else self._places.whole()
        return self._made(kind, why, bodies, target, key=key, more=_if_any("about", about))

    def _on_all(
        self,
        kind: Kind,
        why: Motivation,
        bodies: list[Json],
        *,
        key: str = "",
        more: Json | None = None,
    ) -> Json:
        return self._made(kind, why, bodies, self._places.whole(), key=key, more=more)

    def _made(
        self,
        kind: Kind,
        why: Motivation,
        bodies: list[Json],
        target: object,
        *,
        key: str = "",
        more: Json | None = None,
    ) -> Json:
        speaking = [body for body in bodies if body.get("value") != ""]
        said: Json = {
            "motivation": why.value,
            "diptych:kind": kind.value,
            **_if_any("key", key),
            **({"body": speaking} if speaking else {}),
            "target": target,
            **(more or {}),
        }
        told = json.dumps(said, sort_keys=True)
        iri = f"urn:uuid:{uuid.uuid5(_IDS, told)}"
        if key:
            self._named.setdefault(key, iri)
        return {"@context": context(), "id": iri, "type": "Annotation", **said}

    def _target(self, anchor: Anchor) -> Json:
        return self._places.target(anchor)


def _body(purpose: Motivation, value: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": purpose.value,
        "value": value,
        "format": "text/plain",
    }


def _if_any(name: str, value: str) -> Json:
    return {f"diptych:{name}": value} if value else {}
