"""Annotations of other programs as a reader's own marks and notes."""

from __future__ import annotations

import hashlib
import itertools
import json
from typing import TYPE_CHECKING

from diptych.interchange.annotations.finding import Quote, Squeezed
from diptych.interchange.annotations.orphans import quoted
from diptych.interchange.annotations.reading_json import many, number, objects, text
from diptych.interchange.annotations.vocabulary import Json, Motivation, name_of_text
from diptych.model.anchor import Anchor
from diptych.model.notebook import Mark, Note, Notebook
from diptych.model.text import Span
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.model.text import Article

_NAMING = (Motivation.TAGGING, Motivation.CLASSIFYING, Motivation.IDENTIFYING)
"""Bodies with these name what the words are about; all others say something of them."""


def foreign_work(
    annotations: Iterable[Json], articles: Sequence[Article], beside: Notebook
) -> tuple[Notebook, tuple[str, ...]]:
    """Return marks and notes that other programs' annotations make, and what was left out.

    Their ids differ from those of the notebook `beside` which they come.
    """
    reader = _Foreign(articles, beside)
    lost: list[str] = []
    for annotation in annotations:
        try:
            reader.add(annotation)
        except ValueError as error:
            lost.append(
                _("An annotation of another program was left out: {why}.").format(why=error)
            )
    return Notebook(marks=tuple(reader.marks), notes=tuple(reader.notes)), tuple(lost)


class _Foreign:
    def __init__(self, articles: Sequence[Article], beside: Notebook) -> None:
        self._articles = articles
        self._squeezed = {article.digest: Squeezed(article.text) for article in articles}
        self._taken = {mark.id for mark in beside.marks} | {note.id for note in beside.notes}
        self.marks: list[Mark] = []
        self.notes: list[Note] = []

    def add(self, annotation: Json) -> None:
        """Add one annotation.

        Raises:
            ValueError: when there is nothing in it to carry, or no place for it; a sentence's part.
        """
        tags, remark = _said(annotation)
        targets = objects(annotation, "target")
        if any("selector" in one for one in targets):
            # All places first, so that an annotation comes whole or not at all.
            anchors = [self._anchor(one) for one in targets if "selector" in one]
            for anchor, tag in itertools.product(anchors, tags or [""]):
                note = remark if tag == (tags or [""])[0] else ""
                self.marks.append(Mark(self._id(annotation), anchor, tag, note))
            return
        if not (remark or tags):
            raise ValueError(_("it says nothing and marks nothing"))
        about = "\n".join(filter(None, (", ".join(tags), remark)))
        self.notes.append(Note(self._id(annotation), "", about))

    def _anchor(self, target: Json) -> Anchor:
        selectors = list(_selectors(target))
        by_kind = {text(one, "type"): one for one in reversed(selectors)}
        quote = by_kind.get("TextQuoteSelector")
        if quote is None:
            return self._by_position(target, by_kind.get("TextPositionSelector"))
        wanted = Quote(text(quote, "exact"), text(quote, "prefix"), text(quote, "suffix"))
        found = [
            Anchor(article.digest, span, span.of(article.text))
            for article in self._sources(target)
            for span in itertools.islice(self._squeezed[article.digest].places(wanted), 2)
        ]
        if len(found) != 1:
            several = _("{quote} stands in more than one place")
            none = _("{quote} stands in none of the articles")
            raise ValueError((several if found else none).format(quote=quoted(wanted.exact)))
        return found[0]

    def _by_position(self, target: Json, position: Json | None) -> Anchor:
        """Return the words at a position, which means something in the very same text alone."""
        source = _source(target)
        for article in self._articles:
            if position is None or source != name_of_text(article.digest):
                continue
            start, end = number(position, "start"), number(position, "end")
            if start is not None and end is not None and start <= end <= len(article.text):
                span = Span(start, end)
                return Anchor(article.digest, span, span.of(article.text))
        raise ValueError(_("it does not quote the words that it marks"))

    def _sources(self, target: Json) -> Sequence[Article]:
        """Return the article that a target names, or all where it names none of them."""
        source = _plain(_source(target))
        named = [
            article
            for article in self._articles
            if source in {name_of_text(article.digest), _plain(article.metadata.address.value)}
        ]
        return named or self._articles

    def _id(self, annotation: Json) -> str:
        """Return an id from what the annotation says, that no other mark or note has."""
        told = json.dumps(annotation, sort_keys=True).encode("ascii")
        stem = f"web-{hashlib.sha256(told).hexdigest()[:12]}"
        names = itertools.chain([stem], (f"{stem}-{more}" for more in itertools.count(2)))
        made = next(name for name in names if name not in self._taken)
        self._taken.add(made)
        return made


def _said(annotation: Json) -> tuple[list[str], str]:
    """Return the tags of an annotation and all else that it says."""
    tags: list[str] = []
    remarks: list[str] = []
    for body in objects(annotation, "body"):
        value = text(body, "value")
        if not value:
            continue
        why = many(body, "purpose") or many(annotation, "motivation")
        naming = any(one in why for one in _NAMING)
        (tags if naming else remarks).append(value)
    plain = text(annotation, "bodyValue")
    return list(dict.fromkeys(tags)), "\n".join(filter(None, (*remarks, plain)))


def _selectors(target: Json) -> Iterator[Json]:
    """Yield the selectors of a target and those that refine them."""
    waiting = objects(target, "selector")
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting += objects(one, "refinedBy")


def _source(target: Json) -> str:
    found = objects(target, "source")
    return text(found[0], "id") if found else text(target, "id")


def _plain(address: str | None) -> str:
    """Return an address without what does not change which page it is."""
    bare = (address or "").split("#", 1)[0].rstrip("/")
    return bare.removeprefix("https://").removeprefix("http://")
