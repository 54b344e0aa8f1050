"""Which words of the articles a student took up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.classroom.whole_words import in_whole_words
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.model.notebook import Anchor, Notebook
    from diptych.model.text import Article


def touched(notebook: Notebook, article: Article) -> tuple[Span, ...]:
    """Return the words of an article that were marked, kept as a quote, linked or put to a theme.

    They are whole words in text order and do not overlap; words that no longer stand at their
    place are not among them.
    """
    spans = (anchor.span for anchor in _anchors(notebook) if anchor.fits(article))
    return united(in_whole_words(article.text, span) for span in spans)


def touched_by_theme(notebook: Notebook, article: Article) -> dict[str, tuple[Span, ...]]:
    """Return the words that a student's own marks give to each theme, by its name in small letters.

    Students write a name as they like: `Peace talks` and `peace  talks` are the same.
    """
    spans: dict[str, list[Span]] = {}
    for mark in notebook.marks:
        name = " ".join(mark.theme.casefold().split())
        if name and mark.anchor.fits(article):
            whole = in_whole_words(article.text, mark.anchor.span)
            spans.setdefault(name, []).append(whole)
    return {name: united(found) for name, found in spans.items()}


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches that the spans cover, in text order; empty ones are left out."""
    made: list[Span] = []
    for span in sorted(one for one in spans if len(one)):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def _anchors(notebook: Notebook) -> Iterator[Anchor]:
    yield from (mark.anchor for mark in notebook.marks)
    yield from (cell.anchor for cell in notebook.cells)
    for link in notebook.links:
        yield from (link.a, link.b)
    for theme in notebook.themes:
        yield from theme.passages
