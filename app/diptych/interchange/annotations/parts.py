"""The parts of a notebook out of the annotations that were made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.interchange.annotations.reading_json import many, number, objects, text, texts
from diptych.interchange.annotations.vocabulary import Json, Kind, Motivation
from diptych.model.notebook import (
    AliasChange,
    Comment,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
    Ruling,
    ThemeWords,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.interchange.annotations.places import Places


class Parts:
    """Gathers annotations of ours and makes a notebook of them.

    Args:
        places: finds the words of places that came without.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._marks: list[Mark] = []
        self._notes: list[Note] = []
        self._cells: list[MatrixCell] = []
        self._judgements: list[Judgement] = []
        self._conclusion = Conclusion()
        self._rows: list[str] = []
        self._links: list[OwnLink] = []
        self._themes: list[OwnTheme] = []
        self._aliases: list[AliasChange] = []
        self._questions: list[Question] = []
        self._comments: list[Comment] = []

    def notebook(self) -> Notebook:
        """Return the notebook of all that was added, in the order in which it came."""
        return Notebook(
            tuple(self._marks),
            tuple(self._notes),
            tuple(self._cells),
            tuple(self._judgements),
            self._conclusion,
            tuple(self._rows),
            tuple(self._links),
            tuple(self._themes),
            tuple(self._aliases),
            tuple(self._questions),
            tuple(self._comments),
        )

    def add(self, annotation: Json) -> None:  # noqa: C901 - one line a kind
        """Add what an annotation of ours says.

        Raises:
            ValueError: when a part of it is not as it was made.
        """
        said = _Said(annotation)
        match Kind(text(annotation, "diptych:kind")):
            case Kind.MARK:
                self._marks.append(self._mark(said))
            case Kind.NOTE:
                self._notes.append(Note(said.key, said.about, said.value(Motivation.COMMENTING)))
            case Kind.CELL:
                self._cells.append(self._cell(said))
            case Kind.JUDGEMENT:
                self._judgements.append(_judgement(said))
            case Kind.CONCLUSION:
                self._conclusion = _conclusion(said)
            case Kind.ROW:
                self._rows.append(said.value(Motivation.CLASSIFYING))
            case Kind.LINK:
                self._links.append(self._link(said))
            case Kind.THEME:
                self._themes.append(self._theme(said))
            case Kind.ALIAS:
                self._aliases.append(_alias(said))
            case Kind.QUESTION:
                self._questions.append(_question(said))
            case Kind.COMMENT:
                self._comments.append(
                    Comment(said.key, said.about, said.value(Motivation.REPLYING))
                )

    def _mark(self, said: _Said) -> Mark:
        return Mark(
            id=said.key,
            anchor=self._places.anchor(said.target),
            theme=said.value(Motivation.TAGGING),
            note=said.value(Motivation.COMMENTING),
            hue=number(said.annotation, "diptych:hue"),
            pattern=said.of("pattern"),
        )

    def _cell(self, said: _Said) -> MatrixCell:
        anchor = self._places.anchor(said.target)
        row, comment = said.value(Motivation.CLASSIFYING), said.value(Motivation.COMMENTING)
        return MatrixCell(said.key, row, anchor, comment)

    def _link(self, said: _Said) -> OwnLink:
        other = next((one for one in said.bodies if one.get("purpose") == Motivation.LINKING), None)
        if other is None:
            raise ValueError("a link with one end")
        ends = (self._places.anchor(said.target), self._places.anchor(other))
        return OwnLink(said.key, *ends, said.value(Motivation.COMMENTING))

    def _theme(self, said: _Said) -> OwnTheme:
        words = objects(said.annotation, "diptych:words")
        places = [one for one in objects(said.annotation, "target") if "selector" in one]
        return OwnTheme(
            id=said.key,
            name=said.value(Motivation.TAGGING),
            words=self._words(words[0]) if words else None,
            passages=tuple(self._places.anchor(one) for one in places),
            hidden=said.annotation.get("diptych:hidden") is True,
            merged_into=said.of("mergedInto"),
        )

    def _words(self, given: Mapping[str, object]) -> ThemeWords:
        examples = tuple(self._example(one) for one in many(given, "diptych:examples"))
        terms, phrases = texts(given, "diptych:terms"), texts(given, "diptych:phrases")
        return ThemeWords(terms, phrases, examples)

    def _example(self, given: object) -> str:
        if isinstance(given, dict):
            return self._places.anchor(given).quote
        return text({"example": given}, "example")


class _Said:
    """An annotation of ours, by its parts."""

    def __init__(self, annotation: Json) -> None:
        self.annotation = annotation
        self.bodies = objects(annotation, "body")

    @property
    def key(self) -> str:
        return self.of("key")

    @property
    def about(self) -> str:
        return self.of("about")

    @property
    def target(self) -> Json:
        """The one target.

        Raises:
            ValueError: when there is none.
        """
        found = objects(self.annotation, "target")
        if not found:
            raise ValueError("no target")
        return found[0]

    def of(self, name: str) -> str:
        """Return a text of our own vocabulary."""
        return text(self.annotation, f"diptych:{name}")

    def value(self, purpose: Motivation) -> str:
        """Return what the body with that purpose says, nothing where there is none."""
        found = (text(one, "value") for one in self.bodies if one.get("purpose") == purpose)
        return next(found, "")


def _judgement(said: _Said) -> Judgement:
    ruling = Ruling(said.value(Motivation.ASSESSING))
    return Judgement(said.about, ruling, said.value(Motivation.COMMENTING))


def _conclusion(said: _Said) -> Conclusion:
    parts = {text(one, "diptych:part"): text(one, "value") for one in said.bodies}
    return Conclusion(
        question=parts.get("question", ""),
        claim=parts.get("claim", ""),
        evidence=parts.get("evidence", ""),
        reasoning=parts.get("reasoning", ""),
    )


def _alias(said: _Said) -> AliasChange:
    alias = said.value(Motivation.IDENTIFYING)
    return AliasChange(alias, said.of("actor"), said.of("target"), said.of("name"))


def _question(said: _Said) -> Question:
    asked, answer = said.value(Motivation.QUESTIONING), said.value(Motivation.REPLYING)
    return Question(said.key, asked, answer)
